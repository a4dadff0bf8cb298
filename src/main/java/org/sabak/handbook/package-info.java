/**
 * The handbook: courses of modules with their reading text, editions and translations, the glossary and the search.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "platform::ui", "identity"})
package org.sabak.handbook;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
