package org.sabak.authoring.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sabak.IntegrationTest;
import org.sabak.ScreenTest;
import org.sabak.UseCase;
import org.sabak.authoring.AuthoringFixtures;
import org.sabak.authoring.Drafts;
import org.sabak.authoring.Publishing;
import org.sabak.authoring.Updating.Side;
import org.sabak.handbook.CourseDefinition.Change;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class UpdateViewTest extends ScreenTest {
    @Autowired
    AuthoringFixtures fixtures;

    @Autowired
    Drafts drafts;

    @Autowired
    Publishing publishing;

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
    @UseCase({"UC-015", "BR-4"})
    void anAuthorDecidesWhereBothSidesChangedTheSameLine() {
        var begun = fixtures.beginPublished();
        var slow = drafts.begin(begun.course(), "Slow");
        var quick = drafts.begin(begun.course(), "Quick");
        var path = begun.folder() + "/module.en.md";
        var text = drafts.text(slow, path).text();
        drafts.save(slow, path, text.replace("en item", "slow item"), 0);
        drafts.save(quick, path, text.replace("en item", "quick item"), 0);
        publish(quick);

        UI.getCurrent().navigate("authoring/" + slow);
        assertThat(text()).contains("based on edition 1; edition 2 has been published since");
        UI.getCurrent().navigate("authoring/" + slow + "/update");
        assertThat(text()).contains("- en item", "- slow item", "- quick item");
        click("Bring up to date");
        assertThat(choice().getErrorMessage()).contains("Choose");
        choice().setValue(Side.EDITION);
        click("Bring up to date");
        assertThat(getCurrentView()).isInstanceOf(DraftView.class);
        assertThat(drafts.text(slow, path).text()).contains("quick item").doesNotContain("slow item");
    }

    @Test
    void aForeignDraftIsNotThere() {
        var begun = fixtures.begin();
        fixtures.actAsTrainer("KZ");
        UI.getCurrent().navigate("authoring/" + begun.draft() + "/update");
        assertThat(getCurrentView()).isNotInstanceOf(UpdateView.class);
    }

    @SuppressWarnings("unchecked")
    private RadioButtonGroup<Side> choice() {
        return $(RadioButtonGroup.class).single();
    }

    private void publish(UUID draft) {
        assertThat(publishing.publish(draft, Change.EDITORIAL, Optional.empty(), Locale.ENGLISH))
                .isEmpty();
    }
}
