package org.sabak.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.sabak.IntegrationTest;
import org.sabak.identity.UnitTree;
import org.sabak.platform.PersonId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
class DemoOrganisationTest {
    @Autowired
    JdbcClient jdbc;

    @Autowired
    Units units;

    @Autowired
    People people;

    @Test
    void threeCountriesHaveAboutFortyFacilitiesAndTheirOwnZones() {
        assertThat(units.countries()).extracting(UnitRow::code).contains("KG", "KZ", "TJ");
        assertThat(units.subtree(UnitTree.ROOT))
                .filteredOn(unit -> unit.kind() == UnitKind.FACILITY)
                .hasSizeGreaterThanOrEqualTo(38);
        assertThat(units.country("TJ").orElseThrow().zone().getId()).isEqualTo("Asia/Dushanbe");
    }

    @Test
    void officialsHaveAccountsPostingsAndJobRolesAndOnlyTheSixCanSignIn() {
        assertThat(count("SELECT COUNT(*) FROM organisation_person")).isGreaterThanOrEqualTo(120);
        assertThat(count("SELECT COUNT(*) FROM organisation_person p WHERE NOT EXISTS"
                        + " (SELECT 1 FROM organisation_posting q WHERE q.person_id = p.id)"))
                .isZero();
        assertThat(
                        count(
                                "SELECT COUNT(*) FROM identity_account WHERE login IN"
                                        + " ('official', 'trainer', 'supervisor', 'ministry', 'un', 'admin') AND password_hash IS NOT NULL"))
                .isEqualTo(6);
        assertThat(count("SELECT COUNT(DISTINCT job_role) FROM organisation_posting"))
                .isGreaterThan(5);
    }

    @Test
    void theOfficialOfTheSignInPageServesInColonySixteen() {
        var official = PersonId.of(jdbc.sql("SELECT person_id FROM identity_account WHERE login = 'official'")
                .query(java.util.UUID.class)
                .single());
        assertThat(people.name(official).shown(java.util.Locale.ENGLISH)).isEqualTo("Aigul Sadykova");
        var posting = people.postingOn(official, people.today(official)).orElseThrow();
        assertThat(units.shortName(posting.unit(), java.util.Locale.of("ru"))).isEqualTo("ИК № 16, отделение 2");
        assertThat(posting.jobRole()).isEqualTo("basic-grade-officer");
        assertThat(people.zone(official, LocalDate.of(2020, 1, 1)).getId()).isEqualTo("Asia/Bishkek");
    }

    private long count(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }
}
