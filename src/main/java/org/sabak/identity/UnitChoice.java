package org.sabak.identity;

import org.sabak.platform.UnitId;

/**
 * A unit offered for choice.
 *
 * @param title its own name in the reader's language
 * @param path the names of the units above it, from the country down, so that two units of one name can be told apart
 */
public record UnitChoice(UnitId id, String title, String path) {}
