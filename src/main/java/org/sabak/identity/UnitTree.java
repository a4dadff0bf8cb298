package org.sabak.identity;

import java.util.Optional;
import java.util.UUID;
import org.sabak.platform.UnitId;

/** The tree of units as far as access needs it. Implemented by organisation. */
public interface UnitTree {
    /** The top of the tree, made by migration: the installation itself, in no country. */
    UnitId ROOT = UnitId.of(UUID.fromString("00000000-0000-7000-8000-000000000001"));

    /** Whether {@code unit} is {@code scope} or lies below it. */
    boolean within(UnitId unit, UnitId scope);

    /** The path of a unit, ending in a slash; every unit below it has a path that begins with it. */
    String path(UnitId unit);

    /** The ISO code of the country a unit lies in; empty for the root. */
    Optional<String> country(UnitId unit);

    /** Whether several people use the computers of a unit, by its own setting or that of the nearest unit above. */
    boolean sharedComputers(UnitId unit);
}
