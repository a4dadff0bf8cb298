package org.sabak.learning;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.sabak.handbook.Handbook;
import org.sabak.handbook.ModuleInfo;
import org.sabak.platform.Demo;
import org.sabak.platform.DemoPart;
import org.sabak.platform.Ids;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What the invented officials have read. Most of those who have served for some time completed every module once, over a few
 * weeks; some are half way; the official of the sign-in page has finished the first module and stopped in the second.
 */
@Component
@ConditionalOnBooleanProperty("sabak.demo")
@Order(300)
class DemoLearning implements DemoPart {
    private static final String LANGUAGE = "ru";
    /** Out of a hundred officials: who has completed everything, and who at least has begun. */
    private static final int COMPLETE = 75;

    private static final int BEGUN = 90;
    private static final int HISTORY_DAYS = 900;
    private static final int SETTLING_DAYS = 45;
    private static final String NOTE = "Спросить наедине, не при всех.";

    private final Handbook handbook;
    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    private record Learner(UUID person, String country, LocalDate since, boolean onSignInPage) {}

    DemoLearning(Handbook handbook, JdbcClient jdbc, JdbcTemplate batches) {
        this.handbook = handbook;
        this.jdbc = jdbc;
        this.batches = batches;
    }

    @Override
    public void plant(Demo demo) {
        var modules = handbook.courses().stream()
                .flatMap(course -> course.modules().stream())
                .toList();
        if (modules.size() < 2) {
            return;
        }
        var facts = new ArrayList<Object[]>();
        for (var learner : learners()) {
            if (learner.onSignInPage()) {
                halfWay(learner, modules, demo.today(), facts);
            } else {
                career(learner, modules, demo, facts);
            }
        }
        batches.batchUpdate("""
                INSERT INTO learning_check (id, person_id, country_id, course, module, section, edition, language,
                                            effective_on, recorded_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", facts);
    }

    private List<Learner> learners() {
        return jdbc.sql("""
                        SELECT p.id AS person, p.country_id AS country, MIN(o.starts_on) AS since,
                               p.family_cyrillic = 'Садыкова' AND p.given_cyrillic = 'Айгүл' AS on_sign_in_page
                        FROM organisation_v_person p JOIN organisation_v_posting o ON o.person_id = p.id
                        GROUP BY p.id, p.country_id, p.family_cyrillic, p.given_cyrillic ORDER BY p.id""").query(Learner.class).list();
    }

    private void career(Learner learner, List<ModuleInfo> modules, Demo demo, List<Object[]> facts) {
        var random = demo.random();
        var dice = random.nextInt(100);
        var earliest =
                later(learner.since().plusDays(SETTLING_DAYS / 3), demo.today().minusDays(HISTORY_DAYS));
        var latest = demo.today().minusDays(SETTLING_DAYS);
        if (dice >= BEGUN || !earliest.isBefore(latest)) {
            return;
        }
        var day = earliest.plusDays(random.nextInt((int) earliest.until(latest, java.time.temporal.ChronoUnit.DAYS)));
        var wanted = dice < COMPLETE ? modules.size() : 1 + random.nextInt(modules.size() - 1);
        for (var module : modules.subList(0, wanted)) {
            for (var section : module.sections()) {
                facts.add(fact(learner, module, section, day));
                day = day.plusDays(random.nextInt(2));
            }
        }
    }

    private void halfWay(Learner learner, List<ModuleInfo> modules, LocalDate today, List<Object[]> facts) {
        var first = modules.get(0);
        var second = modules.get(1);
        first.sections().forEach(section -> facts.add(fact(learner, first, section, today.minusDays(9))));
        var half = second.sections().size() / 2;
        for (var section : second.sections().subList(0, half)) {
            facts.add(fact(learner, second, section, today.minusDays(2)));
        }
        var section = second.sections().get(half);
        var at = today.minusDays(2).atTime(9, 40);
        jdbc.sql("""
                        INSERT INTO learning_position (person_id, module, country_id, section, place, language, edition,
                                                       moved_at, version)
                        VALUES (?, ?, ?, ?, 0.3, ?, ?, ?, 0)""")
                .params(learner.person(), second.id(), learner.country(), section, LANGUAGE, second.edition(), at)
                .update();
        for (var module : List.of(first, second)) {
            for (var opened :
                    module == first ? first.sections() : second.sections().subList(0, half + 1)) {
                opening(learner, module, opened, module == first ? today.minusDays(9) : today.minusDays(2));
            }
        }
        note(learner, second, section, at);
    }

    private void opening(Learner learner, ModuleInfo module, String section, LocalDate on) {
        batches.update("""
                INSERT INTO learning_opening (id, person_id, country_id, course, module, section, edition, language,
                                              effective_on, recorded_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", fact(learner, module, section, on));
    }

    private void note(Learner learner, ModuleInfo module, String section, LocalDateTime at) {
        var id = Ids.next();
        jdbc.sql("""
                        INSERT INTO learning_note (id, person_id, country_id, course, module, section, recorded_at)
                        VALUES (?, ?, ?, ?, ?, ?, ?)""")
                .params(id, learner.person(), learner.country(), module.course(), module.id(), section, at)
                .update();
        jdbc.sql("INSERT INTO learning_note_text (note_id, number, text, recorded_at) VALUES (?, 1, ?, ?)")
                .params(id, NOTE, at)
                .update();
    }

    private static Object[] fact(Learner learner, ModuleInfo module, String section, LocalDate on) {
        return new Object[] {
            Ids.next(),
            learner.person(),
            learner.country(),
            module.course(),
            module.id(),
            section,
            module.edition(),
            LANGUAGE,
            on,
            on.atTime(9, 15)
        };
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
