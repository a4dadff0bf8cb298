/**
 * What was recorded, shown to whoever came for it: the first screens of the roles, the register, one person's record, figures
 * of countries, exports.
 *
 * <p>Owns no data. Lists and figures are read from the SQL views {@code <module>_v_<thing>} that the modules publish, with the
 * scope of the signed-in user inside the query; single persons and actions go through the modules' services.
 */
@NullMarked
@ApplicationModule(
        displayName = "Reporting",
        allowedDependencies = {
            "platform",
            "platform::ui",
            "identity",
            "identity::passwords",
            "identity::units",
            "organisation",
            "handbook",
            "assessment",
            "assessment::support",
            "learning",
            "certification",
            "certification::decisions",
            "certification::practice"
        })
package org.sabak.reporting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
