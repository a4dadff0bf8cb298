/** Views of authors, translators and reviewers. */
@NullMarked
package org.sabak.authoring.ui;

import org.jspecify.annotations.NullMarked;
