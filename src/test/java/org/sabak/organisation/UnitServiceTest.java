package org.sabak.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sabak.IntegrationTest;
import org.sabak.identity.Role;
import org.sabak.identity.UnitTree;
import org.sabak.platform.LocalizedText;
import org.sabak.platform.NotFound;
import org.sabak.platform.Refused;
import org.sabak.platform.UnitId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

@IntegrationTest
class UnitServiceTest {
    private static final LocalizedText TITLE = LocalizedText.of("en", "New");
    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

    @Autowired
    UnitService service;

    @Autowired
    Units units;

    @Autowired
    OrganisationFixtures fixtures;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private UnitId region;
    private UnitId facility;

    @BeforeEach
    void aRegionOfItsOwn() {
        region = fixtures.unit(fixtures.at("/KG/SPS/"), UnitKind.REGION);
        facility = fixtures.unit(region, UnitKind.FACILITY);
        fixtures.actAs("admin");
    }

    @AfterEach
    void nobody() {
        fixtures.actAsNobody();
    }

    @Test
    void anAdministratorBuildsACountryFromNothing() {
        var free = List.of("UZ", "TM", "MN", "AF").stream()
                .filter(code -> units.country(code).isEmpty())
                .findFirst()
                .orElseThrow();
        var country =
                service.add(new AddUnit(UnitTree.ROOT, UnitKind.COUNTRY, free, TITLE, ZoneId.of("Asia/Tashkent")));
        var service1 = service.add(new AddUnit(country, UnitKind.SERVICE, "SPS", TITLE, null));
        var department = service.add(new AddUnit(service1, UnitKind.DEPARTMENT, "HQ", TITLE, null));
        assertThat(units.path(department)).isEqualTo("/" + free + "/SPS/HQ/");
        assertThat(units.unit(department).zone().getId()).isEqualTo("Asia/Tashkent");
        assertThat(units.country(department)).contains(free);
        assertThat(entries(department, "organisation.unit-added")).isOne();
    }

    @Test
    void aCodeIsShortUniqueAmongSiblingsAndCarriesNoWildcard() {
        refused("organisation.refused.code", () -> add(facility, UnitKind.DEPARTMENT, "A_B"));
        refused("organisation.refused.code", () -> add(facility, UnitKind.DEPARTMENT, "A/B"));
        refused("organisation.refused.code", () -> add(facility, UnitKind.DEPARTMENT, ""));
        add(facility, UnitKind.DEPARTMENT, "7");
        refused("organisation.refused.code-taken", () -> add(facility, UnitKind.DEPARTMENT, "7"));
    }

    @Test
    void aLevelIsNeverTurnedRound() {
        refused("organisation.refused.kind", () -> add(facility, UnitKind.REGION, "R"));
        refused("organisation.refused.kind", () -> add(facility, UnitKind.FACILITY, "F"));
        refused("organisation.refused.kind", () -> add(UnitTree.ROOT, UnitKind.SERVICE, "S"));
    }

    @Test
    void aCountryNeedsItsIsoCodeAndAZone() {
        refused("organisation.refused.country-code", () -> add(UnitTree.ROOT, UnitKind.COUNTRY, "ZZ"));
        refused("organisation.refused.country-zone", () -> add(UnitTree.ROOT, UnitKind.COUNTRY, "SE"));
    }

    @Test
    void renamingIsSeenAtOnceAndInheritedZonesFollow() {
        var below = fixtures.unit(facility, UnitKind.DEPARTMENT);
        service.rename(
                facility,
                units.unit(facility).version(),
                LocalizedText.of("Colony", "Колония", "Колония"),
                ZoneId.of("Asia/Tokyo"));
        assertThat(units.unit(facility).title().in("ru")).isEqualTo("Колония");
        assertThat(units.unit(below).zone().getId()).isEqualTo("Asia/Tokyo");
        assertThat(entries(facility, "organisation.unit-renamed")).isOne();
    }

    @Test
    void whatIsSaidOfTheComputersHoldsForTheUnitsBelow() {
        var below = fixtures.unit(facility, UnitKind.DEPARTMENT);
        assertThat(units.sharedComputers(below)).isTrue();
        computers(region, Computers.OWN);
        assertThat(units.sharedComputers(below)).isFalse();
        computers(facility, Computers.SHARED);
        assertThat(units.sharedComputers(below)).isTrue();
        assertThat(units.sharedComputers(region)).isFalse();
        computers(facility, null);
        assertThat(units.sharedComputers(below)).isFalse();
        assertThat(entries(facility, "organisation.unit-computers")).isEqualTo(2);
    }

    @Test
    void whoSawAnOlderStateIsRefused() {
        var version = units.unit(facility).version();
        service.rename(facility, version, TITLE, null);
        assertThatThrownBy(() -> service.rename(facility, version, TITLE, null))
                .isInstanceOf(OptimisticLockingFailureException.class);
        assertThatThrownBy(() -> service.computers(facility, version, Computers.OWN))
                .isInstanceOf(OptimisticLockingFailureException.class);
    }

