package org.sabak.authoring.translation;

/**
 * What was translated before from the same or nearly the same source.
 *
 * @param module whose block that is
 * @param percent how alike the sources are; 100 = the same
 */
public record Suggestion(String module, String source, String target, int percent) {
    /** The same, with the module called by its title. */
    public Suggestion in(String title) {
        return new Suggestion(title, source, target, percent);
    }
}
