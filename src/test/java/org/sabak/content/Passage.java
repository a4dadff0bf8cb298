package org.sabak.content;

import static org.sabak.content.ModuleFiles.Kind.QUIZ;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.sabak.assessment.Question;
import org.sabak.assessment.Solution;
import org.sabak.platform.ContentPlace;
import org.sabak.platform.ContentTree;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * Words that somebody reads: a line of a Markdown file, or a text in a YAML file.
 *
 * @param wrong a learner is meant to reject it: a wrong option, a false statement, a choice without points
 */
record Passage(ContentPlace place, String language, String text, boolean wrong) {
    private static final Pattern TEXT_FILE = Pattern.compile(".*\\.(?<language>[a-z]{2,3})\\.md");
    private static final Pattern LANGUAGE = Pattern.compile("en|ru|ky");
    private static final Pattern WRONG_OPTION = Pattern.compile("- \\[ ] .*");
    private static final Pattern WRONG_CHOICE =
            Pattern.compile("- \\[.*]\\(#.*\\)(?!.*score=[12]).*|- \\[.*]\\(#.*\\).*critical.*");

    /** Without marks of Markdown: links, terms, citations, braces, stars. */
    String plain() {
        return text.replaceAll("\\[\\[[^]|]+\\|([^]]+)]]", "$1")
                .replaceAll("\\[\\[([^]]+)]]", "$1")
                .replaceAll("\\[![A-Z]+]", "")
                .replaceAll("!?\\[([^]]+)]\\([^)]*\\)", "$1")
                .replaceAll("\\[[A-Za-z]{2,3}(?: [^]]*\\d)?]", "")
                .replaceAll("\\{[#.\\w][^}]*}", "")
                .replaceAll("\\*+", "");
    }

    static List<Passage> of(ContentTree tree, List<ModuleFiles> modules) {
        var wrong = falseStatements(modules);
        var passages = new ArrayList<Passage>();
        for (var path : tree.paths()) {
            var match = TEXT_FILE.matcher(path);
            if (match.matches()) {
                lines(tree, path, match.group("language"), wrong, passages);
            } else if (path.endsWith(".yml")) {
                yaml(path, new Yaml().compose(new StringReader(tree.text(path))), "en", passages);
            }
        }
        return passages;
    }

    private static void lines(
            ContentTree tree, String path, String language, Set<ContentPlace> wrong, List<Passage> passages) {
        var lines = tree.text(path).lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            var place = new ContentPlace(path, i + 1, 1);
            var line = lines.get(i);
            passages.add(new Passage(
                    place,
                    language,
                    line,
                    wrong.contains(place)
                            || WRONG_OPTION.matcher(line).matches()
                            || WRONG_CHOICE.matcher(line).matches()));
        }
    }

    /** The language of a text is the nearest key above it that names one. */
    private static void yaml(String path, Node node, String language, List<Passage> passages) {
        switch (node) {
            case MappingNode mapping ->
                mapping.getValue().forEach(entry -> {
                    var key = entry.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "";
                    yaml(path, entry.getValueNode(), LANGUAGE.matcher(key).matches() ? key : language, passages);
                });
            case SequenceNode sequence -> sequence.getValue().forEach(item -> yaml(path, item, language, passages));
            case ScalarNode scalar ->
                passages.add(new Passage(
                        new ContentPlace(path, scalar.getStartMark().getLine() + 1, 1),
                        language,
                        scalar.getValue(),
                        false));
            case null, default -> {}
        }
    }

    /** Where the statements stand that are not true. */
    private static Set<ContentPlace> falseStatements(List<ModuleFiles> modules) {
        var places = new HashSet<ContentPlace>();
        for (var module : modules) {
            for (var language : module.quiz().languages()) {
                var at = module.places(QUIZ, language);
                module.quiz().questions().stream()
                        .filter(question -> question.type() == Question.Type.TRUE_FALSE)
                        .filter(question -> question.solution() instanceof Solution.Ticks ticks
                                && !ticks.right().getFirst())
                        .forEach(question -> places.add(at.get(question.key().id())));
            }
        }
        return places;
    }
}
