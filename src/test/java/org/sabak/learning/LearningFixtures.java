package org.sabak.learning;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.sabak.assessment.CheckAnswered;
import org.sabak.handbook.Handbook;
import org.sabak.identity.AccountCreation;
import org.sabak.identity.NewAccount;
import org.sabak.identity.NewGrant;
import org.sabak.identity.Role;
import org.sabak.platform.Ids;
import org.sabak.platform.PersonId;
import org.sabak.platform.UnitId;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Officials of their own for tests of learning, and facts about them. */
@Component
public class LearningFixtures {
    public static final String MODULE = "still-a-citizen";
    private final JdbcClient jdbc;
    private final AccountCreation accounts;
    private final UserDetailsService users;
    private final Handbook handbook;
    private final Checks checks;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final List<ModuleCompleted> completions = new CopyOnWriteArrayList<>();

    /** @param user the principal of a session, for {@code with(user(...))} */
    public record Official(PersonId person, UserDetails user) {}

    LearningFixtures(
            JdbcClient jdbc,
            AccountCreation accounts,
            UserDetailsService users,
            Handbook handbook,
            Checks checks,
            TransactionTemplate transaction,
            Clock clock) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.users = users;
        this.handbook = handbook;
        this.checks = checks;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** A new official of a Kyrgyz department with an account. */
    public Official official() {
        var person = PersonId.of(Ids.next());
        var unit = jdbc.sql("SELECT id FROM organisation_unit WHERE kind = 'DEPARTMENT' AND country_id = 'KG' LIMIT 1")
                .query(UUID.class)
                .single();
        var now = LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
        jdbc.sql("""
                        INSERT INTO organisation_person (id, country_id, service_number, family_latin, given_latin,
                            family_cyrillic, given_cyrillic, created_at, version)
                        VALUES (?, 'KG', ?, 'Testova', 'Aida', 'Тестова', 'Аида', ?, 0)""")
                .params(person.value(), person.value().toString().substring(9, 36), now)
                .update();
        jdbc.sql("""
                        INSERT INTO organisation_posting (id, person_id, country_id, unit_id, job_role, starts_on, recorded_at)
                        VALUES (?, ?, 'KG', ?, 'basic-grade-officer', '2020-01-01', ?)""").params(Ids.next(), person.value(), unit, now).update();
        return new Official(person, account(person, unit, Role.OFFICER));
    }

    /** An account that is no official's. */
    public UserDetails analyst() {
        return account(null, UUID.fromString("00000000-0000-7000-8000-000000000001"), Role.INTERNATIONAL);
    }

    private UserDetails account(@Nullable PersonId person, UUID unit, Role role) {
        var login = "t" + Ids.next();
        transaction.executeWithoutResult(status -> accounts.create(new NewAccount(
                login,
                "Аида Тестова",
                person,
                person == null ? null : "KG",
                "en",
                "unused",
                List.of(new NewGrant(role, UnitId.of(unit), LocalDate.now(clock), null)))));
        return users.loadUserByUsername(login);
    }

    /** Sections of {@link #MODULE} in order. */
    /** The edition of {@link #MODULE} that is in force. */
    public int edition() {
        return handbook.module(MODULE).orElseThrow().edition();
    }

    public List<String> sections() {
        return handbook.module(MODULE).orElseThrow().sections();
    }

    public CheckAnswered answered(Official official, String section, LocalDate on) {
        return new CheckAnswered(
                Ids.next(),
                official.person().value(),
                handbook.module(MODULE).orElseThrow().course(),
                MODULE,
                section,
                1,
                "ru",
                on,
                clock.instant());
    }

    /** Facts without the events that they would bring about. */
    public void ticked(Official official, LocalDate on, String... sections) {
        for (var section : sections) {
            checks.append(answered(official, section, on));
        }
    }

    @EventListener
    void on(ModuleCompleted completed) {
        completions.add(completed);
    }

    /** What learning has told other modules about an official. */
    public List<ModuleCompleted> completions(Official official) {
        return completions.stream()
                .filter(completed -> completed.person().equals(official.person().value()))
                .toList();
    }

    public int facts(Official official) {
        return jdbc.sql("SELECT COUNT(*) FROM learning_check WHERE person_id = ?")
                .param(official.person().value())
                .query(Integer.class)
                .single();
    }
}
