package org.sabak.identity;

import java.util.Locale;
import java.util.Optional;
import org.sabak.platform.PersonId;
import org.sabak.platform.UnitId;

/** Where an official serves today. Implemented by organisation. */
public interface PersonUnit {
    /** The unit of today's posting; empty without one. */
    Optional<UnitId> unitToday(PersonId person);

    /** The facility and department of today's posting for the head of the page, such as "ИК № 16, отделение 2"; empty without a posting. */
    Optional<String> unitOf(PersonId person, Locale locale);
}
