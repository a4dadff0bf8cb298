package org.sabak.reporting;

import org.sabak.certification.DutyCode;
import org.sabak.certification.HoldingCode;

/** The keys of the words for what is held and owed, as they stand in tables and exports. */
public final class StatusWords {
    private StatusWords() {}

    public static String key(HoldingCode holding) {
        return "reporting.holding." + holding.slug();
    }

    public static String key(DutyCode duty) {
        return "reporting.duty." + duty.slug();
    }
}
