package org.sabak.platform;

/** What was asked for does not exist, or the caller may not know that it does: the answer is the same, 404 and no data. */
public class NotFound extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public NotFound(String what) {
        super(what);
    }
}
