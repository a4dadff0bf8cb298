package org.sabak.platform;

import java.util.UUID;

/** Names one unit of the tree: the root, a country, a service, a region, a facility or a department. */
public record UnitId(UUID value) {
    public static UnitId of(UUID value) {
        return new UnitId(value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
