/** Who is studying what and how far they have come: progress, notes, scenario runs and the weekly review. */
@NullMarked
@ApplicationModule(
        displayName = "Learning",
        allowedDependencies = {
            "platform",
            "platform::ui",
            "identity",
            "organisation",
            "handbook",
            "handbook::markdown",
            "assessment"
        })
package org.sabak.learning;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
