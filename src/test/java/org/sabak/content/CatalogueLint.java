package org.sabak.content;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.sabak.assessment.Question;
import org.sabak.platform.ContentPlace;
import org.sabak.platform.ContentProblem;
import org.sabak.platform.ContentTree;
import org.sabak.platform.YamlMap;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** What stands beside the texts: courses, glossary, roles, exams, schemes and practical checklists. */
final class CatalogueLint {
    private static final Set<String> LANGUAGES = new TreeSet<>(Set.of("en", "ru", "ky"));
    private static final int TERMS = 75;
    private static final int ROLES = 10;
    /** One for every role, and the foundation. */
    private static final int SCHEMES = ROLES + 1;

    private static final int BANK_PER_DRAWN = 2;
    private static final int FEWEST_ITEMS = 5;
    private static final int MOST_ITEMS = 8;

    private final Library library;
    private final ContentTree tree;
    private final List<Finding> found = new ArrayList<>();

    private CatalogueLint(Library library) {
        this.library = library;
        this.tree = library.tree();
    }

    static List<Finding> of(Library library) {
        return new CatalogueLint(library).found();
    }

    private List<Finding> found() {
        for (var path : tree.paths()) {
            if (path.endsWith(".yml")) {
                languages(path, new Yaml().compose(new StringReader(tree.text(path))));
            }
        }
        courses();
        glossary();
        count(
                "roles.yml",
                YamlMap.read("roles.yml", tree.has("roles.yml") ? tree.text("roles.yml") : "", this::problem)
                        .maps("roles")
                        .size(),
                ROLES,
                "roles");
        exams();
        checklists(schemes());
        return found;
    }

    /** Whatever is said in one language is said in all three. */
    private void languages(String path, Node node) {
        switch (node) {
            case MappingNode mapping -> {
                var missing = new TreeSet<>(LANGUAGES);
                mapping.getValue().forEach(entry -> {
                    if (entry.getKeyNode() instanceof ScalarNode key) {
                        missing.remove(key.getValue());
                    }
                    languages(path, entry.getValueNode());
                });
                if (!missing.isEmpty() && missing.size() < LANGUAGES.size()) {
                    report(
                            new ContentPlace(
                                    path,
                                    node.getStartMark().getLine() + 1,
                                    node.getStartMark().getColumn() + 1),
                            "This is not said in " + String.join(", ", missing) + ".",
                            "Titles and terms are in all of " + String.join(", ", LANGUAGES) + ".");
                }
            }
            case SequenceNode sequence -> sequence.getValue().forEach(item -> languages(path, item));
            case null, default -> {}
        }
    }

    private void courses() {
        for (var course : library.handbook().courses()) {
            if (course.definition().summary().isEmpty()) {
                report(
                        ContentPlace.file(course.path() + "course.yml"),
                        "The course has no summary.",
                        "Add it in three languages.");
            }
        }
    }

    private void glossary() {
        count("glossary.yml", library.handbook().glossary().terms().size(), TERMS, "terms");
        library.handbook().glossary().terms().values().stream()
                .filter(term -> !term.review().contains("ky"))
                .forEach(term -> report(
                        ContentPlace.file("glossary.yml"),
                        "The term " + term.id() + " does not say that its Kyrgyz wording is unreviewed.",
                        "Add \"review: [ky]\" until a specialist who grew up with the language has read it."));
    }

    private void exams() {
        for (var exam : library.assessment().exams()) {
            for (var part : exam.parts()) {
                long bank = library.assessment().questions().stream()
                        .filter(question -> question.use() == Question.Use.EXAM)
                        .filter(question ->
                                part.modules().contains(question.key().module()))
                        .count();
                if (bank < (long) BANK_PER_DRAWN * part.count()) {
                    report(
                            part.place(),
                            "The exam draws " + part.count() + " of " + bank + " questions.",
                            "Draw at most half of them, or write more: neighbours and second attempts get other questions.");
                }
            }
        }
    }

    /** Checklist → the schemes that ask for it. */
    private TreeMap<String, TreeSet<String>> schemes() {
        var asked = new TreeMap<String, TreeSet<String>>();
        int schemes = 0;
        for (var path : tree.paths()) {
            if (path.matches("schemes/[^/]+\\.yml")) {
                schemes++;
                var scheme = YamlMap.read(path, tree.text(path), this::problem);
                for (var pathway : List.of("primary", "renewal")) {
                    for (var checklist : scheme.map(pathway).optionalTexts("checklists")) {
                        asked.computeIfAbsent(checklist.value(), id -> new TreeSet<>())
                                .add(path);
                        if (!tree.has("checklists/" + checklist.value() + ".yml")) {
                            report(
                                    checklist.place(),
                                    "There is no checklist " + checklist.value() + ".",
                                    "Write checklists/" + checklist.value() + ".yml.");
                        }
                    }
                }
            }
        }
        count("schemes", schemes, SCHEMES, "schemes");
        return asked;
    }

    private void checklists(TreeMap<String, TreeSet<String>> asked) {
        for (var path : tree.paths()) {
            if (!path.matches("checklists/[^/]+\\.yml")) {
                continue;
            }
            var name = path.replaceAll(".*/|\\.yml$", "");
            var checklist = YamlMap.read(path, tree.text(path), this::problem);
            if (!checklist.text("id").equals(name)) {
                report(checklist.place("id"), "The id is not the file's name.", "Write \"id: " + name + "\".");
            }
            checklist.number("version", 1, 9999);
            checklist.localized("title");
            checklist.localized("purpose");
            var texts = new HashSet<String>();
            var items = checklist.maps("items");
            if (items.size() < FEWEST_ITEMS || items.size() > MOST_ITEMS) {
                report(
                        checklist.place("items"),
                        "The checklist has " + items.size() + " items.",
                        "Give it " + FEWEST_ITEMS + " to " + MOST_ITEMS + ": an assessor watches no more.");
            }
            for (var item : items) {
                if (!texts.add(item.text("en"))) {
                    report(item.place(), "The item stands here twice.", "Take one out.");
                }
            }
            checklist.done();
            if (!asked.containsKey(name)) {
                report(
                        ContentPlace.file(path),
                        "No scheme asks for this checklist.",
                        "Name it in a scheme or take it out.");
            }
        }
    }

    private void count(String file, int count, int wanted, String what) {
        if (count != wanted) {
            report(ContentPlace.file(file), "There are " + count + " " + what + ".", "Make it " + wanted + ".");
        }
    }

    private void problem(ContentProblem problem) {
        report(problem.place(), problem.key() + " " + problem.args(), "Mend the YAML.");
    }

    private void report(ContentPlace place, String wrong, String mend) {
        found.add(new Finding(place, wrong, mend));
    }
}
