package org.sabak.certification;

import java.util.Locale;

/** The kinds of {@link Holding} as words: in the database, in addresses, on badges. */
public enum HoldingCode {
    VALID,
    RENEWAL_OPEN,
    GRACE,
    TEMPORARY,
    EXPIRED,
    SUSPENDED,
    REVOKED,
    NONE;

    public static HoldingCode of(Holding holding) {
        return switch (holding) {
            case Holding.Suspended suspended -> SUSPENDED;
            case Holding.Revoked revoked -> REVOKED;
            case Holding.Valid valid -> VALID;
            case Holding.RenewalOpen open -> RENEWAL_OPEN;
            case Holding.Grace grace -> GRACE;
            case Holding.Temporary temporary -> TEMPORARY;
            case Holding.Expired expired -> EXPIRED;
            case Holding.None none -> NONE;
        };
    }

    /** The key of its name. */
    public String key() {
        return "certification.holding-name." + slug();
    }

    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
