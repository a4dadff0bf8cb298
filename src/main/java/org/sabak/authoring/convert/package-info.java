/**
 * Turns the handbooks that ministries have, as Word files and PDFs, into the Markdown of a module as far as that is honest:
 * {@link org.sabak.authoring.convert.Conversion} gives the text and its pictures, and names everything that was left behind.
 * Word files are read from their XML directly: Apache POI with its schemas would add 15 MB to the program for the dozen elements
 * that matter here. Knows nothing of drafts.
 */
@NullMarked
package org.sabak.authoring.convert;

import org.jspecify.annotations.NullMarked;
