/** Countries, units, officials, job roles and postings: who works where, as what, since when. */
@NullMarked
@ApplicationModule(
        displayName = "Organisation",
        allowedDependencies = {"platform", "platform::ui", "identity"})
package org.sabak.organisation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
