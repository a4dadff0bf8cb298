/** Dialogs in which somebody who was there records or withdraws practice; for the views of other modules. */
@NullMarked
@NamedInterface("practice")
package org.sabak.certification.practice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
