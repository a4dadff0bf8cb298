package org.sabak.identity;

import java.util.Optional;
import org.sabak.platform.PersonId;

/** Finds an official by the number that the service knows him or her by. Implemented by organisation. */
public interface OfficialLookup {
    Optional<PersonId> byServiceNumber(String country, String serviceNumber);
}