    @Test
    void aUnitIsClosedOnlyWhenNobodyServesThereAnyMoreAndCanBeOpenedAgain() {
        var official = fixtures.official(facility, "psychologist", DAY);
        refused("organisation.refused.close-postings", () -> close(facility, DAY.plusDays(5)));
        refused("organisation.refused.close-units", () -> close(region, DAY.plusDays(5)));
        jdbc.sql("UPDATE organisation_posting SET ends_before = ? WHERE person_id = ?")
                .params(DAY.plusDays(5), official.value())
                .update();
        close(facility, DAY.plusDays(5));
        refused("organisation.refused.unit-closed", () -> add(facility, UnitKind.DEPARTMENT, "1"));
        close(region, DAY.plusDays(5));
        refused(
                "organisation.refused.unit-closed",
                () -> service.reopen(facility, units.unit(facility).version()));
        service.reopen(region, units.unit(region).version());
        service.reopen(facility, units.unit(facility).version());
        assertThat(units.unit(facility).closed()).isFalse();
    }

    @Test
    void theTopOfTheTreeStaysAsItIs() {
        refused("organisation.refused.root", () -> close(UnitTree.ROOT, DAY));
        refused("organisation.refused.root", () -> service.rename(UnitTree.ROOT, 0, TITLE, null));
        refused("organisation.refused.root", () -> computers(UnitTree.ROOT, Computers.OWN));
    }

    @Test
    void outsideTheScopeAUnitDoesNotExist() {
        var foreign = fixtures.at("/TJ/PSD/");
        fixtures.actAs(fixtures.account(Role.ADMIN, region));
        service.rename(facility, units.unit(facility).version(), TITLE, null);
        assertThat(service.tops()).extracting(UnitRow::id).containsExactly(region);
        for (var unit :
                List.of(foreign, UnitTree.ROOT, fixtures.at("/KG/SPS/"), UnitId.of(java.util.UUID.randomUUID()))) {
            assertThatThrownBy(() -> service.unit(unit)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> service.below(unit)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> service.postings(unit, DAY)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> add(unit, UnitKind.DEPARTMENT, "X")).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> service.rename(unit, 0, TITLE, null)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> service.computers(unit, 0, Computers.OWN)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> service.close(unit, 0, DAY)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> service.reopen(unit, 0)).isInstanceOf(NotFound.class);
        }
    }

    @Test
    void aMinistryReadsItsOwnCountryAndChangesNothing() {
        fixtures.actAs("ministry");
        assertThat(service.unit(facility).id()).isEqualTo(facility);
        assertThat(service.mayChange(facility)).isFalse();
        assertThatThrownBy(() -> add(facility, UnitKind.DEPARTMENT, "X")).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> close(facility, DAY)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> computers(facility, Computers.OWN)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> service.unit(fixtures.at("/KZ/CPS/"))).isInstanceOf(NotFound.class);
        for (var other : List.of("official", "supervisor", "trainer", "un")) {
            fixtures.actAs(other);
            assertThatThrownBy(() -> service.tops()).isInstanceOf(AccessDeniedException.class);
        }
    }

    @Test
    void whatIsRolledBackWasNeverInTheTree() {
        var before = units.children(region).size();
        transaction.executeWithoutResult(status -> {
            add(region, UnitKind.FACILITY, "GONE");
            assertThat(units.children(region)).hasSize(before + 1);
            status.setRollbackOnly();
        });
        assertThat(units.children(region)).hasSize(before);
    }

    @Test
    void aChangeOfAnotherNodeIsNoticed() {
        jdbc.sql("UPDATE organisation_unit SET title = '{\"en\":\"Elsewhere\"}' WHERE id = ?")
                .param(facility.value())
                .update();
        jdbc.sql("UPDATE organisation_tree SET version = version + 1").update();
        units.noticeChangesOfOtherNodes();
        assertThat(units.unit(facility).title().in("en")).isEqualTo("Elsewhere");
    }

    private UnitId add(UnitId above, UnitKind kind, String code) {
        return service.add(new AddUnit(above, kind, code, TITLE, null));
    }

    private void computers(UnitId unit, @Nullable Computers computers) {
        service.computers(unit, units.unit(unit).version(), computers);
    }

    private void close(UnitId unit, LocalDate day) {
        service.close(unit, units.unit(unit).version(), day);
    }

    private long entries(UnitId unit, String action) {
        return jdbc.sql("SELECT COUNT(*) FROM platform_audit WHERE subject = ? AND action = ?")
                .params(unit.toString(), action)
                .query(Long.class)
                .single();
    }

    static void refused(String key, org.assertj.core.api.ThrowableAssert.ThrowingCallable change) {
        assertThatThrownBy(change).isInstanceOfSatisfying(Refused.class, no -> assertThat(no.key())
                .isEqualTo(key));
    }
}
