package org.sabak.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Every mistake in content has a sentence in all three languages, and no sentence is left over. */
class ContentSentencesTest {
    private static final Pattern KEY = Pattern.compile("\"(content\\.[a-z0-9.-]+[a-z0-9])\"");

    /** Families whose last part is data: callout kinds and source codes. */
    private static final Set<String> FAMILIES = Set.of("content.callout.", "content.source.");

    @Test
    void everyProblemKeyIsTranslatedAndUsed() throws IOException {
        var used = new TreeSet<String>();
        try (var files = Files.walk(Path.of("src/main/java"))) {
            for (var file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                KEY.matcher(Files.readString(file)).results().forEach(match -> used.add(match.group(1)));
            }
        }
        var english = sentences("").stringPropertyNames().stream()
                .filter(key -> FAMILIES.stream().noneMatch(key::startsWith))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(english).isEqualTo(used);
    }

    @Test
    void allLanguagesHaveTheSameKeysAndArguments() throws IOException {
        var english = sentences("");
        for (var language : new String[] {"ru", "ky"}) {
            var translated = sentences("_" + language);
            assertThat(translated.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
            for (var key : english.stringPropertyNames()) {
                var locale = Locale.of(language);
                assertThat(new MessageFormat(translated.getProperty(key), locale).getArgumentNames())
                        .as(language + " " + key)
                        .isEqualTo(new MessageFormat(english.getProperty(key), Locale.ENGLISH).getArgumentNames());
            }
        }
    }

    private static Properties sentences(String suffix) throws IOException {
        var properties = new Properties();
        var file = Path.of("src/main/resources/vaadin-i18n/content" + suffix + ".properties");
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        return properties;
    }
}
