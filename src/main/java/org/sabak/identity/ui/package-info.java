/** Pages and views of identity: password, lock, slip, first administrator, accounts. */
@NullMarked
package org.sabak.identity.ui;

import org.jspecify.annotations.NullMarked;
