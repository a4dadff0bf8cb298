/** The pages of certification: one's own certificates, and what a ministry requires. */
@NullMarked
package org.sabak.certification.ui;

import org.jspecify.annotations.NullMarked;
