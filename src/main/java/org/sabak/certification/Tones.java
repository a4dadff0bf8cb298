package org.sabak.certification;

import org.sabak.platform.ui.StatusBadge.Tone;

/** How a status should be taken, and the key of its word: one place for views and pages, so that a colour means one thing. */
public final class Tones {
    private Tones() {}

    public static Tone of(HoldingCode holding) {
        return switch (holding) {
            case VALID -> Tone.VALID;
            case RENEWAL_OPEN, GRACE, TEMPORARY -> Tone.SOON;
            case EXPIRED, SUSPENDED, REVOKED -> Tone.BAD;
            case NONE -> Tone.CALM;
        };
    }

    public static Tone of(DutyCode duty) {
        return switch (duty) {
            case MET -> Tone.VALID;
            case DUE -> Tone.SOON;
            case OVERDUE -> Tone.BAD;
            case EXEMPT, NOT_REQUIRED -> Tone.CALM;
        };
    }

    public static Tone of(State state) {
        return switch (state) {
            case State.Valid valid -> Tone.VALID;
            case State.Future future -> Tone.CALM;
            case State.Superseded superseded -> Tone.CALM;
            case State.Grace grace -> Tone.SOON;
            case State.Expired expired -> Tone.BAD;
            case State.Suspended suspended -> Tone.BAD;
            case State.Revoked revoked -> Tone.BAD;
            case State.Voided voided -> Tone.BAD;
        };
    }

    /** The key of the name of a state. */
    public static String key(State state) {
        return "certification.state-name."
                + switch (state) {
                    case State.Valid valid -> "valid";
                    case State.Future future -> "future";
                    case State.Superseded superseded -> "superseded";
                    case State.Grace grace -> "grace";
                    case State.Expired expired -> "expired";
                    case State.Suspended suspended -> "suspended";
                    case State.Revoked revoked -> "revoked";
                    case State.Voided voided -> "voided";
                };
    }
}
