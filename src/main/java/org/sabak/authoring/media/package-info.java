/**
 * What may be kept of a file that somebody uploads for a module: {@link org.sabak.authoring.media.MediaIntake} decides by its
 * content what it is, makes it anew without anything hidden, and light enough for a weak line. Knows nothing of drafts.
 */
@NullMarked
package org.sabak.authoring.media;

import org.jspecify.annotations.NullMarked;
