package org.sabak.identity;

import java.util.Optional;
import org.sabak.platform.UnitId;

/** The tree of units as far as access needs it. Implemented by organisation. */
public interface UnitTree {
    /** Whether {@code unit} is {@code scope} or lies below it. */
    boolean within(UnitId unit, UnitId scope);

    /** The path of a unit, ending in a slash; every unit below it has a path that begins with it. */
    String path(UnitId unit);

    /** The ISO code of the country a unit lies in; empty for the root. */
    Optional<String> country(UnitId unit);
}
