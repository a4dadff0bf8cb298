package org.sabak.certification;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How many officials hold certificates, for those who change what the certificates stand for. Names nobody and asks nobody's permission. */
@Component
public class Holders {
    private final JdbcClient jdbc;

    Holders(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Officials who hold a certificate of at least one of these schemes on this day.
     *
     * @param country empty = of all countries
     */
    public int count(Collection<String> schemes, Optional<String> country, LocalDate on) {
        return schemes.isEmpty()
                ? 0
                : jdbc.sql("""
                                SELECT COUNT(DISTINCT person_id) FROM certification_v_holding
                                WHERE scheme IN (:schemes) AND (:country = '' OR country_id = :country)
                                  AND starts_on <= :on AND ends_on >= :on
                                  AND holding IN ('VALID', 'RENEWAL_OPEN', 'GRACE')""")
                        .param("schemes", schemes)
                        .param("country", country.orElse(""))
                        .param("on", on)
                        .query(Integer.class)
                        .single();
    }
}
