package org.sabak.learning;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.sabak.handbook.HandbookContent;
import org.sabak.handbook.markdown.Words;
import org.sabak.platform.ContentLoad;

/** Everything learning takes from {@code content/}: the scenarios. */
public record LearningContent(List<Scenario> scenarios) {
    public Optional<Scenario> scenario(String module) {
        return scenarios.stream()
                .filter(scenario -> scenario.module().equals(module))
                .findFirst();
    }

    /**
     * Reads and checks learning's part of a tree after the handbook's, and leaves the result in the load.
     *
     * @param words by language, see {@link Words#of}
     */
    public static LearningContent read(ContentLoad load, Function<String, Words> words) {
        var scenarios = new ArrayList<Scenario>();
        for (var course : load.get(HandbookContent.class).courses()) {
            for (var module : course.modules()) {
                Scenario.read(course, module, words, load::problem).ifPresent(scenarios::add);
            }
        }
        var content = new LearningContent(List.copyOf(scenarios));
        load.put(LearningContent.class, content);
        return content;
    }
}
