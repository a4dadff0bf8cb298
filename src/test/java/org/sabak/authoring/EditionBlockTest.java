package org.sabak.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sabak.handbook.CourseDefinition.Change;
import org.sabak.platform.LocalizedText;

class EditionBlockTest {
    @Test
    void onlyTheEditionIsWrittenAnew() {
        var yml = """
                id: rights # a comment
                modules: [first]
                edition:
                  number: 2
                  change: editorial
                  note:
                    en: "Old"
                title: {en: Rights}
                """;
        assertThat(EditionBlock.write(
                        yml, 3, Optional.of(Change.CRITICAL), Optional.of(LocalizedText.of("en", "New \"x\""))))
                .isEqualTo("""
                        id: rights # a comment
                        modules: [first]
                        edition:
                          number: 3
                          change: critical
                          note:
                            en: "New \\"x\\""
                        title: {en: Rights}
                        """);
    }

    @Test
    void aShortFormAndNoneAtAllAreFound() {
        assertThat(EditionBlock.write(
                        "id: a\nedition: {number: 1}\n", 2, Optional.of(Change.EDITORIAL), Optional.empty()))
                .isEqualTo("id: a\nedition:\n  number: 2\n  change: editorial\n");
        assertThat(EditionBlock.write("id: a", 1, Optional.empty(), Optional.empty()))
                .isEqualTo("id: a\nedition:\n  number: 1\n");
    }
}
