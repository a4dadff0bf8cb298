package org.sabak.organisation;

import org.sabak.platform.PersonId;

/** An official to be recorded for the first time. The service number has no country in front: 004117. */
record NewOfficial(PersonId id, String country, String serviceNumber, PersonName name) {}
