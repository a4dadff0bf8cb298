package org.sabak.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Objects;
import java.util.regex.Pattern;
import org.sabak.platform.ContentProblem;
import org.sabak.platform.YamlMap;

/** The word lists and tables of the lint, under {@code src/test/resources/content-lint}. */
final class Lists {
    private Lists() {}

    static YamlMap read(String name) {
        var problems = new ArrayList<ContentProblem>();
        try (InputStream in = Objects.requireNonNull(Lists.class.getResourceAsStream("/content-lint/" + name))) {
            var list = YamlMap.read(name, new String(in.readAllBytes(), StandardCharsets.UTF_8), problems::add);
            assertThat(problems).isEmpty();
            return list;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A pattern over whole words of any script, without regard to case. */
    static Pattern words(String pattern) {
        return Pattern.compile(
                "\\b(?:" + pattern + ")\\b",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);
    }
}
