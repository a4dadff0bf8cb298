package org.sabak.authoring;

/** What somebody may do with a course. */
public enum CourseRight {
    /** Change everything and publish: trainers in whose scope the owner lies; for courses of the UN its office. */
    AUTHOR,
    /** Write the texts of languages other than the source, of a course of the UN: trainers of any country. */
    TRANSLATOR,
    /** Read drafts, comment on and approve them: authors, and the ministry of the country that owns the course. */
    REVIEWER
}
