package org.sabak.authoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sabak.IntegrationTest;
import org.sabak.authoring.AuthoringFixtures.Begun;
import org.sabak.identity.Role;
import org.sabak.organisation.OrganisationFixtures;
import org.sabak.platform.LocalizedText;
import org.sabak.platform.NotFound;
import org.sabak.platform.Refused;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@IntegrationTest
class DraftsTest {
    private static final String UN_COURSE = "safe-humane-custody";
    private static final String SOURCE = "01-balanced-security/module.en.md";

    @Autowired
    Drafts drafts;

    @Autowired
    AuthoringFixtures fixtures;

    @Autowired
    OrganisationFixtures people;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void aTrainer() {
        fixtures.actAsTrainer("KG");
    }

    @AfterEach
    void nobody() {
        fixtures.actAsNobody();
    }

    @Test
    void aTrainerBeginsACourseOfTheOwnCountryWithAModuleThatSaysWhatIsMissing() {
        var begun = fixtures.begin();
        var draft = drafts.draft(begun.draft());
        assertThat(draft.owner()).isEqualTo("KG");
        assertThat(draft.base()).isZero();
        assertThat(draft.rights()).containsExactlyInAnyOrder(CourseRight.AUTHOR, CourseRight.REVIEWER);
        assertThat(draft.modules()).singleElement().satisfies(module -> {
            assertThat(module.id()).isEqualTo(begun.module());
            assertThat(module.title().in("en")).isEqualTo("Module " + begun.course());
            assertThat(module.paths())
                    .containsExactly(begun.folder() + "/module.en.md", begun.folder() + "/quiz.en.md");
        });
        assertThat(drafts.open()).extracting(DraftRow::id).contains(begun.draft());
        assertThat(entries(begun.draft())).containsExactly("authoring.draft-begun");
    }

    @Test
    void savingAddsARevisionAndTheOldOneStays() {
        var begun = fixtures.begin();
        var path = begun.folder() + "/module.en.md";
        var first = drafts.text(begun.draft(), path);
        var saved = drafts.save(begun.draft(), path, "other", first.revision());
        assertThat(saved.conflict()).isEmpty();
        assertThat(saved.revision()).isEqualTo(first.revision() + 1);
        assertThat(drafts.text(begun.draft(), path).text()).isEqualTo("other");
        assertThat(jdbc.sql("SELECT COUNT(*) FROM authoring_draft_file WHERE draft = ? AND path = ?")
                        .params(begun.draft(), path)
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
        assertThat(drafts.save(begun.draft(), path, "other", saved.revision()).revision())
                .as("the same text again is no change")
                .isEqualTo(saved.revision());
    }

    @Test
    void whoeverSavesOnAnOldStateIsShownTheOtherTextAndWritesNothing() {
        var begun = fixtures.begin();
        var path = begun.folder() + "/module.en.md";
        var start = drafts.text(begun.draft(), path);
        drafts.save(begun.draft(), path, "one", start.revision());
        fixtures.actAsTrainer("KG");
        var second = drafts.save(begun.draft(), path, "two", start.revision());
        assertThat(second.conflict()).hasValueSatisfying(conflict -> {
            assertThat(conflict.ancestor()).isEqualTo(start.text());
            assertThat(conflict.theirs()).isEqualTo("one");
            assertThat(conflict.by()).isNotBlank();
        });
        assertThat(drafts.text(begun.draft(), path).text()).isEqualTo("one");
    }

    @Test
    void aFileThatIsTakenOutIsGoneFromTheCourseAndCanComeBack() {
        var begun = fixtures.begin();
        var path = begun.folder() + "/quiz.en.md";
        drafts.remove(begun.draft(), Set.of(path, "no-such-file"));
        assertThat(drafts.files(begun.draft()).has(path)).isFalse();
        drafts.put(begun.draft(), AuthoringFixtures.file(path, "again"));
        assertThat(drafts.files(begun.draft()).text(path)).isEqualTo("again");
    }

    @Test
    void whatNoCourseHasIsRefused() {
        var begun = fixtures.begin();
        for (var path :
                new String[] {"../exams/foundation.yml", "x.exe", "01-a/b/c.md", "no-number/module.en.md", ""}) {
            refused("authoring.refused.path", () -> drafts.save(begun.draft(), path, "x", 0));
        }
        refused(
                "authoring.refused.too-large",
                () -> drafts.save(begun.draft(), begun.folder() + "/module.ru.md", "x".repeat(3 << 20), 0));
        refused("authoring.refused.name", () -> drafts.begin(UN_COURSE, " "));
        refused(
                "authoring.refused.id",
                () -> drafts.beginCourse(new NewCourse("../x", "en", LocalizedText.of("en", "X"), "y", "Y"), "x"));
        refused(
                "authoring.refused.course-taken",
                () -> drafts.beginCourse(new NewCourse(UN_COURSE, "en", LocalizedText.of("en", "X"), "y", "Y"), "x"));
    }

    @Test
    void aDraftThatWasGivenUpTakesNothingAndLeavesTheList() {
        var begun = fixtures.begin();
        drafts.discard(begun.draft());
        assertThat(drafts.open()).extracting(DraftRow::id).doesNotContain(begun.draft());
        refused(
                "authoring.refused.not-open",
                () -> drafts.save(begun.draft(), begun.folder() + "/module.en.md", "x", 1));
        assertThat(entries(begun.draft())).contains("authoring.draft-discarded");
    }

    @Test
    void anotherCountrySeesNothingOfADraft() {
        var begun = fixtures.begin();
        fixtures.actAsTrainer("KZ");
        foreign(begun);
        fixtures.actAsMinistry("KZ");
        foreign(begun);
        fixtures.actAsUn();
        foreign(begun);
        people.actAs(people.account(Role.TRAINER, people.at("/KG/SPS/")));
        foreign(begun);
    }

    @Test
    void theMinistryOfTheCountryReadsAndChangesNothing() {
        var begun = fixtures.begin();
        fixtures.actAsMinistry("KG");
        assertThat(drafts.draft(begun.draft()).rights()).containsExactly(CourseRight.REVIEWER);
        assertThat(drafts.text(begun.draft(), begun.folder() + "/module.en.md").writable())
                .isFalse();
        assertThatThrownBy(() -> drafts.save(begun.draft(), begun.folder() + "/module.en.md", "x", 1))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> drafts.discard(begun.draft())).isInstanceOf(NotFound.class);
        assertThat(drafts.courses()).isEmpty();
        assertThat(drafts.mayBeginCourse()).isFalse();
    }

