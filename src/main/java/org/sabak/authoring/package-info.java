/**
 * Writing, translating, reviewing and publishing the handbook in the browser. A draft is a base edition and the files that differ
 * from it; publishing sends it through the same readers and checks as a folder, so nothing broken comes into force. A module of
 * its own, above those whose files it edits, because a preview needs their renderers.
 *
 * @see "ADR-0008"
 */
@NullMarked
@ApplicationModule(
        displayName = "Authoring",
        allowedDependencies = {
            "platform",
            "platform::ui",
            "identity",
            "organisation",
            "handbook",
            "handbook::markdown",
            "assessment",
            "learning",
            "certification"
        })
package org.sabak.authoring;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
