package org.sabak.certification;

/** What was studied or examined: an edition of a course, in the language that the person saw. */
public record Content(String course, int edition, String language) {}
