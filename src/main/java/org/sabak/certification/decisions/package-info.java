/** Dialogs in which a ministry decides about an official; for the views of other modules. */
@NullMarked
@NamedInterface("decisions")
package org.sabak.certification.decisions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
