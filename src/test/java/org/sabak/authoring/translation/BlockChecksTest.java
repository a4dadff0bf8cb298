package org.sabak.authoring.translation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.sabak.handbook.BlockText;
import org.sabak.handbook.CourseDefinition;
import org.sabak.handbook.Glossary;
import org.sabak.handbook.ModuleBlocks;
import org.sabak.handbook.Translation.State;
import org.sabak.platform.ContentTree;

class BlockChecksTest {
    private static final ContentTree CONTENT = ContentTree.ofFolder(Path.of("content"));
    private final BlockChecks checks =
            new BlockChecks(Glossary.parse(CONTENT.text("glossary.yml"), problem -> {}), "en", "ru");

    @Test
    void aSoundTranslationGivesNothingToHeed() {
        assertThat(
                        heeds(
                                "Respect the [[dignity]] of 22 people, and 1,500 more [NMR 43-44]. See [here](#one).",
                                "Уважайте [[dignity|человеческое достоинство]] 22 человек и ещё 1500 [NMR 43–44]. См. [здесь](#one)."))
                .isEmpty();
    }

    @Test
    void whatIsMissingAndWhatIsTooMuchIsNamed() {
        var heeds = heeds(
                "[[dignity|Dignity]] after 15 days [NMR 1] [NMR 2], [here](#one)", "Спустя 14 дней [NMR 1] [NMR 3]");
        assertThat(heeds)
                .extracting(Heed::key)
                .containsExactly(
                        "authoring.translate.heed-link",
                        "authoring.translate.heed-citations",
                        "authoring.translate.heed-links",
                        "authoring.translate.heed-numbers");
        assertThat(heeds.get(0).args()).containsExactly("Dignity", "[[dignity|" + word("dignity") + "]]");
        assertThat(heeds.get(1).args()).containsExactly(1, "[NMR 2]", 1, "[NMR 3]");
        assertThat(heeds.get(3).args()).containsExactly(1, "15", 1, "14");
    }

    @Test
    void wordsOfTheGlossaryAreFoundInWhateverForm() {
        assertThat(heeds("Every complaint is heard.", "Всякую жалобу рассматривают."))
                .isEmpty();
        assertThat(heeds("Complaints are heard.", "Всякое обращение рассматривают."))
                .singleElement()
                .satisfies(heed -> {
                    assertThat(heed.key()).isEqualTo("authoring.translate.heed-term");
                    assertThat(heed.args().getFirst()).isEqualTo("Complaint");
                });
        assertThat(checks.terms(block("Every complaint is about [[dignity]].", "")))
                .extracting(TermHint::id)
                .startsWith("dignity")
                .contains("complaint");
    }

    @Test
    void aCopyOfTheOriginalIsNoTranslation() {
        assertThat(heeds("Some words", "Some words"))
                .extracting(Heed::key)
                .containsExactly("authoring.translate.heed-same");
        assertThat(heeds("12", "12")).isEmpty();
        assertThat(heeds("Some words", "")).isEmpty();
    }

    /** Warnings that nobody can trust are not read. */
    @Test
    void theTranslatedHandbookRaisesFewWarnings() {
        int blocks = 0;
        var found = new java.util.ArrayList<String>();
        for (var course : List.of("managing-violent-extremist-prisoners", "safe-humane-custody")) {
            var files = CONTENT.under("courses/" + course);
            for (var module : CourseDefinition.of(course, files).modules()) {
                for (var block : ModuleBlocks.of(files, module, "ru").blocks()) {
                    blocks++;
                    checks.heeds(block).forEach(heed -> found.add(heed.key()));
                }
            }
        }
        var counts = found.stream().collect(Collectors.groupingBy(key -> key, Collectors.counting()));
        assertThat(counts.getOrDefault("authoring.translate.heed-link", 0L))
                .as("%s of %s", counts, blocks)
                .isLessThan(blocks / 50L);
        assertThat(counts.getOrDefault("authoring.translate.heed-citations", 0L))
                .as("%s", counts)
                .isLessThan(blocks / 50L);
        assertThat(counts.getOrDefault("authoring.translate.heed-numbers", 0L))
                .as("%s", counts)
                .isLessThan(blocks / 12L);
        assertThat(counts.getOrDefault("authoring.translate.heed-term", 0L))
                .as("%s", counts)
                .isLessThan(blocks / 3L);
    }

    private String word(String term) {
        return checks.terms(block("[[" + term + "]]", "")).getFirst().target();
    }

    private List<Heed> heeds(String source, String target) {
        return checks.heeds(block(source, target));
    }

    private static BlockText block(String source, String target) {
        return new BlockText(
                "module", "k", BlockText.Kind.PARAGRAPH, "s", source, target, State.CURRENT, "0", Optional.empty());
    }
}
