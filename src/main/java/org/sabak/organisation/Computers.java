package org.sabak.organisation;

/** How the computers of a unit are used; it decides how soon one that is left alone is locked. */
public enum Computers {
    /** Whoever is on duty sits down at them: what counts where nothing else has been said. */
    SHARED,
    /** Each is one person's own. */
    OWN
}
