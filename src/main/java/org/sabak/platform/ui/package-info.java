/** Pieces that views of all modules share: page headers, status words, dates and numbers in the reader's locale. */
@NullMarked
@NamedInterface("ui")
package org.sabak.platform.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
