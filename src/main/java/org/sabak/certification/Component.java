package org.sabak.certification;

/** One thing that a scheme asks for, and that a piece of evidence can cover. */
public sealed interface Component {

    /** A module of the handbook, by its id, read to the end. */
    record Module(String id) implements Component {}

    /** An exam, by its id, passed. */
    record Exam(String id) implements Component {}

    /** A practical checklist, by its id, observed by an assessor. */
    record Checklist(String id) implements Component {}

    /** Hours in a room; those of several sessions add up. */
    record Hours(int number) implements Component {
        public Hours {
            if (number < 1) {
                throw new IllegalArgumentException("hours must be at least 1: " + number);
            }
        }
    }
}
