/**
 * Who holds which certificate, who must hold one, and on which evidence: schemes, periods, requirements, status.
 *
 * <p>Status is a function of recorded facts and dates; nobody sets it. Every question takes the day it asks about
 * ({@code on}) and the moment whose knowledge it uses ({@code knownAt}); the functions here know neither a clock nor a
 * database.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "platform::ui",
            "identity",
            "identity::units",
            "organisation",
            "handbook",
            "assessment",
            "learning"
        })
package org.sabak.certification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
