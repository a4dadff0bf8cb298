package org.sabak.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuppressionTest {
    @Property
    void noCellShownIsSmall(@ForAll @Size(max = 8) List<@LongRange(min = 0, max = 30) Long> counts) {
        var column = Suppression.of(counts);
        for (int i = 0; i < counts.size(); i++) {
            var cell = column.cells().get(i);
            if (cell.isPresent()) {
                assertThat(cell.getAsLong()).isEqualTo(counts.get(i)).isGreaterThanOrEqualTo(Suppression.THRESHOLD);
            }
        }
        column.total().ifPresent(total -> assertThat(total)
                .isEqualTo(counts.stream().mapToLong(Long::longValue).sum()));
    }

    @Property
    void whereACellIsHeldBackNothingIsLeftToSubtractFrom(
            @ForAll @Size(max = 8) List<@LongRange(min = 0, max = 30) Long> counts) {
        var column = Suppression.of(counts);
        assertThat(column.total().isPresent()).isEqualTo(column.cells().stream().allMatch(OptionalLong::isPresent));
    }

    /**
     * Somebody who knows the rules takes every table that could have been published like this: each cell held back must still
     * have every value below the threshold as a possible one.
     */
    @ParameterizedTest
    @CsvSource({"2, 16", "3, 14", "4, 9"})
    void evenWhoKnowsTheRulesCannotTellAHiddenCell(int cells, int largest) {
        Map<Suppression.Column, List<Set<Long>>> possible = new HashMap<>();
        each(cells, largest, new ArrayList<>(), counts -> {
            var values = possible.computeIfAbsent(Suppression.of(counts), column -> {
                var sets = new ArrayList<Set<Long>>();
                counts.forEach(count -> sets.add(new HashSet<>()));
                return sets;
            });
            for (int i = 0; i < counts.size(); i++) {
                values.get(i).add(counts.get(i));
            }
        });
        possible.forEach((column, values) -> {
            for (int i = 0; i < cells; i++) {
                if (column.cells().get(i).isEmpty()) {
                    assertThat(values.get(i))
                            .as("cell %d of %s", i, column)
                            .containsExactlyInAnyOrder(0L, 1L, 2L, 3L, 4L);
                }
            }
        });
    }

    private static void each(int cells, int largest, List<Long> begun, java.util.function.Consumer<List<Long>> then) {
        if (begun.size() == cells) {
            then.accept(List.copyOf(begun));
            return;
        }
        for (long value = 0; value <= largest; value++) {
            begun.add(value);
            each(cells, largest, begun, then);
            begun.removeLast();
        }
    }

    @Test
    void oneSmallCellTakesTheTotalWithIt() {
        assertThat(Suppression.of(List.of(3L, 120L, 40L)))
                .isEqualTo(new Suppression.Column(
                        List.of(OptionalLong.empty(), OptionalLong.of(120), OptionalLong.of(40)),
                        OptionalLong.empty()));
    }

    @Test
    void aSingleCountryWithASmallCountShowsNoTotal() {
        assertThat(Suppression.of(List.of(2L)))
                .isEqualTo(new Suppression.Column(List.of(OptionalLong.empty()), OptionalLong.empty()));
    }

    @Test
    void nothingIsHeldBackWhereNothingIsSmall() {
        assertThat(Suppression.of(List.of(5L, 7L)).total()).hasValue(12);
    }
}
