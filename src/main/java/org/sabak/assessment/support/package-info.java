/** Dialogs with which a trainer or supervisor helps a person on with an exam; for the views of other modules. */
@NullMarked
@NamedInterface("support")
package org.sabak.assessment.support;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
