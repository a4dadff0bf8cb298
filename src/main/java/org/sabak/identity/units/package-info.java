/** The field that finds a unit, for views of all modules. */
@NullMarked
@NamedInterface("units")
package org.sabak.identity.units;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
