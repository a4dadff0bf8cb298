package org.sabak.learning;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sabak.handbook.Handbook;
import org.sabak.handbook.ModuleInfo;
import org.sabak.handbook.ModuleProgress;
import org.sabak.platform.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a person has learned, as other modules ask. Does not look at who asks: rules and system jobs ask here too, and whoever
 * shows the answer to somebody checks first that this person is theirs to see.
 */
@Component
@Transactional(readOnly = true)
public class Learning implements ModuleProgress {
    private final Checks checks;
    private final ModuleSpans spans;
    private final Handbook handbook;
    private final JdbcClient jdbc;

    private record Stop(String module, String section) {}

    Learning(Checks checks, ModuleSpans spans, Handbook handbook, JdbcClient jdbc) {
        this.checks = checks;
        this.spans = spans;
        this.handbook = handbook;
        this.jdbc = jdbc;
    }

    /**
     * The first day by which every section of the edition current that day has been ticked after {@code since}; later editions
     * do not undo it.
     *
     * @param since the day after which facts count; null = all facts
     */
    public Optional<LocalDate> completed(PersonId person, String module, @Nullable LocalDate since) {
        return completed(checks.of(person, module), since);
    }

    /** Module → the first day on which it was complete, for all that this person ever completed. */
    public Map<String, LocalDate> completions(PersonId person) {
        var completions = new TreeMap<String, LocalDate>();
        byModule(checks.of(person))
                .forEach((module, facts) -> completed(facts, null).ifPresent(day -> completions.put(module, day)));
        return completions;
    }

    /** Module → sections ticked of those that the edition in force has, for the modules that the person has begun. */
    @Override
    public Map<String, Progress> of(PersonId person) {
        var progress = new HashMap<String, Progress>();
        byModule(checks.of(person)).forEach((module, facts) -> handbook.module(module)
                .ifPresent(info -> progress.put(
                        module,
                        new Progress((int) ticked(info, facts), info.sections().size()))));
        jdbc.sql("SELECT DISTINCT module FROM learning_opening WHERE person_id = ?")
                .param(person.value())
                .query(String.class)
                .list()
                .forEach(module -> handbook.module(module)
                        .ifPresent(info -> progress.putIfAbsent(
                                module, new Progress(0, info.sections().size()))));
        return progress;
    }

    /**
     * Where this person goes on: in the module read last, if a section of it has no tick yet, else in the next one of the same
     * course, else in the first module of the handbook that is not complete; empty if nothing is left.
     */
    public Optional<Continue> continueWith(PersonId person) {
        var facts = byModule(checks.of(person));
        var stops = jdbc.sql("""
                        SELECT module, section FROM learning_position WHERE person_id = ? ORDER BY moved_at DESC""").param(person.value()).query(Stop.class).list();
        var stopped = stops.stream().collect(Collectors.toMap(Stop::module, Stop::section));
        var read = stops.stream()
                .flatMap(stop -> handbook.module(stop.module()).stream())
                .toList();
        var sameCourse = read.stream().limit(1).flatMap(last -> handbook.course(last.course()).stream());
        var inOrder = Stream.concat(
                read.stream(),
                Stream.concat(sameCourse, handbook.courses().stream()).flatMap(course -> course.modules().stream()));
        return inOrder.filter(module -> !complete(module, facts.getOrDefault(module.id(), List.of())))
                .findFirst()
                .map(module -> goOn(
                        module,
                        facts.getOrDefault(module.id(), List.of()),
                        Optional.ofNullable(stopped.get(module.id()))));
    }

    private boolean complete(ModuleInfo module, List<Checks.Row> facts) {
        return ticked(module, facts) == module.sections().size()
                || completed(facts, null).isPresent();
    }

    private Continue goOn(ModuleInfo module, List<Checks.Row> facts, Optional<String> stoppedAt) {
        var ticked = facts.stream().map(Checks.Row::section).collect(Collectors.toSet());
        var left = new HashSet<>(module.sections());
        left.removeAll(ticked);
        var section = stoppedAt.filter(left::contains).orElseGet(() -> module.sections().stream()
                .filter(left::contains)
                .findFirst()
                .orElse(module.sections().getFirst()));
        var minutes = handbook.text(module.id(), module.languages().getFirst()).minutes();
        var count = module.sections().size();
        return new Continue(
                module.id(),
                section,
                module.sections().indexOf(section) + 1,
                count,
                Math.ceilDiv(minutes * left.size(), count));
    }

    /** The sections of a module that this person has ticked at any time. */
    Set<String> ticked(PersonId person, String module) {
        return checks.of(person, module).stream().map(Checks.Row::section).collect(Collectors.toSet());
    }

    private static long ticked(ModuleInfo module, List<Checks.Row> facts) {
        var ticked = facts.stream().map(Checks.Row::section).collect(Collectors.toSet());
        return module.sections().stream().filter(ticked::contains).count();
    }

    private Optional<LocalDate> completed(List<Checks.Row> facts, @Nullable LocalDate since) {
        if (facts.isEmpty()) {
            return Optional.empty();
        }
        var first = facts.getFirst();
        return Completion.firstDay(
                spans.of(first.course(), first.module()),
                facts.stream().map(Checks.Row::fact).toList(),
                since);
    }

    private static Map<String, List<Checks.Row>> byModule(List<Checks.Row> facts) {
        return facts.stream().collect(Collectors.groupingBy(Checks.Row::module));
    }
}
