/**
 * A whole course as one file that leaves the browser and comes back: {@link org.sabak.authoring.transfer.CourseZip} packs and
 * unpacks it, {@link org.sabak.authoring.transfer.Return} says what came back changed and where somebody here changed the same.
 * Knows nothing of drafts.
 */
@NullMarked
package org.sabak.authoring.transfer;

import org.jspecify.annotations.NullMarked;
