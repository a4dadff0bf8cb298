package org.sabak;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.PluralFormat;
import com.ibm.icu.text.PluralRules;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The three languages of the interface say the same things. */
class BundlesTest {
    private static final Path FOLDER = Path.of("src/main/resources/vaadin-i18n");
    private static final List<String> LANGUAGES = List.of("en", "ru", "ky");

    /** Bundles of the scripts of the browser. */
    private static final Set<String> OF_SCRIPTS = Set.of("components", "editor");

    /** What code puts before the name of a thing to make a key; every word of the rest stands in the code too. */
    private static final List<String> BUILT = List.of(
            "authoring.change.",
            "authoring.effect.attempts",
            "authoring.effect.holders",
            "authoring.settings.down",
            "authoring.settings.up",
            "authoring.compare.head",
            "authoring.compare.how.",
            "authoring.compare.module.",
            "authoring.compare.setting.",
            "authoring.effect.stale.",
            "authoring.part.",
            "authoring.red-line.",
            "authoring.remark.",
            "authoring.remark.event.",
            "authoring.review.step.",
            "authoring.state.",
            "authoring.translate.field-",
            "authoring.translate.kind-",
            "authoring.translate.state-",
            "authoring.update.take-",
            "authoring.left.",
            "authoring.why.",
            "certification.decide.",
            "certification.holding-name.",
            "certification.reason.",
            "certification.requirements.",
            "certification.state-name.",
            "components.quiz.",
            "components.save.",
            "content.callout.",
            "editor.callout.",
            "editor.ending.",
            "editor.graph.count.",
            "editor.merge.take.",
            "editor.pane.",
            "editor.redLine.",
            "editor.save.",
            "editor.tool.",
            "editor.toolHelp.",
            "editor.tools.",
            "editor.type.",
            "editor.use.",
            "identity.role.",
            "learning.run.",
            "organisation.column.",
            "organisation.computers.",
            "organisation.kind.",
            "reporting.audit.action.",
            "reporting.audit.column.",
            "reporting.audit.fact.",
            "reporting.column.",
            "reporting.countries.",
            "reporting.duty.",
            "reporting.holding.",
            "reporting.person.",
            "reporting.show.",
            "shell.sign-in.demo-",
            "shell.theme.");

    /** The same where the rest is a word of the content. */
    private static final List<String> OF_CONTENT = List.of("certification.language.", "content.source.");

    @Test
    void everyBundleExistsInEveryLanguageWithEqualKeys() throws IOException {
        assertThat(bundles()).contains("shell");
        for (var bundle : bundles()) {
            var english = read(bundle, "en").stringPropertyNames();
            for (var language : LANGUAGES) {
                assertThat(new TreeSet<>(read(bundle, language).stringPropertyNames()))
                        .as("%s in %s", bundle, language)
                        .isEqualTo(new TreeSet<>(english))
                        .allMatch(key -> key.startsWith(bundle + "."));
            }
        }
    }

    @Test
    void everyTextIsAPatternWithTheSameArgumentsInEveryLanguage() throws IOException {
        for (var bundle : bundles()) {
            var english = read(bundle, "en");
            for (var language : LANGUAGES) {
                var texts = read(bundle, language);
                for (var key : english.stringPropertyNames()) {
                    assertThat(arguments(texts.getProperty(key), language))
                            .as("%s in %s", key, language)
                            .isEqualTo(arguments(english.getProperty(key), "en"));
                }
            }
        }
    }

