/** Views of learning: the reader and the scenario, and the text of a module in the very first HTML. */
@NullMarked
package org.sabak.learning.ui;

import org.jspecify.annotations.NullMarked;
