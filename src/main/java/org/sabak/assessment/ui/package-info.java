/** The pages around an exam and a practice quiz; the questions themselves are the browser component {@code <sabak-quiz>}. */
@NullMarked
package org.sabak.assessment.ui;

import org.jspecify.annotations.NullMarked;
