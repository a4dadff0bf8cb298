package org.sabak.platform;

/**
 * One module's part of {@code content/}: checks it, then publishes it. The loader lets every reader read and publishes
 * all of them or none, so a broken tree never replaces a good one. Readers are ordered by
 * {@link org.springframework.core.annotation.Order @Order}: a reader may use what the ones before it have put.
 */
public interface ContentReader {
    /**
     * Parses and checks this module's files, against what is in force too; reports every mistake to the load and throws for
     * none. Runs within the loader's transaction.
     */
    void read(ContentLoad load);

    /**
     * Makes what was read the current state, within the loader's transaction; called only if no reader found a mistake, and
     * anew at every start, so what is in force already must not be published twice. A mistake reported here still undoes all.
     */
    void publish(ContentLoad load);

    /** The files of this module's part that are in force, with paths as in {@code content/}: what a change is made to. */
    ContentTree inForce();
}
