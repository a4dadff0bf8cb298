package org.sabak.authoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sabak.IntegrationTest;
import org.sabak.authoring.AuthoringFixtures.Begun;
import org.sabak.authoring.CommentThread.Kind;
import org.sabak.authoring.compare.TextFile;
import org.sabak.platform.NotFound;
import org.sabak.platform.Refused;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

@IntegrationTest
class CommentsTest {
    private static final String PARAGRAPH = "en paragraph with a [[dignity|en term]] [NMR 1].";

    @Autowired
    Drafts drafts;

    @Autowired
    Reviews reviews;

    @Autowired
    Comments comments;

    @Autowired
    Comparisons comparisons;

    @Autowired
    AuthoringFixtures fixtures;

    private Begun begun = new Begun(new UUID(0, 0), "", "", "");
    private String text = "";
    private String quiz = "";

    @BeforeEach
    void aDraft() {
        fixtures.actAsTrainer("KG");
        begun = fixtures.beginWritten();
        text = begun.folder() + "/module.en.md";
        quiz = begun.folder() + "/quiz.en.md";
    }

    @AfterEach
    void nobody() {
        fixtures.actAsNobody();
    }

    @Test
    void aRemarkStaysWithItsPieceWhileTheTextAroundItAndThePieceItselfChange() {
        comments.add(begun.draft(), text, paragraph(), "Which paragraph?", null);
        change("## en one {#one}\n", "## en one {#one}\nQuite new words come first.\n\n");
        change("en paragraph with a", "en paragraph with one");
        assertThat(comments.threads(begun.draft())).singleElement().satisfies(thread -> {
            assertThat(thread.open()).isTrue();
            assertThat(thread.quote().strip()).isEqualTo(PARAGRAPH);
            assertThat(thread.block()).isNotNull();
            assertThat(comments.source(begun.draft(), text, String.valueOf(thread.block())))
                    .startsWith("en paragraph with one");
        });
    }

    @Test
    void whereThePieceIsGoneTheRemarkKeepsWhatItQuoted() {
        comments.add(begun.draft(), text, paragraph(), "Which paragraph?", null);
        change(PARAGRAPH + "\n", "");
        assertThat(comments.threads(begun.draft())).singleElement().satisfies(thread -> {
            assertThat(thread.block()).isNull();
            assertThat(thread.group()).isEqualTo("one");
            assertThat(thread.quote().strip()).isEqualTo(PARAGRAPH);
        });
    }

    @Test
    void aRemarkIsAnsweredSettledAndTakenUpAgainAndNothingIsLost() {
        var id = comments.add(begun.draft(), quiz, "e-3", "Too easy", null);
        comments.answer(id, "It is meant to be");
        comments.resolve(id);
        refused("authoring.refused.remark-state", () -> comments.resolve(id));
        comments.reopen(id);
        assertThat(comments.threads(begun.draft())).singleElement().satisfies(thread -> {
            assertThat(thread.open()).isTrue();
            assertThat(thread.events())
                    .extracting(CommentThread.Event::kind)
                    .containsExactly(Kind.ANSWERED, Kind.RESOLVED, Kind.REOPENED);
        });
    }

    @Test
    void aSuggestedEditIsTakenOverByTheAuthorAsARevisionOfHisOwn() {
        var author = author();
        fixtures.actAsMinistry("KG");
        var id = comments.add(begun.draft(), text, paragraph(), "Shorter", "One short paragraph [NMR 1].");
        refused("authoring.refused.not-yours", () -> comments.accept(id));
        actAs(author);
        var before = drafts.text(begun.draft(), text);
        comments.accept(id);
        var after = drafts.text(begun.draft(), text);
        assertThat(after.text()).isEqualTo(before.text().replace(PARAGRAPH, "One short paragraph [NMR 1]."));
        assertThat(after.revision()).isEqualTo(before.revision() + 1);
        assertThat(comments.threads(begun.draft())).singleElement().satisfies(thread -> assertThat(thread.open())
                .isFalse());
    }

