package org.sabak.identity;

import org.sabak.platform.PersonId;

/** Which officials the signed-in user may act for. Implemented by organisation, which knows where everybody is posted. */
public interface PeopleInScope {
    /** Whether the user holds one of {@code roles} over a unit in which {@code person} is posted today. */
    boolean inScope(PersonId person, Role... roles);
}
