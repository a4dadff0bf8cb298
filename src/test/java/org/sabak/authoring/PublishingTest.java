package org.sabak.authoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sabak.IntegrationTest;
import org.sabak.authoring.ModuleCheck.Mistake;
import org.sabak.handbook.CourseDefinition;
import org.sabak.handbook.CourseDefinition.Change;
import org.sabak.handbook.Handbook;
import org.sabak.platform.LocalizedText;
import org.sabak.platform.NotFound;
import org.sabak.platform.Refused;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class PublishingTest {
    private static final Optional<LocalizedText> NOTE = Optional.of(LocalizedText.of("en", "A \"word\" has changed"));

    @Autowired
    Drafts drafts;

    @Autowired
    DraftChecks checks;

    @Autowired
    Publishing publishing;

    @Autowired
    Handbook handbook;

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
    void aSkeletonIsNotPublishedAndItsMistakesAreTheListOfWhatIsMissing() {
        var begun = fixtures.begin();
        var mistakes = publish(begun.draft());
        assertThat(mistakes).isNotEmpty().allSatisfy(mistake -> assertThat(mistake.sentence())
                .isNotBlank());
        assertThat(mistakes).extracting(Mistake::path).contains(begun.folder() + "/quiz.en.md");
        assertThat(handbook.course(begun.course())).isEmpty();
        assertThat(drafts.draft(begun.draft()).state()).isEqualTo(DraftState.OPEN);
        assertThat(checks.all(begun.draft(), Locale.ENGLISH)).isEqualTo(mistakes);
    }

    @Test
    void aWrittenCourseBecomesAnEditionAtOnceAndTheNextDraftTheNext() {
        var begun = fixtures.beginWritten();
        fixtures.approve(begun.draft());
        assertThat(publish(begun.draft())).isEmpty();
        assertThat(handbook.currentEdition(begun.course())).isOne();
        assertThat(handbook.text(begun.module(), "ru").language()).isEqualTo("ru");
        assertThat(drafts.draft(begun.draft()).state()).isEqualTo(DraftState.PUBLISHED);

        var second = drafts.begin(begun.course(), "Mend");
        var path = begun.folder() + "/module.en.md";
        drafts.save(second, path, drafts.text(second, path).text().replace("en paragraph", "another paragraph"), 0);
        assertThat(publish(second)).isEmpty();
        assertThat(handbook.currentEdition(begun.course())).isEqualTo(2);
        var definition = CourseDefinition.of(begun.course(), handbook.files(begun.course(), 2));
        assertThat(definition.edition().change()).contains(Change.SUBSTANTIVE);
        assertThat(definition.edition().note()).isEqualTo(NOTE);
        assertThat(handbook.article(handbook.text(begun.module(), "en"))).contains("another paragraph");
        assertThat(handbook.article(handbook.text(begun.course(), 1, begun.module(), "en")))
                .contains("en paragraph");
    }

    @Test
    void aDraftOnAnOldEditionMustBeBroughtUpToDateFirst() {
        var begun = fixtures.beginPublished();
        var slow = drafts.begin(begun.course(), "Slow");
        var quick = drafts.begin(begun.course(), "Quick");
        var path = begun.folder() + "/module.en.md";
        drafts.save(quick, path, drafts.text(quick, path).text().replace("en paragraph", "quick paragraph"), 0);
        assertThat(publish(quick)).isEmpty();
        assertThatThrownBy(() -> publish(slow))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.key()).isEqualTo("authoring.refused.behind"));
    }

    @Test
    void theOwnerStays() {
        var begun = fixtures.beginWritten();
        var yml = drafts.text(begun.draft(), "course.yml");
        drafts.save(begun.draft(), "course.yml", yml.text().replace("owner: KG", "owner: un"), yml.revision());
        assertThatThrownBy(() -> publish(begun.draft()))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.key()).isEqualTo("authoring.refused.owner"));
    }

    @Test
    void onlyAuthorsPublish() {
        var begun = fixtures.beginWritten();
        fixtures.actAsTrainer("KZ");
        assertThatThrownBy(() -> publish(begun.draft())).isInstanceOf(NotFound.class);
        fixtures.actAsTrainer("KG");
        var translated = drafts.begin("safe-humane-custody", "Words");
        assertThatThrownBy(() -> publish(translated)).isInstanceOf(NotFound.class);
    }

    @Test
    void oneModuleIsCheckedWithWhatIsNotSavedYet() {
        var begun = fixtures.beginWritten();
        var path = begun.folder() + "/module.en.md";
        var text = drafts.text(begun.draft(), path).text();
        assertThat(checks.module(begun.draft(), begun.module(), Map.of(), Locale.ENGLISH)
                        .mistakes())
                .isEmpty();
        var broken = checks.module(
                begun.draft(),
                begun.module(),
                Map.of(path, text.replace("[[dignity|", "[[no-such-term|")),
                Locale.ENGLISH);
        assertThat(broken.mistakes()).singleElement().satisfies(mistake -> {
            assertThat(mistake.path()).isEqualTo(path);
            assertThat(mistake.line()).isEqualTo(10);
            assertThat(mistake.sentence()).contains("no-such-term");
        });
        assertThat(broken.objectives()).containsEntry("lo1", 11);
    }

    private List<Mistake> publish(UUID draft) {
        return publishing.publish(draft, Change.SUBSTANTIVE, NOTE, Locale.ENGLISH);
    }
}
