package org.sabak.learning;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sabak.handbook.Handbook;
import org.sabak.identity.CurrentUser;
import org.sabak.organisation.People;
import org.sabak.platform.Messages;
import org.sabak.platform.NotFound;
import org.sabak.platform.PersonId;
import org.sabak.platform.ui.Formats;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Ways through scenarios. A run is the caller's own; what is chosen in it is appended under the run's token alone, whoever is
 * signed in at that computer by then.
 */
@Service
class Runs {
    private static final int CHOICES = 300;
    private static final Pattern NAME = Pattern.compile("[a-z0-9-]{1,80}");

    private final Handbook handbook;
    private final Scenarios scenarios;
    private final People people;
    private final CurrentUser user;
    private final RunToken tokens;
    private final Messages messages;
    private final JdbcClient jdbc;
    private final Clock clock;

    private record Row(
            UUID id,
            UUID personId,
            String course,
            String module,
            int edition,
            String language,
            LocalDateTime startedAt,
            @Nullable LocalDateTime closedAt) {
        boolean closed() {
            return closedAt != null;
        }
    }

    private record ChoiceRow(
            UUID id, int seq, String scene, int choice, LocalDateTime chosenAt, LocalDateTime receivedAt) {
        Way.Made made() {
            return new Way.Made(id, seq, new Scenario.Step(scene, choice), chosenAt.toInstant(ZoneOffset.UTC));
        }
    }

    private record Outcome(String outcome, int score, int maxScore, boolean failed) {}

    /** What a browser sends. @param wallClock when it was chosen, by the clock of that computer */
    record Chosen(
            UUID uuid,
            int seq,
            String scene,
            int choice,
            @Nullable Instant wallClock) {
        Chosen {
            requireNonNull(uuid);
            if (!NAME.matcher(scene).matches()) {
                throw new IllegalArgumentException("scene");
            }
        }
    }

    /** @param held all choices of this call that are kept now, new or known */
    record Held(List<UUID> held, String receivedText, RunState.@Nullable Result result) {}

