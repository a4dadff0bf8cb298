/**
 * Who serves where: the tree of units from the root down to departments, the officials with their names in both scripts, and
 * their postings with job role and dates. {@link org.sabak.organisation.Units} answers for the tree,
 * {@link org.sabak.organisation.People} for officials; both read, {@code UnitService} and {@code PeopleService} change.
 */
@NullMarked
@ApplicationModule(
        displayName = "Organisation",
        allowedDependencies = {"platform", "platform::ui", "identity", "identity::units"})
package org.sabak.organisation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
