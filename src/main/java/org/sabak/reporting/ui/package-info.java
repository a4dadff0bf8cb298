/** The views of reporting. */
@NullMarked
package org.sabak.reporting.ui;

import org.jspecify.annotations.NullMarked;
