package org.sabak.handbook.markdown;

import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;

/** What our own syntax adds to running text: terms, citations, callout kinds, boxes and attributes. */
class Mark extends Node {
    enum Kind {
        TERM,
        CITATION,
        CALLOUT,
        BOX,
        ATTRIBUTES
    }

    private final Kind kind;
    private final BasedSequence[] groups;

    Mark(Kind kind, BasedSequence[] groups) {
        super(groups[0]);
        this.kind = kind;
        this.groups = groups.clone();
    }

    Kind kind() {
        return kind;
    }

    /** A group of the pattern as written; "" if it took no part. */
    String group(int number) {
        return number < groups.length && groups[number] != null ? groups[number].toString() : "";
    }

    @Override
    public BasedSequence[] getSegments() {
        return EMPTY_SEGMENTS;
    }
}