    Runs(
            Handbook handbook,
            Scenarios scenarios,
            People people,
            CurrentUser user,
            RunToken tokens,
            Messages messages,
            JdbcClient jdbc,
            Clock clock) {
        this.handbook = handbook;
        this.scenarios = scenarios;
        this.people = people;
        this.user = user;
        this.tokens = tokens;
        this.messages = messages;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Begins a run or opens it again; while one of the same module is open, that one.
     *
     * @param id made by the browser
     * @param language pinned when the run begins
     * @throws NotFound if there is no such scenario, or the run is another's
     */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    @PreAuthorize("isAuthenticated()")
    public RunState open(UUID id, String module, String language, UUID device) {
        var person = user.requirePerson();
        if (!NAME.matcher(module).matches()) {
            throw new NotFound("module");
        }
        var run = run(id).or(() -> open(person, module)).orElseGet(() -> begin(id, person, module, language, device));
        if (!run.personId().equals(person.value()) || !run.module().equals(module)) {
            throw new NotFound("run");
        }
        return state(run);
    }

    private Row begin(UUID id, PersonId person, String module, String language, UUID device) {
        var info = handbook.module(module).orElseThrow(() -> new NotFound(module));
        var scenario = scenarios.of(info).orElseThrow(() -> new NotFound(module));
        try {
            jdbc.sql("""
                            INSERT INTO learning_run (id, person_id, country_id, course, module, edition, language, device,
                                                      open_module, started_at, version)
                            VALUES (:id, :person, :country, :course, :module, :edition, :language, :device, :module, :now, 0)""")
                    .param("id", id)
                    .param("person", person.value())
                    .param("country", people.country(person))
                    .param("course", info.course())
                    .param("module", module)
                    .param("edition", info.edition())
                    .param("language", Scenarios.language(scenario, language))
                    .param("device", device)
                    .param("now", now())
                    .update();
        } catch (DuplicateKeyException faster) {
            return run(id).or(() -> open(person, module)).orElseThrow(() -> faster);
        }
        return run(id).orElseThrow();
    }

    /**
     * Appends what was chosen. Known choices change nothing, unknown scenes and later choices in a scene are kept and do not
     * count; the first ending reached closes the run.
     *
     * @return empty if the token is not this run's
     */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public Optional<Held> append(UUID id, @Nullable String token, List<@Nullable Chosen> choices) {
        var found = locked(id);
        if (found.isEmpty() || !tokens.fits(id, found.get().personId(), token)) {
            return Optional.empty();
        }
        var run = found.get();
        var received = now();
        var held = new ArrayList<UUID>();
        var known = new java.util.HashSet<>(jdbc.sql("SELECT id FROM learning_choice WHERE run_id = ?")
                .param(id)
                .query(UUID.class)
                .list());
        for (var chosen : choices) {
            if (chosen == null) {
                throw new IllegalArgumentException("choice");
            }
            if (known.add(chosen.uuid())) {
                if (known.size() > CHOICES) {
                    throw new IllegalArgumentException("choices");
                }
                add(run, chosen, received);
            }
            held.add(chosen.uuid());
        }
        if (!run.closed()) {
            closeIfEnded(run, received);
        }
        var person = PersonId.of(run.personId());
        var at = received.toInstant(ZoneOffset.UTC);
        return Optional.of(new Held(
                held,
                Formats.time(
                        Locale.of(run.language()), at, people.zone(person, LocalDate.ofInstant(at, ZoneOffset.UTC))),
                result(run(id).orElseThrow())));
    }

    private void add(Row run, Chosen chosen, LocalDateTime received) {
        var wall = chosen.wallClock() == null ? received : LocalDateTime.ofInstant(chosen.wallClock(), ZoneOffset.UTC);
        var at = wall.isBefore(run.startedAt()) ? run.startedAt() : wall.isAfter(received) ? received : wall;
        jdbc.sql("""
                        INSERT INTO learning_choice (run_id, id, seq, scene, choice, chosen_at, received_at)
                        VALUES (:run, :id, :seq, :scene, :choice, :chosen, :received)""")
                .param("run", run.id())
                .param("id", chosen.uuid())
                .param("seq", chosen.seq())
                .param("scene", chosen.scene())
                .param("choice", chosen.choice())
                .param("chosen", at)
                .param("received", received)
                .update();
    }

    private void closeIfEnded(Row run, LocalDateTime now) {
        var way = Way.of(scenario(run), made(run));
        var outcome = way.outcome();
        if (outcome.ending().isEmpty()) {
            return;
        }
        var person = PersonId.of(run.personId());
        var last = way.steps().isEmpty()
                ? run.startedAt().toInstant(ZoneOffset.UTC)
                : way.steps().getLast().at();
        var zone = people.zone(person, LocalDate.ofInstant(last, ZoneOffset.UTC));
        jdbc.sql("""
                        UPDATE learning_run SET closed_at = :now, open_module = NULL, effective_on = :on, ending = :ending,
                            outcome = :outcome, score = :score, max_score = :max, failed = :failed, version = version + 1
                        WHERE id = :id AND closed_at IS NULL""")
                .param("now", now)
                .param("on", LocalDate.ofInstant(last, zone))
                .param("ending", outcome.scene())
                .param("outcome", outcome.ending().get().name())
                .param("score", outcome.score())
                .param("max", outcome.max())
                .param("failed", outcome.failed())
                .param("id", run.id())
                .update();
    }

    private RunState state(Row run) {
        var scenario = scenario(run);
        return new RunState(
                run.id(),
                run.module(),
                scenario.in(run.language()).title(),
                run.language(),
                tokens.of(run.id(), run.personId()),
                scenario.start(),
                Scenarios.scenes(scenario, run.language()),
                Way.of(scenario, made(run)).steps().stream()
                        .map(step -> new RunState.Step(
                                step.id(), step.step().scene(), step.step().choice()))
                        .toList(),
                run.closed(),
                result(run));
    }

    /** What counts of a closed run: choices that came in afterwards are kept, but change nothing. */
    private List<Way.Made> made(Row run) {
        return jdbc
                .sql("SELECT id, seq, scene, choice, chosen_at, received_at FROM learning_choice WHERE run_id = ?")
                .param(run.id())
                .query(ChoiceRow.class)
                .list()
                .stream()
                .filter(choice -> run.closedAt() == null || !choice.receivedAt().isAfter(run.closedAt()))
                .map(ChoiceRow::made)
                .toList();
    }

    private RunState.@Nullable Result result(Row run) {
        if (!run.closed()) {
            return null;
        }
        var outcome = jdbc.sql("SELECT outcome, score, max_score, failed FROM learning_run WHERE id = ?")
                .param(run.id())
                .query(Outcome.class)
                .single();
        var ending = RunState.code(Scenario.Ending.valueOf(outcome.outcome()));
        var key = "learning.run." + (outcome.failed() ? "failed" : ending);
        var locale = Locale.of(run.language());
        return new RunState.Result(
                ending,
                outcome.score(),
                outcome.maxScore(),
                outcome.failed(),
                messages.get(locale, key + ".headline"),
                messages.get(locale, key + ".sentence"));
    }

    private Scenario scenario(Row run) {
        return scenarios.of(run.course(), run.edition(), run.module()).orElseThrow();
    }

    private Optional<Row> run(UUID id) {
        return select("id = ?", id);
    }

    private Optional<Row> locked(UUID id) {
        return select("id = ? FOR UPDATE", id);
    }

    private Optional<Row> open(PersonId person, String module) {
        return select("person_id = ? AND open_module = ?", person.value(), module);
    }

    private Optional<Row> select(String condition, Object... values) {
        return jdbc.sql(
                        "SELECT id, person_id, course, module, edition, language, started_at, closed_at FROM learning_run WHERE "
                                + condition)
                .params(values)
                .query(Row.class)
                .optional();
    }

    private LocalDateTime now() {
        return LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
