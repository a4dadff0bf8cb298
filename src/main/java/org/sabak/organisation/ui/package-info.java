/** Views of units and of the roster. */
@NullMarked
package org.sabak.organisation.ui;

import org.jspecify.annotations.NullMarked;
