package org.sabak.authoring.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.QueryParameters;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sabak.IntegrationTest;
import org.sabak.ScreenTest;
import org.sabak.authoring.AuthoringFixtures;
import org.sabak.authoring.AuthoringFixtures.Begun;
import org.sabak.authoring.DraftState;
import org.sabak.authoring.Drafts;
import org.sabak.platform.ui.AskDialog;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class ReviewViewTest extends ScreenTest {
    @Autowired
    AuthoringFixtures fixtures;

    @Autowired
    Drafts drafts;

    @BeforeEach
    void aTrainer() {
        fixtures.actAsTrainer("KG");
        UI.getCurrent().setLocale(Locale.ENGLISH);
    }

    @AfterEach
    void nobody() {
        fixtures.actAsNobody();
    }

    @Test
    void aDraftIsHandedInCommentedOnSentBackAndReadInMyWork() {
        var begun = changed();
        var draft = drafts.open().getFirst().id();
        go("authoring/" + draft + "/review");
        assertThat(html()).contains("<del>en</del><ins>another</ins>");
        click("Hand in for review");
        say("One word is new");
        press($(AskDialog.class).single(), "Hand in for review");
        assertThat(text()).contains("in review", "One word is new");

        fixtures.actAsMinistry("KG");
        go("authoring");
        assertThat(text()).contains("Waiting for your review", "One word is new");
        go("authoring/" + draft + "/review");
        click("Suggest other words");
        $(TextArea.class).all().getFirst().setValue("Other words.");
        press($(AskDialog.class).single(), "Suggest other words");
        assertThat(text()).contains("suggested edit");
        assertThat(buttons()).doesNotContain("Take over").contains("Answer", "Decline", "Approve");
        click("Send back");
        say("Look at the suggestion");
        press($(AskDialog.class).single(), "Send back");
        assertThat(drafts.draft(draft).state()).isEqualTo(DraftState.OPEN);
        assertThat(text()).contains("Look at the suggestion").doesNotContain(begun.course() + "-none");
    }

    @Test
    void publishingSaysWhatItBringsAboutBeforeTheOneButton() {
        changed();
        var draft = drafts.open().getFirst().id();
        go("authoring/" + draft + "/publish");
        assertThat(text()).contains("Words have changed in 1 file", "falls behind", "No exam closes");
        assertThat($(RadioButtonGroup.class).all().getFirst().getValue()).hasToString("SUBSTANTIVE");
        click("Publish edition 2");
        assertThat(getCurrentView()).isInstanceOf(DraftView.class);
        assertThat(drafts.draft(draft).state()).isEqualTo(DraftState.PUBLISHED);
    }

    @Test
    void theHistoryComparesAndLeadsBack() {
        var begun = changed();
        fixtures.publish(drafts.open().getFirst().id());
        go("authoring/courses/" + begun.course() + "/editions");
        assertThat(text()).contains("Edition 2", "Edition 1", "in force");
        assertThat($(Anchor.class).all()).extracting(Anchor::getText).contains("What changed");
        go("authoring/courses/" + begun.course() + "/editions?from=1&to=2&view=side");
        assertThat(html()).contains("<del>en</del>", "<ins>another</ins>");
        click("Go back to this edition");
        press($(AskDialog.class).single(), "Begin the draft");
        assertThat(getCurrentView()).isInstanceOf(PublishView.class);
        assertThat($(TextArea.class).all()).extracting(TextArea::getValue).anyMatch(note -> note.contains("edition 1"));
    }

    @Test
    void foreignPagesAreNotThere() {
        var begun = changed();
        var draft = drafts.open().getFirst().id();
        fixtures.actAsTrainer("KZ");
        for (var page : new String[] {
            "authoring/" + draft + "/review",
            "authoring/" + draft + "/publish",
            "authoring/courses/" + begun.course() + "/editions"
        }) {
            UI.getCurrent().navigate(page);
            assertThat(getCurrentView()).isNotInstanceOfAny(ReviewView.class, PublishView.class, EditionsView.class);
            assertThat(text()).doesNotContain(begun.course());
        }
    }

    /** A published course and a draft with one changed word; the draft is the newest of all. */
    private Begun changed() {
        var begun = fixtures.beginPublished();
        var draft = drafts.begin(begun.course(), "Words of " + begun.course());
        var path = begun.folder() + "/module.en.md";
        var text = drafts.text(draft, path);
        drafts.save(draft, path, text.text().replace("en paragraph", "another paragraph"), text.revision());
        return begun;
    }

    private void go(String address) {
        var parts = address.split("\\?", 2);
        UI.getCurrent()
                .navigate(parts[0], parts.length == 1 ? QueryParameters.empty() : QueryParameters.fromString(parts[1]));
    }

    private void say(String words) {
        $(TextArea.class).all().getFirst().setValue(words);
    }

    private String html() {
        return $(Html.class).all().stream().map(Html::getInnerHtml).reduce("", String::concat);
    }
}
