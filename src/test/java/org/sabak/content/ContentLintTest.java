package org.sabak.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Asks of {@code content/} what its readers do not: they refuse what cannot be used, this finds what should not be published.
 * Every finding names its place, what is wrong and how to mend it.
 */
class ContentLintTest {
    private static Library library;

    @BeforeAll
    static void read() {
        library = Library.here();
        assertThat(library.modules()).isNotEmpty();
    }

    @Test
    void modulesAreBuiltAlikeAndWholeInEveryLanguage() {
        none(StructureLint.of(library));
    }

    @Test
    void questionsCoverTheirModuleAndDoNotGiveThemselvesAway() {
        none(QuizLint.of(library));
    }

    @Test
    void scenariosLeaveSomethingToDecide() {
        none(ScenarioLint.of(library));
    }

    @Test
    void drawingsAreLightHarmlessAndTranslated() {
        none(PictureLint.of(library));
    }

    @Test
    void everyRuleThatIsCitedExistsAndIsAmongTheSources() {
        none(SourceLint.of(library));
    }

    @Test
    void nobodyShouts() {
        none(WordingLint.exclamations(library));
    }

    @Test
    void russianIsWrittenWithYo() {
        none(WordingLint.withoutYo(library));
    }

    @Test
    void noClaimIsMadeThatTheHandbookMustNotMake() {
        none(WordingLint.claims(library));
    }

    @Test
    void textsAreEasyToRead() {
        none(WordingLint.hard(library));
    }

    @Test
    void coursesGlossaryRolesExamsSchemesAndChecklistsFitTogether() {
        none(CatalogueLint.of(library));
    }

    @Test
    void everyContentOfRuleSeventySixIsTaughtOrNamedAsAGap() {
        none(RuleSeventySix.of(library));
    }

    /** When content has changed, the new text lies in {@code target}, to be looked at and copied. */
    @Test
    void theMapOfRuleSeventySixIsThatOfTheContent() throws IOException {
        var published = Path.of("src/docs/rule-76.md");
        var map = RuleSeventySix.map(library);
        var text = Files.exists(published) ? Files.readString(published) : "";
        if (!text.equals(map)) {
            Files.writeString(Path.of("target/rule-76.md"), map);
        }
        assertThat(text)
                .as("src/docs/rule-76.md: see what has changed, then copy target/rule-76.md there")
                .isEqualTo(map);
    }

    private static void none(List<Finding> findings) {
        assertThat(findings).isEmpty();
    }
}
