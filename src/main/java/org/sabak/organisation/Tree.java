package org.sabak.organisation;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sabak.platform.LocalizedText;
import org.sabak.platform.NotFound;
import org.sabak.platform.UnitId;

/** The whole tree at one moment; never changes. Siblings are ordered as people count: IK-2 before IK-16. */
final class Tree {
    private static final Pattern NUMBER = Pattern.compile("\\d+");
    static final Comparator<String> AS_COUNTED = Comparator.comparing(Tree::padded);

    private final long version;
    private final Map<UnitId, UnitRow> units;
    private final Map<UnitId, List<UnitRow>> children;
    private final Map<String, UnitRow> byPath;

    /** A unit as it is stored: nothing is inherited yet. */
    record Stored(
            UUID id,
            @Nullable UUID parent,
            UnitKind kind,
            @Nullable String country,
            String code,
            LocalizedText title,
            @Nullable ZoneId zone,
            @Nullable Computers computers,
            String path,
            @Nullable LocalDate closedOn,
            long version) {}

    Tree(long version, List<Stored> stored) {
        this.version = version;
        units = new HashMap<>();
        children = new HashMap<>();
        byPath = new HashMap<>();
        stored.stream().sorted(Comparator.comparing(Stored::path)).forEach(this::add);
        children.values().forEach(siblings -> siblings.sort(Comparator.comparing(UnitRow::code, AS_COUNTED)));
    }

    /** Paths of parents sort before those of their children, so the unit above is already there. */
    private void add(Stored stored) {
        var above = stored.parent() == null ? null : units.get(UnitId.of(stored.parent()));
        var zone = above == null ? ZoneOffset.UTC : above.zone();
        var computers = above == null ? Computers.SHARED : above.computers();
        var unit = new UnitRow(
                UnitId.of(stored.id()),
                above == null ? null : above.id(),
                stored.kind(),
                stored.country(),
                stored.code(),
                stored.title(),
                stored.zone(),
                stored.zone() == null ? zone : stored.zone(),
                stored.computers(),
                stored.computers() == null ? computers : stored.computers(),
                stored.path(),
                stored.closedOn(),
                stored.version());
        units.put(unit.id(), unit);
        byPath.put(unit.path(), unit);
        if (above != null) {
            children.computeIfAbsent(above.id(), id -> new ArrayList<>()).add(unit);
        }
    }

    long version() {
        return version;
    }

    UnitRow unit(UnitId id) {
        return find(id).orElseThrow(() -> new NotFound("No unit " + id));
    }

    Optional<UnitRow> find(UnitId id) {
        return Optional.ofNullable(units.get(id));
    }

    Optional<UnitRow> at(String path) {
        return Optional.ofNullable(byPath.get(path));
    }

    List<UnitRow> children(UnitId id) {
        return Collections.unmodifiableList(children.getOrDefault(id, List.of()));
    }

    boolean within(UnitId unit, UnitId scope) {
        var inner = units.get(unit);
        var outer = units.get(scope);
        return inner != null && outer != null && inner.path().startsWith(outer.path());
    }

    /** The unit and everything below it, each before what it holds. */
    Stream<UnitRow> subtree(UnitId id) {
        return Stream.concat(find(id).stream(), children(id).stream().flatMap(child -> subtree(child.id())));
    }

    /** From the country (or the root, for the root) down to the unit itself. */
    List<UnitRow> line(UnitId id) {
        var line = new ArrayList<UnitRow>();
        for (@Nullable UnitRow unit = units.get(id); unit != null; unit = above(unit)) {
            if (unit.kind() != UnitKind.ROOT || line.isEmpty()) {
                line.addFirst(unit);
            }
        }
        return line;
    }

    Optional<UnitRow> country(String code) {
        return at("/" + code + "/");
    }

    private @Nullable UnitRow above(UnitRow unit) {
        return unit.above().map(units::get).orElse(null);
    }

    private static String padded(String code) {
        return NUMBER.matcher(code)
                .replaceAll(digits -> "0".repeat(Math.max(0, 9 - digits.group().length())) + digits.group());
    }
}
