package org.sabak.certification;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * One piece of proof that a person covered a part of a scheme. It belongs to the person, may serve several schemes, and
 * serves at most one standing period of each.
 *
 * @param source what it was taken from, unique among the person's evidence of this kind (an attempt, a row of a sign-in
 *     sheet, a decision)
 * @param flagged answers were counted although they arrived late; whoever looks at the certificate can see it
 */
public record Evidence(
        UUID id,
        Kind kind,
        String source,
        Set<Component> covers,
        List<Content> contents,
        boolean flagged,
        LocalDate effectiveOn,
        Instant recordedAt)
        implements Fact {

    public enum Kind {
        MODULE,
        EXAM,
        PAPER_EXAM,
        CHECKLIST,
        SESSION,
        PRIOR_LEARNING,
        EQUIVALENCE
    }

    public Evidence {
        covers = Set.copyOf(covers);
        contents = List.copyOf(contents);
        if (covers.isEmpty()) {
            throw new IllegalArgumentException("evidence must cover something");
        }
    }

    int hours() {
        return covers.stream()
                .mapToInt(each -> each instanceof Component.Hours(int number) ? number : 0)
                .sum();
    }
}
