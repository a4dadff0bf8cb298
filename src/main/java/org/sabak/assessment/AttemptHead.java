package org.sabak.assessment;

import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sabak.platform.PersonId;

/**
 * What never changes about an attempt, so that it can be kept in memory on every node.
 *
 * @param subject the exam's or the module's id
 * @param subjectVersion the exam's version, or the edition of the module's course
 * @param seed secret; the ids and the order of options follow from it
 * @param endsAt null where there is no time limit; later extensions are not in it
 * @param closesAt when it closes by itself; null as for {@code endsAt}
 * @param zone of the person's posting on the day it began
 */
record AttemptHead(
        UUID id,
        PersonId person,
        String country,
        Kind kind,
        String subject,
        int subjectVersion,
        String language,
        AttemptPins pins,
        byte[] seed,
        Instant startedAt,
        @Nullable Instant endsAt,
        @Nullable Instant closesAt,
        ZoneId zone) {

    enum Kind {
        EXAM,
        PRACTICE,
        CHECK;

        String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }

        static Kind of(String code) {
            return valueOf(code.toUpperCase(java.util.Locale.ROOT));
        }

        /** Feedback comes at once. */
        boolean judgedAtOnce() {
            return this != EXAM;
        }
    }

    AttemptHead in(ZoneId zone) {
        return new AttemptHead(
                id,
                person,
                country,
                kind,
                subject,
                subjectVersion,
                language,
                pins,
                seed,
                startedAt,
                endsAt,
                closesAt,
                zone);
    }

    /** What may be open once per person: the exam or the quiz. */
    static String openSubject(Kind kind, String subject) {
        return kind.code() + ":" + subject;
    }
}
