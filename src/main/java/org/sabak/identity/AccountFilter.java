package org.sabak.identity;

import org.jspecify.annotations.Nullable;

/**
 * Which accounts to list, in which order.
 *
 * @param text part of login, name or e-mail address; empty for all
 * @param role that must be in force today; null for any or none
 */
public record AccountFilter(String text, @Nullable Role role, Sort sort, boolean descending) {
    /** What a list of accounts can be sorted by. */
    public enum Sort {
        NAME("a.display_name"),
        LOGIN("a.login"),
        COUNTRY("a.country_id"),
        SIGNED_IN("a.signed_in_at");

        private final String column;

        Sort(String column) {
            this.column = column;
        }

        String column() {
            return column;
        }
    }
}
