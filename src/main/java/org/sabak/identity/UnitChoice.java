package org.sabak.identity;

import org.sabak.platform.UnitId;

/**
 * A unit offered for choice.
 *
 * @param name by which it is known where nothing stands beside it: a department with the unit that it belongs to
 * @param title its own name in the reader's language
 * @param path the names of the units above it, from the country down, so that two units of one name can be told apart
 */
public record UnitChoice(UnitId id, String name, String title, String path) {}
