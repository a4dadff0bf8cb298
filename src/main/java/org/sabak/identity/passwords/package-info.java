/** The dialog in which a supervisor or trainer gives an official a new password, and the way to its slip; for views of other modules. */
@NullMarked
@NamedInterface("passwords")
package org.sabak.identity.passwords;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
