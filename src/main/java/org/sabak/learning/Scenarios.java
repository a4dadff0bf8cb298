package org.sabak.learning;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.sabak.handbook.Handbook;
import org.sabak.handbook.ModuleInfo;
import org.sabak.handbook.markdown.Words;
import org.sabak.platform.Messages;
import org.springframework.stereotype.Component;

/** The scenarios of all editions, from their files, which never change. */
@Component
class Scenarios {
    private final Handbook handbook;
    private final Messages messages;
    private final Map<Of, Optional<Scenario>> known = new ConcurrentHashMap<>();

    private record Of(String course, int edition, String module) {}

    Scenarios(Handbook handbook, Messages messages) {
        this.handbook = handbook;
        this.messages = messages;
    }

    Optional<Scenario> of(String course, int edition, String module) {
        return known.computeIfAbsent(new Of(course, edition, module), this::read);
    }

    Optional<Scenario> of(ModuleInfo module) {
        return of(module.course(), module.edition(), module.id());
    }

    private Optional<Scenario> read(Of of) {
        var course = handbook.content(of.course(), of.edition());
        return course.module(of.module())
                .flatMap(module -> Scenario.read(course, module, code -> Words.of(messages, code), problem -> {}));
    }

    /** The language in which it is played: the one asked for if every scene is translated, else the author's. */
    static String language(Scenario scenario, String asked) {
        return scenario.words().containsKey(asked)
                ? asked
                : scenario.words().keySet().iterator().next();
    }

    /** All scenes as a browser gets them: without scores and critical marks. */
    static List<RunState.Scene> scenes(Scenario scenario, String language) {
        var words = scenario.in(language);
        return scenario.scenes().values().stream()
                .map(scene -> {
                    var shown =
                            Optional.ofNullable(words.scenes().get(scene.id())).orElseThrow();
                    return new RunState.Scene(
                            scene.id(),
                            shown.title(),
                            shown.html(),
                            scene.ending().map(RunState::code).orElse(null),
                            IntStream.range(0, scene.choices().size())
                                    .mapToObj(i -> new RunState.Choice(
                                            i + 1,
                                            shown.choices().get(i),
                                            scene.choices().get(i).target()))
                                    .toList());
                })
                .toList();
    }
}
