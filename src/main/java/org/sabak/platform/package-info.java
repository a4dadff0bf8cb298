/** What every module leans on: identifiers, translated text, content trees and their problems, pieces of the interface. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.sabak.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
