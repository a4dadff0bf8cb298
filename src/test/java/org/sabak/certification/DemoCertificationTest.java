package org.sabak.certification;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.sabak.IntegrationTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The demo country that has just begun to require the certificates of professions. */
@IntegrationTest
class DemoCertificationTest {
    @Autowired
    PracticeFixtures fixtures;

    @Autowired
    JdbcClient jdbc;

    @Test
    void whoServesInTheProfessionMustHoldItsCertificateAndNobodyIsLateYet() {
        assertThat(jdbc.sql("""
                        SELECT COUNT(*) FROM organisation_v_posting p
                        WHERE p.country_id = 'KG' AND p.job_role = ? AND p.ends_on IS NULL AND p.recorded_at < NOW()
                          AND p.unit_path NOT LIKE '/KG/SPS/CHU/T%'
                          AND NOT EXISTS (SELECT 1 FROM certification_v_duty d
                                          WHERE d.person_id = p.person_id AND d.scheme = ? AND d.duty = 'DUE'
                                            AND CURRENT_DATE BETWEEN d.starts_on AND d.ends_on)""")
                        .params(PracticeFixtures.ROLE, PracticeFixtures.SCHEME)
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(owing("KG")).isPositive();
        assertThat(owing("KZ")).isZero();
    }

    private long owing(String country) {
        return jdbc.sql(
                        "SELECT COUNT(*) FROM certification_v_duty WHERE scheme = ? AND country_id = ? AND duty = 'DUE'")
                .params(PracticeFixtures.SCHEME, country)
                .query(Long.class)
                .single();
    }
}
