package org.sabak.certification;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sabak.platform.PersonId;

/**
 * Something that a person did before the eyes of another, as that other recorded it. The record stays as it was made; what
 * counts is the evidence taken from it, and a withdrawal voids that.
 *
 * @param note what the assessor adds in words
 * @param assessor the account of who was there
 */
public record Practice(
        UUID id,
        PersonId person,
        What what,
        LocalDate on,
        @Nullable String note,
        UUID assessor,
        Instant recordedAt) {

    public sealed interface What {}

    /** Every item of a checklist. */
    public record Assessment(String checklist, int version) implements What {}

    /** Hours in a room. @param about what they were about, in words */
    public record Session(int hours, String about) implements What {}

    Evidence.Kind kind() {
        return switch (what) {
            case Assessment assessment -> Evidence.Kind.CHECKLIST;
            case Session session -> Evidence.Kind.SESSION;
        };
    }

    /** What it is worth. @param evidence the id of the piece */
    Evidence evidence(UUID evidence) {
        return new Evidence(
                evidence,
                kind(),
                id.toString(),
                Set.of(
                        switch (what) {
                            case Assessment(String checklist, int version) -> new Component.Checklist(checklist);
                            case Session(int hours, String about) -> new Component.Hours(hours);
                        }),
                List.of(),
                false,
                on,
                recordedAt);
    }
}
