package org.sabak.assessment;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.sabak.platform.ContentPlace;
import org.sabak.platform.ContentProblem;
import org.sabak.platform.ContentTree;
import org.sabak.platform.LocalizedText;
import org.sabak.platform.YamlMap;

/**
 * One version of an exam, as {@code exams/<exam>.yml} describes it.
 *
 * @param pass least per cent of the points
 * @param minutes time for the form, before any individual extension
 * @param attempts closed attempts that are allowed without a tutor session
 * @param pause time between two attempts
 * @param redLines the form holds an item for each red-line topic that its modules have
 * @param hash of the file: the same version with other bytes is refused
 */
public record ExamDefinition(
        String id,
        int version,
        LocalizedText title,
        int pass,
        int minutes,
        int attempts,
        Duration pause,
        Late late,
        List<Part> parts,
        boolean redLines,
        String hash) {
    /** What becomes of answers that were given in time but received after the end. */
    public enum LateRule {
        COUNT,
        FLAG,
        REFUSE
    }

    /** @param within time after the end at which the attempt closes without being finished */
    public record Late(LateRule rule, Duration within) {}

    /** So many questions from these modules together. */
    public record Part(List<String> modules, int count, ContentPlace place) {}

    public List<String> modules() {
        return parts.stream().flatMap(part -> part.modules().stream()).toList();
    }

    /** How many questions a form has. */
    public int length() {
        return parts.stream().mapToInt(Part::count).sum();
    }

    static ExamDefinition parse(ContentTree tree, String file, Consumer<ContentProblem> problems) {
        var yaml = YamlMap.read(file, tree.text(file), problems);
        var name = file.replaceAll(".*/|\\.yml$", "");
        var id = yaml.text("id");
        if (!id.isEmpty() && !id.equals(name)) {
            problems.accept(yaml.place("id").problem("content.id.folder", id, name));
        }
        var late = yaml.map("late");
        var rule = late.value("rule", ExamDefinition::lateRule, "content.exam.late")
                .orElse(LateRule.FLAG);
        var within = late.value("within", ExamDefinition::duration, "content.exam.duration")
                .orElse(Duration.ZERO);
        late.done();
        var parts = new ArrayList<Part>();
        boolean redLines = false;
        var drawn = new HashSet<String>();
        for (var draw : yaml.maps("draw")) {
            if (draw.has("red-line")) {
                draw.value("red-line", text -> text.equals("each-topic") ? text : null, "content.exam.red-line");
                redLines = true;
            } else {
                var modules = draw.texts("modules");
                for (var module : modules) {
                    if (!drawn.add(module.value())) {
                        problems.accept(module.place().problem("content.exam.module-twice", module.value()));
                    }
                }
                parts.add(new Part(
                        modules.stream().map(YamlMap.Text::value).toList(),
                        draw.number("count", 1, 200),
                        draw.place()));
            }
            draw.done();
        }
        var exam = new ExamDefinition(
                name,
                yaml.number("version", 1, 9999),
                yaml.localized("title"),
                yaml.number("pass", 1, 100),
                yaml.number("minutes", 1, 600),
                yaml.number("attempts", 1, 20),
                yaml.value("wait", ExamDefinition::duration, "content.exam.duration")
                        .orElse(Duration.ZERO),
                new Late(rule, within),
                List.copyOf(parts),
                redLines,
                Digest.of(tree.bytes(file)));
        yaml.done();
        return exam;
    }

    private static Duration duration(String text) {
        return Stream.of(Duration.parse(text))
                .filter(duration -> !duration.isNegative())
                .findFirst()
                .orElseThrow();
    }

    private static LateRule lateRule(String text) {
        return Arrays.stream(LateRule.values())
                .filter(rule -> rule.name().toLowerCase(Locale.ROOT).equals(text))
                .findFirst()
                .orElseThrow();
    }
}
