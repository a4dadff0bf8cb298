package org.sabak.certification;

import java.util.Locale;

/** Why a decision was taken; part of the fact, shown to the person and to whoever answers for the person, never to the public. */
public enum Reason {
    RED_LINE,
    DECEPTION,
    INVESTIGATION,
    COURT,
    HEALTH,
    LEAVE,
    OTHER_DUTIES,
    MISTAKE,
    OTHER;

    /** Its name in the reader's language. */
    public Sentence title() {
        return new Sentence(
                "certification.reason." + name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
}
