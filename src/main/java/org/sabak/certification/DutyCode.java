package org.sabak.certification;

import java.util.Locale;

/** The kinds of {@link Duty} as words: in the database, in addresses, on badges. */
public enum DutyCode {
    OVERDUE,
    DUE,
    MET,
    EXEMPT,
    NOT_REQUIRED;

    public static DutyCode of(Duty duty) {
        return switch (duty) {
            case Duty.NotRequired notRequired -> NOT_REQUIRED;
            case Duty.Exempt exempt -> EXEMPT;
            case Duty.Met met -> MET;
            case Duty.Due due -> DUE;
            case Duty.Overdue overdue -> OVERDUE;
        };
    }

    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
