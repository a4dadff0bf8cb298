/** The views of the handbook: the list of courses, the glossary, the search. */
@NullMarked
package org.sabak.handbook.ui;

import org.jspecify.annotations.NullMarked;
