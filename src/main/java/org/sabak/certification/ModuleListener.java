package org.sabak.certification;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sabak.handbook.Handbook;
import org.sabak.learning.Learning;
import org.sabak.learning.ModuleCompleted;
import org.sabak.organisation.People;
import org.sabak.platform.Ids;
import org.sabak.platform.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Turns completed modules into evidence, and evidence into periods. The same event twice changes nothing. */
@Service
class ModuleListener {
    private final Recording recording;
    private final Ledger ledger;
    private final Schemes schemes;
    private final Learning learning;
    private final Handbook handbook;
    private final People people;
    private final JdbcClient jdbc;
    private final Clock clock;

    ModuleListener(
            Recording recording,
            Ledger ledger,
            Schemes schemes,
            Learning learning,
            Handbook handbook,
            People people,
            JdbcClient jdbc,
            Clock clock) {
        this.recording = recording;
        this.ledger = ledger;
        this.schemes = schemes;
        this.learning = learning;
        this.handbook = handbook;
        this.people = people;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @ApplicationModuleListener
    @Transactional(propagation = Propagation.REQUIRES_NEW, isolation = Isolation.READ_COMMITTED)
    void on(ModuleCompleted completed) {
        var person = PersonId.of(completed.person());
        ledger.hold(person, people.country(person));
        var found = new LinkedHashMap<LocalDate, Evidence>();
        for (var scheme : schemes.inForce()) {
            if (asksFor(scheme.version(), completed.module())) {
                var since = since(scheme.version(), ledger.history(person, scheme.id()), completed.on());
                learning.completed(person, completed.module(), since)
                        .ifPresent(day -> found.computeIfAbsent(day, on -> evidence(person, completed.module(), on)));
            }
        }
        if (!found.isEmpty()) {
            recording.record(person, List.copyOf(found.values()));
        }
    }

    /** Of what was learned after the pathway began, only what is young enough to renew with. */
    private static @Nullable LocalDate since(SchemeVersion scheme, History history, LocalDate on) {
        return Issuing.since(history)
                .map(began -> Days.later(
                        began, on.minusMonths(scheme.evidenceMaxAge()).minusDays(1)))
                .orElse(null);
    }

    private static boolean asksFor(SchemeVersion scheme, String module) {
        return scheme.primary().modules().contains(module)
                || scheme.renewal().modules().contains(module);
    }

    private Evidence evidence(PersonId person, String module, LocalDate on) {
        return new Evidence(
                Ids.next(),
                Evidence.Kind.MODULE,
                module + ":" + on,
                Set.of(new Component.Module(module)),
                contents(person, module, on),
                false,
                on,
                Times.kept(clock.instant()));
    }

    /** The edition and language in which the module was completed that day. */
    private List<Content> contents(PersonId person, String module, LocalDate on) {
        return jdbc.sql("""
                        SELECT course, edition, language FROM learning_v_check
                        WHERE person_id = :person AND module = :module AND effective_on <= :on
                        ORDER BY effective_on DESC, recorded_at DESC LIMIT 1""")
                .params(Map.of("person", person.value(), "module", module, "on", on))
                .query((row, n) ->
                        new Content(row.getString("course"), row.getInt("edition"), row.getString("language")))
                .optional()
                .map(List::of)
                .orElseGet(() -> handbook.module(module)
                        .map(info -> List.of(new Content(
                                info.course(), info.edition(), info.languages().getFirst())))
                        .orElse(List.of()));
    }
}
