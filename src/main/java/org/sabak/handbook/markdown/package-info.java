/**
 * Turns content Markdown (modules, questions, scenarios) into a small tree of our own in which everything knows its line
 * and column, and that tree into safe HTML. The only package that knows flexmark.
 */
@NullMarked
@NamedInterface("markdown")
package org.sabak.handbook.markdown;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
