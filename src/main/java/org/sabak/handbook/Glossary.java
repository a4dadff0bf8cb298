package org.sabak.handbook;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.sabak.platform.ContentProblem;
import org.sabak.platform.YamlMap;

/** The terms of the handbook, by identifier, in the order of {@code glossary.yml}. */
public record Glossary(Map<String, Term> terms) {
    static final String FILE = "glossary.yml";
    private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}");

    public Glossary {
        terms = Collections.unmodifiableMap(new LinkedHashMap<>(terms));
    }

    /**
     * A term in all its languages.
     *
     * @param review languages whose wording still needs a specialist's eye; shown to authors only
     */
    public record Term(String id, Map<String, Definition> definitions, List<String> review) {
        /** In the language asked for, else in the first one given. */
        public Definition in(String language) {
            var definition = definitions.get(language);
            return definition != null
                    ? definition
                    : definitions.values().iterator().next();
        }
    }

    public record Definition(String term, String definition) {}

    public Optional<Term> term(String id) {
        return Optional.ofNullable(terms.get(id));
    }

    /** Parses {@code glossary.yml}. */
    public static Glossary parse(String text, Consumer<ContentProblem> problems) {
        var yaml = YamlMap.read(FILE, text, problems);
        var terms = new LinkedHashMap<String, Term>();
        for (var entry : yaml.maps("terms")) {
            var id = entry.text("id");
            if (!id.isEmpty() && !ID.matcher(id).matches()) {
                problems.accept(entry.place("id").problem("content.attribute.id", id));
            }
            var definitions = new LinkedHashMap<String, Definition>();
            for (var language : entry.keys()) {
                if (LANGUAGE.matcher(language).matches() && !language.equals("id")) {
                    var words = entry.map(language);
                    definitions.put(language, new Definition(words.text("term"), words.text("definition")));
                    words.done();
                }
            }
            if (definitions.isEmpty()) {
                problems.accept(entry.place().problem("content.glossary.no-language", id));
                continue;
            }
            var review = new ArrayList<String>();
            entry.optionalTexts("review").forEach(mark -> review.add(mark.value()));
            entry.done();
            if (terms.putIfAbsent(id, new Term(id, Collections.unmodifiableMap(definitions), List.copyOf(review)))
                    != null) {
                problems.accept(entry.place("id").problem("content.id.twice", id));
            }
        }
        yaml.done();
        return new Glossary(terms);
    }
}
