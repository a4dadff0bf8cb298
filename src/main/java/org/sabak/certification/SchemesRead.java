package org.sabak.certification;

import java.util.List;

/** The schemes of a tree, for publishing. */
record SchemesRead(List<Scheme> schemes) {
    SchemesRead {
        schemes = List.copyOf(schemes);
    }
}
