package org.sabak.certification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sabak.IntegrationTest;
import org.sabak.certification.RequirementService.AddRequirement;
import org.sabak.certification.RequirementService.RequirementRow;
import org.sabak.identity.Role;
import org.sabak.identity.UnitTree;
import org.sabak.platform.NotFound;
import org.sabak.platform.Refused;
import org.sabak.platform.UnitId;
import org.sabak.reporting.ReportingFixtures;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;

/** A ministry lays down what its own officials must hold, and nothing about anybody else's. */
@IntegrationTest
class RequirementServiceTest {
    private static final AtomicInteger RUNS = new AtomicInteger();
    private static final LocalDate FROM = LocalDate.of(2026, 1, 1);

    @Autowired
    RequirementService service;

    @Autowired
    ReportingFixtures fixtures;

    @Autowired
    JdbcClient jdbc;

    private String code;
    private UnitId country;
    private UnitId facility;
    private UnitId foreignFacility;
    private UUID foreign;

    @BeforeEach
    void twoMinistries() {
        var letter = (char) ('A' + RUNS.getAndIncrement());
        var neighbour = "O" + letter;
        var foreignCountry = fixtures.country(neighbour);
        foreignFacility = fixtures.facility(foreignCountry, neighbour, "ONE");
        fixtures.official(neighbour, foreignFacility, "1", "Aa", "Аа");
        fixtures.signIn(neighbour, foreignCountry, Role.MINISTRY);
        foreign = service.add(wanted(foreignFacility));
        code = "Q" + letter;
        country = fixtures.country(code);
        facility = fixtures.facility(country, code, "ONE");
        fixtures.official(code, facility, "1", "Bb", "Бб");
        fixtures.signIn(code, country, Role.MINISTRY);
    }

    @AfterEach
    void nobody() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void theListHoldsTheRequirementsOfTheOwnCountryOnly() {
        assertThat(service.list()).isEmpty();
        var own = service.add(wanted(facility));
        assertThat(service.list()).singleElement().satisfies(row -> {
            assertThat(row.id()).isEqualTo(own);
            assertThat(row.officials()).isOne();
            assertThat(row.until()).isNull();
        });
        assertThat(service.top().id()).isEqualTo(country);
    }

    @Test
    void aUnitOfAnotherCountryIsNotFoundByAnyMethod() {
        notFound(() -> service.add(wanted(foreignFacility)));
        notFound(() -> service.add(wanted(UnitTree.ROOT)));
        notFound(() -> service.officials("psychologist", foreignFacility));
        notFound(() -> service.officials("psychologist", UnitTree.ROOT));
        notFound(() -> service.officials("psychologist", UnitId.of(UUID.randomUUID())));
        notFound(() -> service.changeDays(foreign, 0, 10));
        notFound(() -> service.end(foreign, 0, FROM.plusYears(1)));
        assertThat(jdbc.sql("SELECT CONCAT(days, ' ', version, ' ', COALESCE(ends_on, 'open')) "
                                + "FROM certification_requirement WHERE id = ?")
                        .param(foreign)
                        .query(String.class)
                        .single())
                .isEqualTo("90 0 open");
    }

    @Test
    void nobodyButAMinistryAsksOrChangesAnything() {
        var own = service.add(wanted(facility));
        for (var role : Role.values()) {
            if (role != Role.MINISTRY) {
                fixtures.signIn(code, country, role);
                for (ThrowingCallable call : new ThrowingCallable[] {
                    () -> service.list(),
                    () -> service.top(),
                    () -> service.today(),
                    () -> service.officials("psychologist", facility),
                    () -> service.add(wanted(facility)),
                    () -> service.changeDays(own, 0, 10),
                    () -> service.end(own, 0, FROM)
                }) {
                    assertThatThrownBy(call).as("%s", role).isInstanceOf(AccessDeniedException.class);
                }
            }
        }
    }

    @Test
    void whatIsUnknownOrImpossibleIsRefused() {
        notFound(() -> service.add(new AddRequirement("no-scheme", "psychologist", facility, 90, FROM)));
        notFound(() -> service.add(new AddRequirement("foundation", "no-role", facility, 90, FROM)));
        notFound(() -> service.changeDays(UUID.randomUUID(), 0, 10));
        notFound(() -> service.end(UUID.randomUUID(), 0, FROM));
        for (int days : new int[] {-1, 3651}) {
            refused(
                    "certification.refused.requirement-days",
                    () -> service.add(new AddRequirement("foundation", "psychologist", facility, days, FROM)));
        }
        var own = service.add(wanted(facility));
        refused("certification.refused.requirement-twice", () -> service.add(wanted(facility)));
        refused("certification.refused.requirement-days", () -> service.changeDays(own, 0, 3651));
        refused("certification.refused.requirement-end", () -> service.end(own, 0, FROM.minusDays(1)));
    }

    @Test
    void whoSawAnOlderStateIsToldSo() {
        var own = service.add(wanted(facility));
        service.changeDays(own, 0, 30);
        refused("certification.refused.changed-meanwhile", () -> service.changeDays(own, 0, 60));
        refused("certification.refused.changed-meanwhile", () -> service.end(own, 0, FROM.plusDays(9)));
        assertThat(service.list()).extracting(RequirementRow::days).containsExactly(30);
    }

    @Test
    void everyChangeIsAuditedAndAsksForTheStatusOfTheCountryAnew() {
        var own = service.add(wanted(facility));
        service.changeDays(own, 0, 30);
        service.end(own, 1, FROM.plusDays(9));
        assertThat(service.list()).extracting(RequirementRow::until).containsExactly(FROM.plusDays(9));
        assertThat(jdbc.sql("SELECT action FROM platform_audit WHERE subject = ? ORDER BY id")
                        .param(own.toString())
                        .query(String.class)
                        .list())
                .containsExactly(
                        "certification.requirement-added",
                        "certification.requirement-changed",
                        "certification.requirement-ended");
        assertThat(jdbc.sql("SELECT wanted_at FROM certification_rebuild WHERE country_id = ?")
                        .param(code)
                        .query(LocalDateTime.class)
                        .optional())
                .isPresent();
    }

    private static AddRequirement wanted(UnitId unit) {
        return new AddRequirement("foundation", "psychologist", unit, 90, FROM);
    }

    private static void notFound(ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(NotFound.class);
    }

    private static void refused(String key, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(Refused.class, no -> assertThat(no.key())
                .isEqualTo(key));
    }
}
