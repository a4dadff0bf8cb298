package org.sabak.authoring;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import org.sabak.handbook.markdown.Words;
import org.sabak.platform.ContentTree;
import org.sabak.platform.Messages;
import org.springframework.stereotype.Component;

/**
 * Files to begin with: what a course, a module and its questions look like, in the language of the author. They are not sound
 * yet, and the mistakes found in them are the list of what is still to be written.
 */
@Component
class Skeletons {
    private final Messages messages;

    Skeletons(Messages messages) {
        this.messages = messages;
    }

    ContentTree course(NewCourse course, String owner) {
        var yml = """
                id: %s
                source: %s
                owner: %s
                title:
                %s
                modules: [%s]
                edition: {number: 1}
                """.formatted(
                        course.id(),
                        course.source(),
                        owner,
                        course.title().texts().entrySet().stream()
                                .map(title -> "  " + title.getKey() + ": " + quoted(title.getValue()))
                                .collect(Collectors.joining("\n")),
                        course.module());
        return ContentTree.of(Map.of("course.yml", yml.getBytes(StandardCharsets.UTF_8)))
                .with(module("01-" + course.module(), course.source(), course.moduleTitle()));
    }

    /** @param folder with its number: {@code 03-noticing-change} */
    ContentTree module(String folder, String language, String title) {
        var words = Words.of(messages, language);
        var text = """
                ---
                title: %s
                summary: %s
                minutes: 30
                objectives:
                  lo1: %s
                sources:
                  - %s
                ---

                ## %s {#start}

                %s

                > [!PRACTICE]
                > %s
                """.formatted(
                        quoted(title),
                        quoted(words.get("authoring.skeleton.summary")),
                        quoted(words.get("authoring.skeleton.objective")),
                        quoted(words.get("authoring.skeleton.source")),
                        words.get("authoring.skeleton.section"),
                        words.get("authoring.skeleton.text"),
                        words.get("authoring.skeleton.practice"));
        var quiz = """
                ### %s {#q-start use=check check=start objective=lo1}
                - [x] %s
                  > %s
                - [ ] %s
                  > %s
                """.formatted(
                        words.get("authoring.skeleton.question"),
                        words.get("authoring.skeleton.right"),
                        words.get("authoring.skeleton.why-right"),
                        words.get("authoring.skeleton.wrong"),
                        words.get("authoring.skeleton.why-wrong"));
        return ContentTree.of(Map.of(
                folder + "/module." + language + ".md", text.getBytes(StandardCharsets.UTF_8),
                folder + "/quiz." + language + ".md", quiz.getBytes(StandardCharsets.UTF_8)));
    }

    /** As YAML takes it whatever is in it. */
    static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replaceAll("\\R", " ") + '"';
    }
}
