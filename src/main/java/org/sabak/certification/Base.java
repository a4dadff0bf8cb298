package org.sabak.certification;

/** From which day the validity of a period is counted. */
public enum Base {
    /** The day of the last evidence; renewing early gives days away, never days already earned. */
    COMPLETION,
    /** The due date, then the end of the period before: renewing inside the window keeps the anniversary. */
    EXPIRY,
    /** A date common to all, such as 1 September, and its anniversaries. */
    FIXED
}
