package org.sabak.authoring.convert;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Collects what is left behind; the same at the same place counts once. */
final class LeftBehind {
    private final Set<Left> all = new LinkedHashSet<>();

    void add(Left.Kind kind, String where) {
        all.add(new Left(kind, where));
    }

    List<Left> all() {
        return new ArrayList<>(all);
    }
}
