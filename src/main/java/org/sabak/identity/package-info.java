/**
 * Who may do what: accounts, sign-in, access roles with a unit as scope, and {@link org.sabak.identity.CurrentUser}, the only
 * source of "who acts" for every service. It declares {@link org.sabak.identity.UnitTree}, which organisation implements.
 */
@NullMarked
@ApplicationModule(
        displayName = "Identity",
        allowedDependencies = {"platform", "platform::ui"})
package org.sabak.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
