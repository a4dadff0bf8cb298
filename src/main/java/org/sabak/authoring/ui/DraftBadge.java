package org.sabak.authoring.ui;

import java.util.Locale;
import org.sabak.authoring.DraftState;
import org.sabak.platform.ui.StatusBadge;

/** Where a draft stands. */
class DraftBadge extends StatusBadge {
    private static final long serialVersionUID = 1L;

    DraftBadge(DraftState state) {
        super(tone(state), "");
        setText(getTranslation(
                "authoring.state." + state.name().toLowerCase(Locale.ROOT).replace('_', '-')));
    }

    private static Tone tone(DraftState state) {
        return switch (state) {
            case OPEN, DISCARDED -> Tone.CALM;
            case IN_REVIEW, SCHEDULED -> Tone.SOON;
            case PUBLISHED -> Tone.VALID;
        };
    }
}