    @Test
    void aWholeQuestionCanBeSuggested() {
        var source = comments.source(begun.draft(), quiz, "e-3");
        assertThat(source).startsWith("### en exam 3?").endsWith("- [ ] no 3");
        var id = comments.add(begun.draft(), quiz, "e-3", "", source.replace("no 3", "never"));
        comments.accept(id);
        assertThat(drafts.text(begun.draft(), quiz).text())
                .contains("- [x] yes 3\n- [ ] never\n\n### en exam 4?")
                .doesNotContain("no 3");
    }

    @Test
    void whoseSuggestionWasTakenOverHasWrittenTheDraftAndCannotApproveIt() {
        var author = author();
        fixtures.actAsTrainer("KG");
        var proposer = author();
        var id = comments.add(
                begun.draft(),
                quiz,
                "e-1",
                "",
                comments.source(begun.draft(), quiz, "e-1").replace("no 1", "never"));
        actAs(author);
        comments.accept(id);
        reviews.submit(begun.draft(), "New");
        actAs(proposer);
        assertThat(reviews.review(begun.draft()).mayApprove()).isFalse();
        refused(
                "authoring.refused.own-work",
                () -> reviews.approve(
                        begun.draft(), reviews.review(begun.draft()).tree()));
    }

    @Test
    void aSuggestionForATextThatHasChangedSinceIsNotTakenOverBlindly() {
        var id = comments.add(begun.draft(), text, paragraph(), "", "Other words");
        change("en paragraph with a", "en paragraph with some");
        refused("authoring.refused.piece-changed", () -> comments.accept(id));
        comments.decline(id, "Written anew");
        assertThat(comments.threads(begun.draft()).getFirst().events())
                .extracting(CommentThread.Event::words)
                .containsExactly("Written anew");
    }

    @Test
    void whatSaysNothingIsRefused() {
        refused("authoring.refused.remark", () -> comments.add(begun.draft(), text, paragraph(), " ", null));
        refused("authoring.refused.same-text", () -> comments.add(begun.draft(), text, paragraph(), "", PARAGRAPH));
        refused(
                "authoring.refused.no-suggestion-here",
                () -> comments.add(begun.draft(), text, ".title", "", "Other title"));
        assertThatThrownBy(() -> comments.add(begun.draft(), text, "no/such", "x", null))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void aForeignDraftAndItsRemarksAreNotThere() {
        var key = paragraph();
        var id = comments.add(begun.draft(), text, key, "Here", "There");
        for (Runnable someone : List.<Runnable>of(
                () -> fixtures.actAsTrainer("KZ"), () -> fixtures.actAsMinistry("KZ"), fixtures::actAsUn)) {
            someone.run();
            assertThatThrownBy(() -> comments.threads(begun.draft())).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> comments.add(begun.draft(), text, key, "x", null))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> comments.source(begun.draft(), text, key)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> comments.answer(id, "x")).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> comments.resolve(id)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> comments.reopen(id)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> comments.accept(id)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> comments.decline(id, "x")).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> comparisons.ofDraft(begun.draft(), null, null))
                    .isInstanceOf(NotFound.class);
        }
    }

    private String paragraph() {
        return comparisons
                .ofDraft(begun.draft(), begun.module(), "en")
                .parts()
                .get(TextFile.Part.MODULE)
                .blocks()
                .stream()
                .filter(diff -> diff.block().source().strip().equals(PARAGRAPH))
                .findFirst()
                .orElseThrow()
                .block()
                .key();
    }

    private void change(String what, String with) {
        var file = drafts.text(begun.draft(), text);
        assertThat(file.text()).contains(what);
        drafts.save(begun.draft(), text, file.text().replace(what, with), file.revision());
    }

    private static Authentication author() {
        return SecurityContextHolder.getContext().getAuthentication();
    }

    private static void actAs(Authentication author) {
        SecurityContextHolder.getContext().setAuthentication(author);
    }

    private static void refused(String key, Runnable what) {
        assertThatThrownBy(what::run).isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.key())
                .isEqualTo(key));
    }
}
