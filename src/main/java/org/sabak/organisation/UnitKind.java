package org.sabak.organisation;

import java.util.Arrays;
import java.util.List;

/** The levels of the tree, from the top down. A level may be left out, but never turned round. */
public enum UnitKind {
    ROOT,
    COUNTRY,
    SERVICE,
    REGION,
    FACILITY,
    DEPARTMENT;

    /** The kinds that a unit of this kind may hold. */
    public List<UnitKind> below() {
        return this == ROOT
                ? List.of(COUNTRY)
                : Arrays.stream(values())
                        .filter(kind -> kind.ordinal() > ordinal())
                        .toList();
    }
}
