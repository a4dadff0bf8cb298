package org.sabak.assessment;

import java.math.BigDecimal;
import java.util.List;

/** What is right, fixed by the source language; numbers of options are 1-based and mean the same option in every language. */
public sealed interface Solution {
    /** Ticks, one per option: single choice, multiple choice, true or false. */
    record Ticks(List<Boolean> right) implements Solution {
        public long rightCount() {
            return right.stream().filter(tick -> tick).count();
        }
    }

    /** The n-th left entry belongs to the n-th right entry. */
    record Pairs(int count) implements Solution {}

    /** The options stand in the right order. */
    record Sequence(int count) implements Solution {}

    record Amount(BigDecimal answer, BigDecimal tolerance) implements Solution {
        public Amount {
            answer = answer.stripTrailingZeros();
            tolerance = tolerance.stripTrailingZeros();
        }
    }

    /** The accepted words are those of {@link QuestionWords#accepted}. */
    record FreeText() implements Solution {}

    /** Marked by a person: the highest number of points for each criterion. */
    record Rubric(List<Integer> points) implements Solution {}
}
