package org.sabak.reporting;

import java.util.Locale;
import org.sabak.platform.ui.StatusBadge.Tone;

/** What a person owes, in one word; the facts behind it are in {@link org.sabak.certification.Duty}. */
public enum DutyKind {
    OVERDUE(Tone.BAD),
    DUE(Tone.SOON),
    MET(Tone.VALID),
    EXEMPT(Tone.CALM),
    NOT_REQUIRED(Tone.CALM);

    private final Tone tone;

    DutyKind(Tone tone) {
        this.tone = tone;
    }

    public Tone tone() {
        return tone;
    }

    /** Key of the word. */
    public String key() {
        return "reporting.duty." + slug();
    }

    /** The name in addresses. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
