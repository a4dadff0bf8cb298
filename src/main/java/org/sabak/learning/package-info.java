/**
 * Who has learned what: ticked sections as facts, where each person stopped reading, notes, and ways through the scenarios.
 * What a person did is appended and never changed; whether a module is completed is a function of those facts and of the
 * editions of the handbook ({@link org.sabak.learning.Learning#completed}).
 */
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
