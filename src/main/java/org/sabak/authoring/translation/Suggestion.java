package org.sabak.authoring.translation;

/**
 * What was translated before from the same or nearly the same source.
 *
 * @param module whose block that is
 * @param percent how alike the sources are; 100 = the same
 */
public record Suggestion(String module, String source, String target, int percent) {}