    @Test
    void aTrainerMayOnlyTranslateACourseOfTheUn() {
        var draft = drafts.begin(UN_COURSE, "Kyrgyz words");
        assertThat(drafts.draft(draft).rights()).containsExactly(CourseRight.TRANSLATOR);
        var kyrgyz = "01-balanced-security/module.ky.md";
        assertThat(drafts.save(draft, kyrgyz, "---\n", 0).revision()).isOne();
        refused("authoring.refused.source-file", () -> drafts.save(draft, SOURCE, "x", 0));
        refused("authoring.refused.source-file", () -> drafts.save(draft, "course.yml", "x", 0));
        fixtures.actAsTrainer("KG");
        assertThatThrownBy(() -> drafts.draft(draft)).as("somebody else's").isInstanceOf(NotFound.class);
        fixtures.actAsUn();
        assertThat(drafts.draft(draft).rights()).contains(CourseRight.AUTHOR);
        assertThat(drafts.save(draft, SOURCE, "x", 0).revision()).isOne();
    }

    @Test
    void officialsAndOthersHaveNoDrafts() {
        var begun = fixtures.begin();
        for (var role : new Role[] {Role.OFFICER, Role.SUPERVISOR, Role.ADMIN}) {
            people.actAs(people.account(role, people.at("/KG/")));
            assertThatThrownBy(() -> drafts.draft(begun.draft())).isInstanceOf(AccessDeniedException.class);
        }
    }

    private void foreign(Begun begun) {
        assertThat(drafts.open()).extracting(DraftRow::id).doesNotContain(begun.draft());
        var path = begun.folder() + "/module.en.md";
        assertThatThrownBy(() -> drafts.draft(begun.draft())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> drafts.files(begun.draft())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> drafts.text(begun.draft(), path)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> drafts.save(begun.draft(), path, "x", 1)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> drafts.put(begun.draft(), AuthoringFixtures.file(path, "x")))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> drafts.remove(begun.draft(), Set.of(path))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> drafts.discard(begun.draft())).isInstanceOf(NotFound.class);
    }

    private List<String> entries(UUID draft) {
        return jdbc.sql("SELECT action FROM platform_audit WHERE subject = ? ORDER BY recorded_at, id")
                .param(draft.toString())
                .query(String.class)
                .list();
    }

    private static void refused(String key, Runnable what) {
        assertThatThrownBy(what::run).isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.key())
                .isEqualTo(key));
    }
}
