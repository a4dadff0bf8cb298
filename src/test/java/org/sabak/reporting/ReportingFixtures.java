package org.sabak.reporting;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sabak.certification.DutyCode;
import org.sabak.certification.HoldingCode;
import org.sabak.identity.Role;
import org.sabak.identity.UnitTree;
import org.sabak.organisation.NameWords;
import org.sabak.organisation.TreeForTests;
import org.sabak.platform.Ids;
import org.sabak.platform.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.stereotype.Component;

/** Countries of their own with units, officials and spans, so that lists can be counted exactly. */
@Component
public class ReportingFixtures {
    public static final String SCHEME = "foundation";
    public static final LocalDate EVER = LocalDate.of(9999, 12, 31);
    private final JdbcClient jdbc;
    private final TreeForTests tree;
    private final UserDetailsService users;

    ReportingFixtures(JdbcClient jdbc, TreeForTests tree, UserDetailsService users) {
        this.jdbc = jdbc;
        this.tree = tree;
        this.users = users;
    }

    /** A country without any rows yet, with the schemes that it needs. */
    public UnitId country(String code) {
        jdbc.sql("""
                        INSERT IGNORE INTO certification_scheme_version (id, version, hash, title, definition, recorded_at)
                        VALUES ('foundation', 1, REPEAT('0', 64), '{"en":"Foundation"}', '', NOW(6))""").update();
        return unit(UnitTree.ROOT, code, "COUNTRY", code, "/" + code + "/");
    }

    public UnitId facility(UnitId country, String countryCode, String code) {
        return unit(country, code, "FACILITY", countryCode, "/" + countryCode + "/" + code + "/");
    }

    private UnitId unit(UnitId parent, String code, String kind, String country, String path) {
        var id = UnitId.of(Ids.next());
        jdbc.sql("""
                        INSERT INTO organisation_unit (id, parent_id, country_id, kind, code, title, zone, path, version)
                        VALUES (?, ?, ?, ?, ?, ?, 'UTC', ?, 0)""")
                .params(id.value(), parent.value(), country, kind, code, "{\"en\":\"" + code + "\"}", path)
                .update();
        tree.changed();
        return id;
    }

    /** Posted since 2020, as a psychologist. */
    public UUID official(String country, UnitId unit, String number, String family, String familyCyrillic) {
        var id = Ids.next();
        jdbc.sql("""
                        INSERT INTO organisation_person (id, country_id, service_number, family_latin, given_latin,
                            family_cyrillic, given_cyrillic, created_at, version)
                        VALUES (?, ?, ?, ?, 'Test', ?, 'Тест', NOW(6), 0)""").params(id, country, number, family, familyCyrillic).update();
        for (var word : NameWords.of(family + " " + familyCyrillic + " " + number + " Test Тест")) {
            jdbc.sql("INSERT INTO organisation_name_word (country_id, word, person_id) VALUES (?, ?, ?)")
                    .params(country, word, id)
                    .update();
        }
        jdbc.sql("""
                        INSERT INTO organisation_posting (id, person_id, country_id, unit_id, job_role, starts_on, recorded_at)
                        VALUES (?, ?, ?, ?, 'psychologist', '2020-01-01', NOW(6))""").params(Ids.next(), id, country, unit.value()).update();
        return id;
    }

    public void holds(
            UUID person,
            String country,
            HoldingCode kind,
            LocalDate from,
            LocalDate to,
            @Nullable LocalDate since,
            @Nullable LocalDate until) {
        jdbc.sql("""
                        INSERT INTO certification_holding_span (person_id, country_id, scheme, holding, starts_on, ends_on,
                            since_on, until_on, renewal_on, grace_on, counts)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, TRUE)""")
                .params(person, country, SCHEME, kind.name(), from, to, since, until, from, until)
                .update();
    }

    public void owes(
            UUID person, String country, DutyCode kind, LocalDate from, LocalDate to, @Nullable LocalDate due) {
        jdbc.sql("""
                        INSERT INTO certification_duty_span (person_id, country_id, scheme, duty, starts_on, ends_on, due_on,
                            required_since, lapsed)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, FALSE)""")
                .params(person, country, SCHEME, kind.name(), from, to, due, from)
                .update();
    }

    public UUID revoked(UUID person, String country, LocalDate on) {
        var id = Ids.next();
        jdbc.sql("""
                        INSERT INTO certification_decision (id, person_id, country_id, scheme, kind, reason, effective_on,
                            recorded_at)
                        VALUES (?, ?, ?, ?, 'REVOCATION', 'DECEPTION', ?, NOW(6))""").params(id, person, country, SCHEME, on).update();
        return id;
    }

    /** A new account in this country with roles over this unit; its login. */
    public String account(@Nullable UUID person, @Nullable String country, UnitId unit, Role... roles) {
        var id = Ids.next();
        var login = "t" + id;
        jdbc.sql("""
                        INSERT INTO identity_account (id, login, password_hash, person_id, country_id, display_name, language,
                            created_at, version)
                        VALUES (?, ?, 'none', ?, ?, 'Test', 'en', NOW(6), 0)""").params(id, login, person, country).update();
        for (var role : roles) {
            jdbc.sql("""
                            INSERT INTO identity_grant (id, account_id, role, unit_id, starts_on, version)
                            VALUES (?, ?, ?, ?, '2020-01-01', 0)""").params(Ids.next(), id, role.name(), unit.value()).update();
        }
        return login;
    }

    public Authentication authentication(String login) {
        var user = users.loadUserByUsername(login);
        return UsernamePasswordAuthenticationToken.authenticated(user, null, user.getAuthorities());
    }

    /** Signs a new account in on this thread. */
    public Authentication signIn(@Nullable String country, UnitId unit, Role... roles) {
        var authentication = authentication(account(null, country, unit, roles));
        SecurityContextHolder.getContext().setAuthentication(authentication);
        return authentication;
    }
}
