package org.sabak.organisation;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sabak.platform.Refused;

/**
 * Finds the units of one country by the codes that people write: {@code IK-16/2} is enough where only one unit ends so, else
 * more codes from above, up to {@code KG/SPS/CHU/IK-16/2}.
 */
final class UnitFinder {
    private final Map<String, UnitRow> byEnd = new HashMap<>();
    private final Map<String, String> ambiguous = new HashMap<>();

    UnitFinder(Tree tree, UnitRow country) {
        tree.subtree(country.id())
                .filter(unit -> unit.kind() != UnitKind.COUNTRY)
                .forEach(this::add);
    }

    private void add(UnitRow unit) {
        var path = unit.path().substring(1, unit.path().length() - 1);
        for (int at = 0; at >= 0; at = next(path, at)) {
            var end = path.substring(at);
            @Nullable UnitRow other = byEnd.putIfAbsent(end, unit);
            if (other != null) {
                ambiguous.putIfAbsent(
                        end, other.path().substring(1, other.path().length() - 1));
            }
        }
    }

    private static int next(String path, int at) {
        var slash = path.indexOf('/', at);
        return slash < 0 ? -1 : slash + 1;
    }

    /**
     * @throws Refused if no unit, more than one unit or a closed one is meant
     */
    UnitRow find(String typed) {
        var end = typed.toUpperCase(Locale.ROOT)
                .replace('\\', '/')
                .replaceAll("\\s*/\\s*", "/")
                .replaceAll("^/|/$", "");
        var unit = byEnd.get(end);
        if (unit == null) {
            throw new Refused("organisation.import.unit-unknown", typed);
        }
        var example = ambiguous.get(end);
        if (example != null) {
            throw new Refused("organisation.import.unit-ambiguous", typed, example);
        }
        if (unit.closed()) {
            throw new Refused("organisation.refused.unit-closed", unit.title());
        }
        return unit;
    }

    /** The shortest way to write a unit so that it is found again. */
    String write(UnitRow unit) {
        var path = unit.path().substring(1, unit.path().length() - 1);
        var parts = path.split("/");
        var end = parts[parts.length - 1];
        for (int i = parts.length - 2; i >= 0 && ambiguous.containsKey(end); i--) {
            end = parts[i] + "/" + end;
        }
        return end;
    }
}
