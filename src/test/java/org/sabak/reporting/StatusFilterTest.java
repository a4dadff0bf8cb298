package org.sabak.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Builders;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.sabak.certification.DutyCode;
import org.sabak.certification.HoldingCode;
import org.sabak.platform.UnitId;

class StatusFilterTest {
    @Property(tries = 200)
    void anAddressLeadsBackToTheFilterThatMadeIt(@ForAll("filters") StatusFilter filter) {
        assertThat(StatusFilter.of(filter.parameters())).isEqualTo(filter);
    }

    @Provide
    Arbitrary<StatusFilter> filters() {
        return Builders.withBuilder(() -> new Object[10])
                .use(Arbitraries.create(() -> UnitId.of(UUID.randomUUID())).injectNull(0.3))
                .in((all, one) -> set(all, 0, one))
                .use(Arbitraries.of("psychologist", "educator").injectNull(0.3))
                .in((all, one) -> set(all, 1, one))
                .use(Arbitraries.of("", "foundation"))
                .in((all, one) -> set(all, 2, one))
                .use(Arbitraries.of(HoldingCode.class).set().ofMaxSize(3))
                .in((all, one) -> set(all, 3, one))
                .use(Arbitraries.of(DutyCode.class).set().ofMaxSize(3))
                .in((all, one) -> set(all, 4, one))
                .use(Arbitraries.of(StatusFilter.Show.class))
                .in((all, one) -> set(all, 5, one))
                .use(Arbitraries.of("", "Абд", "KG-004117", "a & b = c"))
                .in((all, one) -> set(all, 6, one))
                .use(Arbitraries.of(LocalDate.of(2026, 2, 28), LocalDate.of(2027, 12, 31))
                        .injectNull(0.3))
                .in((all, one) -> set(all, 7, one))
                .use(Arbitraries.of(StatusFilter.Order.class))
                .in((all, one) -> set(all, 8, one))
                .use(Arbitraries.of(true, false))
                .in((all, one) -> set(all, 9, one))
                .build(StatusFilterTest::filter);
    }

    private static Object[] set(Object[] all, int at, Object value) {
        all[at] = value;
        return all;
    }

    @SuppressWarnings("unchecked")
    private static StatusFilter filter(Object[] all) {
        return new StatusFilter(
                (UnitId) all[0],
                (String) all[1],
                (String) all[2],
                (Set<HoldingCode>) all[3],
                (Set<DutyCode>) all[4],
                (StatusFilter.Show) all[5],
                (String) all[6],
                (LocalDate) all[7],
                (StatusFilter.Order) all[8],
                (Boolean) all[9]);
    }

    @Test
    void whatAnAddressSaysWronglyCountsAsNotSaid() {
        var asked = Map.of(
                "unit", List.of("1 OR 1=1"),
                "holding", List.of("best,valid"),
                "show", List.of("all-of-it"),
                "on", List.of("yesterday"),
                "sort", List.of("-password"));
        assertThat(StatusFilter.of(asked))
                .isEqualTo(StatusFilter.all()
                        .only(Set.of(HoldingCode.VALID), Set.of(), StatusFilter.Show.ALL)
                        .sortedBy(StatusFilter.Order.NAME, true));
    }
}
