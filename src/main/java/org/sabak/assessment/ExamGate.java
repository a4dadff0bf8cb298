package org.sabak.assessment;

import java.time.LocalDate;
import java.util.Optional;
import org.sabak.platform.PersonId;

/**
 * Whether a person may begin an exam, as far as modules above know more than assessment does. Every implementation is asked;
 * one refusal is enough. Attempts used up, waiting time and closed languages are assessment's own and not asked here.
 */
public interface ExamGate {
    /** Why this person may not begin the exam on that day; empty if nothing here stands against it. */
    Optional<Refusal> mayStart(PersonId person, String exam, LocalDate on);

    /** The day after which attempts count towards the limit: where the present pathway began; empty for a first period. */
    Optional<LocalDate> since(PersonId person, String exam);
}
