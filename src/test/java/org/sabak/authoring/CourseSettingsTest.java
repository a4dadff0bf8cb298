package org.sabak.authoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sabak.IntegrationTest;
import org.sabak.authoring.CourseSettings.ModuleRow;
import org.sabak.handbook.CourseDefinition;
import org.sabak.platform.LocalizedText;
import org.sabak.platform.NotFound;
import org.sabak.platform.Refused;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@IntegrationTest
class CourseSettingsTest {
    @Autowired
    Drafts drafts;

    @Autowired
    DraftChecks checks;

    @Autowired
    CourseSettings settings;

    @Autowired
    AuthoringFixtures fixtures;

    @BeforeEach
    void aTrainer() {
        fixtures.actAsTrainer("KG");
    }

    @AfterEach
    void nobody() {
        fixtures.actAsNobody();
    }

    @Test
    void titlesAndSummariesAreWrittenIntoTheDraft() {
        var begun = fixtures.beginWritten();
        settings.describe(
                begun.draft(),
                Map.of("en", "Night: \"duty\"", "ru", "Ночь", "ky", ""),
                Map.of("en", "What happens at night.", "ru", ""));
        var found = settings.settings(begun.draft());
        assertThat(found.title().texts()).containsExactly(Map.entry("en", "Night: \"duty\""), Map.entry("ru", "Ночь"));
        assertThat(found.summary()).contains(LocalizedText.of("en", "What happens at night."));
        assertThat(checks.all(begun.draft(), Locale.ENGLISH)).isEmpty();
        settings.describe(begun.draft(), Map.of("en", "Night"), Map.of("en", ""));
        assertThat(settings.settings(begun.draft()).summary()).isEmpty();
        refused("authoring.refused.course-title", () -> settings.describe(begun.draft(), Map.of("ru", "x"), Map.of()));
    }

    @Test
    void modulesAreAddedMovedAndRemoved() {
        var begun = fixtures.beginWritten();
        var second = settings.add(begun.draft(), "Night duty of " + begun.course());
        assertThat(order(begun.draft())).containsExactly(begun.module(), second);
        assertThat(drafts.files(begun.draft()).paths()).contains("02-" + second + "/module.en.md");
        assertThat(checks.all(begun.draft(), Locale.ENGLISH))
                .as("what is to be written")
                .isNotEmpty()
                .allSatisfy(mistake -> assertThat(mistake.path()).startsWith("02-" + second));
        settings.move(begun.draft(), second, -5);
        assertThat(order(begun.draft())).containsExactly(second, begun.module());
        refused("authoring.refused.module-taken", () -> settings.add(begun.draft(), "Night duty of " + begun.course()));
        settings.remove(begun.draft(), second);
        assertThat(order(begun.draft())).containsExactly(begun.module());
        assertThat(checks.all(begun.draft(), Locale.ENGLISH)).isEmpty();
        refused("authoring.refused.last-module", () -> settings.remove(begun.draft(), begun.module()));
    }

    @Test
    void aModuleThatExamsAndSchemesNeedStays() {
        fixtures.actAsUn();
        var draft = drafts.begin("managing-violent-extremist-prisoners", "Order");
        assertThat(settings.settings(draft).modules().getFirst()).satisfies(module -> {
            assertThat(module.needed()).isTrue();
            assertThat(module.schemes()).extracting(title -> title.in("en")).contains("Humane and safe custody");
        });
        refused("authoring.refused.module-needed", () -> settings.remove(draft, "still-a-citizen"));
        settings.move(draft, "still-a-citizen", 1);
        assertThat(order(draft)).startsWith("words-that-decide", "still-a-citizen");
        assertThat(drafts.text(draft, "course.yml").text())
                .contains("id: managing-violent-extremist-prisoners\norder: 1\n");
        drafts.discard(draft);
    }

    @Test
    void onlyAuthorsChangeSettings() {
        var begun = fixtures.beginWritten();
        fixtures.actAsMinistry("KG");
        assertThatThrownBy(() -> settings.settings(begun.draft())).isInstanceOf(AccessDeniedException.class);
        for (Runnable someone : List.<Runnable>of(() -> fixtures.actAsTrainer("KZ"), fixtures::actAsUn)) {
            someone.run();
            assertThatThrownBy(() -> settings.settings(begun.draft())).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> settings.describe(begun.draft(), Map.of("en", "x"), Map.of()))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> settings.move(begun.draft(), begun.module(), 1))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> settings.add(begun.draft(), "x")).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> settings.remove(begun.draft(), begun.module()))
                    .isInstanceOf(NotFound.class);
        }
        fixtures.actAsTrainer("KG");
        var translated = drafts.begin("safe-humane-custody", "Words");
        assertThatThrownBy(() -> settings.settings(translated)).isInstanceOf(NotFound.class);
    }

    private List<String> order(UUID draft) {
        var course = drafts.draft(draft).course();
        assertThat(settings.settings(draft).modules())
                .extracting(ModuleRow::id)
                .isEqualTo(CourseDefinition.of(course, drafts.files(draft)).modules());
        return CourseDefinition.of(course, drafts.files(draft)).modules();
    }

    private static void refused(String key, Runnable what) {
        assertThatThrownBy(what::run).isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.key())
                .isEqualTo(key));
    }
}
