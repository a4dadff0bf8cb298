package org.sabak.identity;

import java.util.Locale;
import java.util.Optional;
import org.sabak.platform.PersonId;

/** Where an official serves today, in a few words for the head of the page. Implemented by organisation. */
public interface PersonUnit {
    /** The facility and department of today's posting, such as "ИК № 16, отделение 2"; empty without a posting. */
    Optional<String> unitOf(PersonId person, Locale locale);
}
