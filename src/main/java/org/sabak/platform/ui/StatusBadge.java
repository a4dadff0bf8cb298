package org.sabak.platform.ui;

import com.vaadin.flow.component.html.Span;

/** A status: a word, an icon and a colour, never the colour alone. The icon and the colour come from the tone. */
public class StatusBadge extends Span {
    private static final long serialVersionUID = 1L;

    /** How a status should be taken. */
    public enum Tone {
        /** in order */
        VALID,
        /** something is to be done in time */
        SOON,
        /** something is wrong */
        BAD,
        /** nothing to be done */
        CALM;

        public String className() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    public StatusBadge(Tone tone, String word) {
        super(word);
        addClassNames("st", tone.className());
    }
}
