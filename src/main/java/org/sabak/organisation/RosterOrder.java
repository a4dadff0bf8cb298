package org.sabak.organisation;

/** What the roster can be sorted by. */
public enum RosterOrder {
    LATIN_NAME("p.family_latin %1$s, p.given_latin %1$s, p.id"),
    CYRILLIC_NAME("p.family_cyrillic %1$s, p.given_cyrillic %1$s, p.id"),
    NUMBER("p.country_id %1$s, p.service_number %1$s"),
    UNIT("u.path %1$s, p.family_cyrillic, p.id"),
    JOB_ROLE("q.job_role %1$s, p.family_cyrillic, p.id"),
    SINCE("q.starts_on %1$s, p.family_cyrillic, p.id");

    private final String columns;

    RosterOrder(String columns) {
        this.columns = columns;
    }

    String sql(boolean descending) {
        return columns.formatted(descending ? "DESC" : "ASC");
    }
}
