package org.sabak.authoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sabak.IntegrationTest;
import org.sabak.authoring.AuthoringFixtures.Begun;
import org.sabak.authoring.ReviewEvent.Kind;
import org.sabak.authoring.compare.RedLineChange;
import org.sabak.handbook.CourseDefinition.Change;
import org.sabak.handbook.Handbook;
import org.sabak.identity.Role;
import org.sabak.organisation.OrganisationFixtures;
import org.sabak.platform.NotFound;
import org.sabak.platform.Refused;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

@IntegrationTest
class ReviewsTest {
    @Autowired
    Drafts drafts;

    @Autowired
    Reviews reviews;

    @Autowired
    Publishing publishing;

    @Autowired
    Handbook handbook;

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
    void aDraftIsHandedInLookedAtAndApproved() {
        var begun = fixtures.beginWritten();
        reviews.submit(begun.draft(), "All of it is new");
        assertThat(drafts.draft(begun.draft()).state()).isEqualTo(DraftState.IN_REVIEW);
        assertThat(reviews.waiting()).doesNotContainKey(begun.draft());

        fixtures.actAsMinistry("KG");
        assertThat(reviews.waiting().get(begun.draft()).note()).isEqualTo("All of it is new");
        var seen = reviews.review(begun.draft());
        assertThat(seen.mayApprove()).isTrue();
        assertThat(seen.lacksApproval()).isTrue();
        reviews.approve(begun.draft(), seen.tree());
        assertThat(reviews.review(begun.draft()).lacksApproval()).isFalse();
        assertThat(reviews.waiting()).doesNotContainKey(begun.draft());
        assertThat(entries(begun.draft()))
                .containsSubsequence("authoring.draft-begun", "authoring.draft-submitted", "authoring.draft-approved");
    }

    @Test
    void whatTouchesARedLineIsNotPublishedByItsAuthorAlone() {
        var begun = fixtures.beginWritten();
        refused("authoring.refused.red-line", () -> publish(begun.draft()));
        reviews.submit(begun.draft(), "New");
        refused("authoring.refused.own-work", () -> reviews.approve(begun.draft(), tree(begun)));
        refused("authoring.refused.red-line", () -> publish(begun.draft()));
        assertThat(handbook.course(begun.course())).isEmpty();
    }

    @Test
    void anApprovalEndsWithTheNextSaveAndABlindOneIsRefused() {
        var begun = fixtures.beginWritten();
        var author = author();
        var path = begun.folder() + "/quiz.en.md";
        reviews.submit(begun.draft(), "New");
        fixtures.actAsTrainer("KG");
        var seen = tree(begun);
        reviews.approve(begun.draft(), seen);
        actAs(author);
        var quiz = drafts.text(begun.draft(), path);
        drafts.save(begun.draft(), path, quiz.text().replace("yes 1", "yes, 1"), quiz.revision());
        assertThat(reviews.review(begun.draft()).lacksApproval()).isTrue();
        refused("authoring.refused.red-line", () -> publish(begun.draft()));
        fixtures.actAsTrainer("KG");
        refused("authoring.refused.changed-since", () -> reviews.approve(begun.draft(), seen));
        reviews.approve(begun.draft(), tree(begun));
        actAs(author);
        publish(begun.draft());
        assertThat(handbook.currentEdition(begun.course())).isOne();
        assertThat(reviews.review(begun.draft()).steps())
                .extracting(ReviewEvent::kind)
                .containsExactly(Kind.SUBMITTED, Kind.APPROVED, Kind.APPROVED, Kind.PUBLISHED);
    }

    @Test
    void everythingElseIsPublishedByItsAuthorAndARedLineInATranslationCountsToo() {
        var begun = fixtures.beginPublished();
        var plain = drafts.begin(begun.course(), "Words");
        change(plain, begun.folder() + "/module.en.md", "en paragraph", "another paragraph");
        publish(plain);
        assertThat(handbook.currentEdition(begun.course())).isEqualTo(2);
        var grave = drafts.begin(begun.course(), "One answer");
        change(grave, begun.folder() + "/quiz.ru.md", "no 2", "never");
        assertThat(reviews.review(grave).redLines())
                .extracting(RedLineChange::id)
                .containsExactly("e-2");
        refused("authoring.refused.red-line", () -> publish(grave));
    }

