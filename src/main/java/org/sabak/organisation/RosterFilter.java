package org.sabak.organisation;

import org.jspecify.annotations.Nullable;
import org.sabak.platform.UnitId;

/**
 * Which officials the roster shows.
 *
 * @param text beginnings of names, in either script, and of service numbers; all must fit
 * @param unit only those who serve there or below today; null = everybody, also without a posting
 * @param jobRole only those who serve as this today
 */
public record RosterFilter(
        String text, @Nullable UnitId unit, @Nullable String jobRole, boolean withoutPosting) {
    public static final RosterFilter ALL = new RosterFilter("", null, null, false);
}
