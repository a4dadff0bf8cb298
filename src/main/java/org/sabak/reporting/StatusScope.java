package org.sabak.reporting;

import java.util.List;

/**
 * Whom a user may see in lists: officials of one country, posted in or below one of these units.
 *
 * @param paths of the units; empty = nobody
 */
record StatusScope(String country, List<String> paths) {
    StatusScope {
        paths = List.copyOf(paths);
    }

    /** Whether the whole country is meant, so that the units need not be asked. */
    boolean wholeCountry() {
        return paths.stream().anyMatch(path -> path.equals("/") || path.equals("/" + country + "/"));
    }
}
