package org.sabak.reporting;

import java.util.Locale;
import org.sabak.platform.ui.StatusBadge.Tone;

/** What a person holds, in one word; the facts behind it are in {@link org.sabak.certification.Holding}. */
public enum HoldingKind {
    VALID(Tone.VALID),
    RENEWAL_OPEN(Tone.SOON),
    GRACE(Tone.SOON),
    TEMPORARY(Tone.SOON),
    EXPIRED(Tone.BAD),
    SUSPENDED(Tone.BAD),
    REVOKED(Tone.BAD),
    NONE(Tone.CALM);

    private final Tone tone;

    HoldingKind(Tone tone) {
        this.tone = tone;
    }

    public Tone tone() {
        return tone;
    }

    /** Key of the word. */
    public String key() {
        return "reporting.holding." + slug();
    }

    /** The name in addresses. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
