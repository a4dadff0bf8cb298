package org.sabak.certification;

import java.time.LocalDate;

/** An answer that can explain itself. */
public sealed interface Told permits State, Holding, Duty {

    /** The facts behind the answer in one sentence, for the day that the question was about. */
    Sentence sentence(LocalDate on);
}
