package org.sabak.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CourseYmlTest {
    @Test
    void aListOfEveryFormIsReplacedAndNothingElse() {
        var before = "id: a\n# how we read\nmodules:\n";
        var after = "# the end\nowner: un\n";
        for (var list : List.of("  - one\n  - two\n", "- one\n- two\n", "  [one,\n   two]\n")) {
            assertThat(CourseYml.with(
                            before + list + after, "modules", CourseYml.list("modules", List.of("two", "one"))))
                    .isEqualTo("id: a\n# how we read\nmodules: [two, one]\n" + after);
        }
    }

    @Test
    void anEmptyBlockTakesTheKeyOut() {
        assertThat(CourseYml.with("id: a\nsummary:\n  en: x\nowner: un\n", "summary", ""))
                .isEqualTo("id: a\nowner: un\n");
    }

    @Test
    void aFileInBracesIsWrittenAKeyALine() {
        assertThat(CourseYml.with(
                        "{id: a, source: en, owner: un, title: {en: A}, modules: [one], edition: {number: 1}}\n",
                        "modules",
                        CourseYml.list("modules", List.of("two"))))
                .isEqualTo("""
                        id: a
                        source: en
                        owner: un
                        title:
                          en: "A"
                        modules: [two]
                        edition:
                          number: 1
                        """);
    }
}
