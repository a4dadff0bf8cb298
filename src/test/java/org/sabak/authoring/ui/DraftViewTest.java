package org.sabak.authoring.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sabak.IntegrationTest;
import org.sabak.ScreenTest;
import org.sabak.authoring.AuthoringFixtures;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class DraftViewTest extends ScreenTest {
    @Autowired
    AuthoringFixtures fixtures;

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
    void aCourseIsBegunFromTheFirstPageOfAnAuthor() {
        UI.getCurrent().navigate("authoring");
        click("Begin a new course");
        var fields = $(TextField.class).all();
        fields.get(0).setValue("Night duty " + System.nanoTime());
        fields.get(1).setValue("The first hour " + System.nanoTime());
        click("Begin the course");
        assertThat(getCurrentView()).isInstanceOf(DraftView.class);
        assertThat(text()).contains("Night duty", "The first hour", "a new course", "being written");
        UI.getCurrent().navigate("authoring");
        assertThat($(Anchor.class).all()).extracting(Anchor::getText).anyMatch(name -> name.startsWith("Night duty"));
    }

    @Test
    void aTitleIsAskedFor() {
        UI.getCurrent().navigate("authoring");
        click("Begin a new course");
        click("Begin the course");
        assertThat($(TextField.class).all().getFirst().getErrorMessage()).contains("title");
        assertThat(getCurrentView()).isInstanceOf(AuthoringView.class);
    }

    @Test
    void aDraftSaysWhatIsWrongAndIsPublishedWhenNothingIs() {
        var broken = fixtures.begin();
        UI.getCurrent().navigate("authoring/" + broken.draft());
        click("Look for mistakes");
        assertThat(text()).contains("to mend", broken.folder() + "/quiz.en.md");
        var whole = fixtures.beginWritten();
        UI.getCurrent().navigate("authoring/" + whole.draft());
        click("Look for mistakes");
        assertThat(text()).contains("Nothing is wrong");
        fixtures.approve(whole.draft());
        UI.getCurrent().navigate("authoring/" + whole.draft() + "/publish");
        click("Publish edition 1");
        assertThat(getCurrentView()).isInstanceOf(DraftView.class);
        assertThat(text()).contains("published");
    }

    @Test
    void aForeignDraftIsNotThere() {
        var begun = fixtures.begin();
        fixtures.actAsTrainer("KZ");
        UI.getCurrent().navigate("authoring/" + begun.draft());
        assertThat(getCurrentView()).isNotInstanceOf(DraftView.class);
        assertThat(text()).doesNotContain(begun.course());
        UI.getCurrent().navigate("authoring/nonsense");
        assertThat(getCurrentView()).isNotInstanceOf(DraftView.class);
    }
}