    @Test
    void aDraftThatIsSentBackTellsItsAuthorsWhy() {
        var begun = fixtures.beginWritten();
        var author = author();
        reviews.submit(begun.draft(), "New");
        fixtures.actAsMinistry("KG");
        refused("authoring.refused.reason", () -> reviews.sendBack(begun.draft(), " "));
        reviews.sendBack(begun.draft(), "Rule 43 is missing");
        actAs(author);
        assertThat(drafts.draft(begun.draft()).state()).isEqualTo(DraftState.OPEN);
        assertThat(reviews.returned().get(begun.draft()).note()).isEqualTo("Rule 43 is missing");
        reviews.submit(begun.draft(), "Rule 43 is there");
        assertThat(reviews.returned()).doesNotContainKey(begun.draft());
        reviews.withdraw(begun.draft());
        assertThat(drafts.draft(begun.draft()).state()).isEqualTo(DraftState.OPEN);
    }

    @Test
    void nothingIsHandedInWithoutAChangeOrASentence() {
        var begun = fixtures.beginPublished();
        var empty = drafts.begin(begun.course(), "Nothing");
        refused("authoring.refused.nothing-changed", () -> reviews.submit(empty, "Nothing"));
        refused("authoring.refused.review-note", () -> reviews.submit(empty, ""));
    }

    @Test
    void theMinistryReviewsAndDoesNotHandIn() {
        var begun = fixtures.beginWritten();
        fixtures.actAsMinistry("KG");
        assertThatThrownBy(() -> reviews.submit(begun.draft(), "x")).isInstanceOf(NotFound.class);
        refused("authoring.refused.not-in-review", () -> reviews.approve(begun.draft(), tree(begun)));
    }

    @Test
    void aForeignDraftIsNotThereForAnyRole() {
        var begun = fixtures.beginWritten();
        var tree = tree(begun);
        reviews.submit(begun.draft(), "New");
        for (Runnable someone : List.<Runnable>of(
                () -> fixtures.actAsTrainer("KZ"), () -> fixtures.actAsMinistry("KZ"), fixtures::actAsUn)) {
            someone.run();
            assertThat(reviews.waiting()).doesNotContainKey(begun.draft());
            assertThat(reviews.returned()).doesNotContainKey(begun.draft());
            assertThatThrownBy(() -> reviews.review(begun.draft())).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> reviews.submit(begun.draft(), "x")).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> reviews.withdraw(begun.draft())).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> reviews.approve(begun.draft(), tree)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> reviews.sendBack(begun.draft(), "x")).isInstanceOf(NotFound.class);
        }
        for (var role : new Role[] {Role.OFFICER, Role.SUPERVISOR, Role.ADMIN}) {
            people.actAs(people.account(role, people.at("/KG/")));
            assertThatThrownBy(() -> reviews.review(begun.draft())).isInstanceOf(AccessDeniedException.class);
        }
    }

    private String tree(Begun begun) {
        return reviews.review(begun.draft()).tree();
    }

    private void change(UUID draft, String path, String what, String with) {
        var text = drafts.text(draft, path);
        assertThat(text.text()).contains(what);
        drafts.save(draft, path, text.text().replace(what, with), text.revision());
    }

    private void publish(UUID draft) {
        assertThat(publishing.publish(draft, Change.SUBSTANTIVE, Optional.empty(), Locale.ENGLISH))
                .isEmpty();
    }

    private static Authentication author() {
        return SecurityContextHolder.getContext().getAuthentication();
    }

    private static void actAs(Authentication author) {
        SecurityContextHolder.getContext().setAuthentication(author);
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