    @Test
    void everyPluralHasTheFormsOfItsLanguage() throws IOException {
        var mistakes = new ArrayList<String>();
        var plural = Pattern.compile(
                "\\{(\\w+), plural,(?: offset:\\d+)?((?:\\s*(?:=\\d+|\\w+)\\s*\\{(?:[^{}]|\\{[^{}]*\\})*\\})+)\\s*\\}");
        for (var bundle : bundles()) {
            for (var language : LANGUAGES) {
                var texts = read(bundle, language);
                var needed = PluralRules.forLocale(new ULocale(language)).getKeywords();
                for (var key : texts.stringPropertyNames()) {
                    var text = texts.getProperty(key);
                    var found = plural.matcher(text);
                    while (found.find()) {
                        new PluralFormat(new ULocale(language), found.group(2).strip());
                        var forms = Pattern.compile("(\\w+)\\s*\\{(?:[^{}]|\\{[^{}]*\\})*\\}")
                                .matcher(found.group(2))
                                .results()
                                .map(match -> match.group(1))
                                .collect(Collectors.toSet());
                        if (!forms.containsAll(needed)) {
                            mistakes.add(key + " in " + language + " has " + forms + ", needs " + needed);
                        }
                    }
                }
            }
        }
        assertThat(mistakes).isEmpty();
    }

    @Test
    void anEditionHasOneNameInEachLanguage() throws IOException {
        for (var bundle : bundles()) {
            assertThat(read(bundle, "ru").values())
                    .extracting(Object::toString)
                    .noneMatch(text -> text.matches("(?is).*редакци.*"));
            assertThat(read(bundle, "ky").values())
                    .extracting(Object::toString)
                    .noneMatch(text -> text.matches("(?is).*(редакци|басылма).*"));
        }
    }

    @Test
    void everyTextIsShownSomewhere() throws IOException {
        var scripts = read(Path.of("frontend"), ".js");
        var code = read(Path.of("src/main/java"), ".java") + read(Path.of("src/main/resources/templates"), ".html");
        var unused = new ArrayList<String>();
        for (var bundle : bundles()) {
            var source = OF_SCRIPTS.contains(bundle) ? scripts : code;
            var words = Pattern.compile("[A-Za-z]+")
                    .matcher(source)
                    .results()
                    .map(word -> word.group().toLowerCase(Locale.ROOT))
                    .collect(Collectors.toSet());
            for (var key : read(bundle, "en").stringPropertyNames()) {
                if (!named(key, source) && !built(key, source, words)) {
                    unused.add(key);
                }
            }
        }
        assertThat(unused).isEmpty();
    }

    private static boolean named(String key, String source) {
        var name = inCode(key);
        return Stream.of("\"%s\"", "'%s'", "#{%s}", "#{%s(").anyMatch(form -> source.contains(form.formatted(name)));
    }

    private static boolean built(String key, String source, Set<String> words) {
        if (OF_CONTENT.stream().anyMatch(key::startsWith)) {
            return true;
        }
        return BUILT.stream()
                .filter(key::startsWith)
                .filter(prefix -> Stream.of("\"%s\"", "`%s$", "'%s'")
                        .anyMatch(form -> source.contains(form.formatted(inCode(prefix)))))
                .anyMatch(prefix -> Pattern.compile("[^A-Za-z]+")
                        .splitAsStream(key.substring(prefix.length()))
                        .allMatch(word -> words.contains(word.toLowerCase(Locale.ROOT)) || word.matches("\\d*")));
    }

    /** The scripts of the browser leave the name of the bundle out. */
    private static String inCode(String key) {
        return OF_SCRIPTS.contains(key.replaceFirst("\\..*", "")) ? key.replaceFirst("^[^.]+\\.", "") : key;
    }

    private static String read(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .map(file -> {
                        try {
                            return Files.readString(file);
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                    })
                    .collect(Collectors.joining("\n"));
        }
    }

    private static Set<String> arguments(String text, String language) {
        return new TreeSet<>(new MessageFormat(text, new ULocale(language)).getArgumentNames());
    }

    private static List<String> bundles() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.matches(".*_[a-z]{2}\\.properties"))
                    .map(name -> name.replace(".properties", ""))
                    .sorted()
                    .toList();
        }
    }

    private static Properties read(String bundle, String language) throws IOException {
        var properties = new Properties();
        var name = bundle + (language.equals("en") ? "" : "_" + language) + ".properties";
        try (var reader = Files.newBufferedReader(FOLDER.resolve(name), StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties;
    }
}
