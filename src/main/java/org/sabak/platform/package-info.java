/**
 * What every other module stands on: ids, texts in several languages, the clock, the database of this computer, loading of
 * {@code content/}, the audit chain and the refusals that people read. It knows no other module; what it needs from above it
 * declares as an interface ({@link org.sabak.platform.Actor}, {@link org.sabak.platform.ContentReader}).
 */
@NullMarked
@ApplicationModule(
        displayName = "Platform",
        allowedDependencies = {})
package org.sabak.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
