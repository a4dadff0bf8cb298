/**
 * The frame around every view: layout and navigation, sign-in page, error pages, session messages and the set-up of security.
 * No feature knows it.
 */
@NullMarked
@ApplicationModule(
        displayName = "Shell",
        allowedDependencies = {"platform", "platform::ui", "identity"})
package org.sabak.shell;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
