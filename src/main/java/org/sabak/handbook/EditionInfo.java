package org.sabak.handbook;

import java.time.Instant;

/** An edition of a course. @param since when it came into force; it stays in force until the next one */
public record EditionInfo(int number, Instant since) {}
