package org.sabak.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.random.RandomGenerator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.sabak.identity.UnitTree;
import org.sabak.platform.LocalizedText;
import org.sabak.platform.UnitId;

class TreeTest {
    private static final List<ZoneId> ZONES =
            List.of(ZoneId.of("Asia/Bishkek"), ZoneId.of("Asia/Almaty"), ZoneId.of("Asia/Dushanbe"));

    @Property(tries = 200)
    void aUnitIsWithinExactlyTheUnitsOnItsLine(@ForAll("trees") List<Tree.Stored> stored) {
        var tree = new Tree(1, stored);
        for (var unit : stored) {
            var line = new ArrayList<UUID>();
            for (var above = unit; above != null; above = above(stored, above)) {
                line.add(above.id());
            }
            for (var other : stored) {
                assertThat(tree.within(UnitId.of(unit.id()), UnitId.of(other.id())))
                        .as("%s within %s", unit.path(), other.path())
                        .isEqualTo(line.contains(other.id()));
            }
        }
    }

    @Property(tries = 200)
    void theSubtreeIsWhatThePathBeginsWith(@ForAll("trees") List<Tree.Stored> stored) {
        var tree = new Tree(1, stored);
        for (var unit : stored) {
            assertThat(tree.subtree(UnitId.of(unit.id())).map(UnitRow::path))
                    .containsExactlyInAnyOrderElementsOf(stored.stream()
                            .map(Tree.Stored::path)
                            .filter(path -> path.startsWith(unit.path()))
                            .toList());
        }
    }

    @Property(tries = 200)
    void aZoneIsOnesOwnOrThatOfTheNearestUnitAboveThatHasOne(@ForAll("trees") List<Tree.Stored> stored) {
        var tree = new Tree(1, stored);
        for (var unit : stored) {
            var above = unit;
            while (above.zone() == null) {
                above = java.util.Objects.requireNonNull(above(stored, above));
            }
            assertThat(tree.unit(UnitId.of(unit.id())).zone()).isEqualTo(above.zone());
        }
    }

    @Property(tries = 200)
    void computersAreSharedUnlessTheNearestUnitThatSaysAnythingSaysOtherwise(
            @ForAll("trees") List<Tree.Stored> stored) {
        var tree = new Tree(1, stored);
        for (var unit : stored) {
            var above = unit;
            while (above != null && above.computers() == null) {
                above = above(stored, above);
            }
            assertThat(tree.unit(UnitId.of(unit.id())).computers())
                    .isEqualTo(above == null ? Computers.SHARED : above.computers());
        }
    }

    @Test
    void siblingsStandAsPeopleCountThem() {
        var stored = new ArrayList<Tree.Stored>();
        stored.add(root());
        for (var code : List.of("IK-16", "IK-2", "IK-1", "SIZO-1")) {
            stored.add(unit(stored.getFirst(), UnitKind.COUNTRY, code, null, null));
        }
        assertThat(new Tree(1, stored).children(UnitTree.ROOT))
                .extracting(UnitRow::code)
                .containsExactly("IK-1", "IK-2", "IK-16", "SIZO-1");
    }

    @Provide
    Arbitrary<List<Tree.Stored>> trees() {
        return Arbitraries.randomValue(random -> grow(random, 2 + random.nextInt(30)));
    }

    private static List<Tree.Stored> grow(RandomGenerator random, int size) {
        var stored = new ArrayList<Tree.Stored>();
        stored.add(root());
        while (stored.size() < size) {
            var above = stored.get(random.nextInt(stored.size()));
            var kinds = above.kind().below();
            if (!kinds.isEmpty()) {
                var zone = random.nextInt(3) == 0 ? ZONES.get(random.nextInt(ZONES.size())) : null;
                var computers = random.nextInt(3) == 0 ? Computers.values()[random.nextInt(2)] : null;
                // codes of which one begins another, so that a path without its slash would match wrongly
                stored.add(unit(above, kinds.get(random.nextInt(kinds.size())), "1" + stored.size(), zone, computers));
            }
        }
        return stored;
    }

    private static Tree.Stored root() {
        return new Tree.Stored(
                UnitTree.ROOT.value(),
                null,
                UnitKind.ROOT,
                null,
                "UN",
                LocalizedText.of("en", "Root"),
                ZoneId.of("UTC"),
                null,
                "/",
                null,
                0);
    }

    private static Tree.Stored unit(
            Tree.Stored above, UnitKind kind, String code, @Nullable ZoneId zone, @Nullable Computers computers) {
        return new Tree.Stored(
                UUID.randomUUID(),
                above.id(),
                kind,
                above.country() == null ? "KG" : above.country(),
                code,
                LocalizedText.of("en", code),
                zone,
                computers,
                above.path() + code + "/",
                null,
                0);
    }

    private static Tree.Stored above(List<Tree.Stored> stored, Tree.Stored unit) {
        return stored.stream()
                .filter(one -> one.id().equals(unit.parent()))
                .findFirst()
                .orElse(null);
    }
}
