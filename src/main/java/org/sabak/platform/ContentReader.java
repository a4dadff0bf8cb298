package org.sabak.platform;

/**
 * One module's part of {@code content/}: checks it, then publishes it. The loader lets every reader read and publishes
 * all of them or none, so a broken tree never replaces a good one. Readers are ordered by
 * {@link org.springframework.core.annotation.Order @Order}: a reader may use what the ones before it have put.
 */
public interface ContentReader {
    /** Parses and checks this module's files; reports every mistake to the load and throws for none. */
    void read(ContentLoad load);

    /** Makes what was read the current state, within the loader's transaction; called only if no reader found a mistake. */
    void publish(ContentLoad load);
}
