/** Translating block by block: what is to be heeded, what was translated before, and the exchange with outside translators. */
@NullMarked
package org.sabak.authoring.translation;

import org.jspecify.annotations.NullMarked;
