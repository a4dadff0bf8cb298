package org.sabak.authoring.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sabak.IntegrationTest;
import org.sabak.ScreenTest;
import org.sabak.UseCase;
import org.sabak.authoring.AuthoringFixtures;
import org.sabak.authoring.AuthoringFixtures.Begun;
import org.sabak.authoring.CourseTransfer;
import org.sabak.authoring.Drafts;
import org.sabak.authoring.transfer.CourseZip;
import org.sabak.authoring.transfer.Zips;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class TransferViewTest extends ScreenTest {
    @Autowired
    AuthoringFixtures fixtures;

    @Autowired
    Drafts drafts;

    @Autowired
    CourseTransfer transfer;

    private Begun begun;
    private String path;

    @BeforeEach
    void aTrainerWithADraft() {
        fixtures.actAsTrainer("KG");
        UI.getCurrent().setLocale(Locale.ENGLISH);
        begun = fixtures.beginWritten();
        path = begun.folder() + "/module.en.md";
        UI.getCurrent().navigate("authoring/" + begun.draft() + "/transfer");
    }

    @AfterEach
    void nobody() {
        fixtures.actAsNobody();
    }

    @Test
    void theCourseIsOfferedAsItIsInTheDraft() {
        assertThat($(Anchor.class).all())
                .extracting(Anchor::getHref)
                .contains("/api/v1/drafts/" + begun.draft() + "/course.zip")
                .noneMatch(address -> address.contains("/editions/"));
        assertThat(text()).contains("exam questions with their answers");
    }

    @Test
    @UseCase({"UC-017", "BR-1"})
    void aConflictIsChosenAndNothingIsWrittenOverBefore() {
        var away = CourseZip.read(transfer.zip(begun.draft()).bytes());
        drafts.save(
                begun.draft(),
                path,
                "written here",
                drafts.text(begun.draft(), path).revision());
        upload(CourseZip.write(begun.course(), away.with(AuthoringFixtures.file(path, "written there"))));
        assertThat(text()).contains("1 file was changed here and in the zip", path, "written here", "written there");
        click("Take it over into the draft");
        assertThat($(RadioButtonGroup.class).single().getErrorMessage()).contains("Choose one of the two");
        assertThat(drafts.text(begun.draft(), path).text()).isEqualTo("written here");
        choose();
        click("Take it over into the draft");
        assertThat(text()).contains("1 file has been taken over");
        assertThat(drafts.text(begun.draft(), path).text()).isEqualTo("written there");
    }

    @Test
    void whatBringsNothingNewChangesNothing() {
        upload(transfer.zip(begun.draft()).bytes());
        assertThat(text()).contains("The zip brings nothing new");
    }

    @Test
    void aHostileZipIsRefusedAboveTheField() {
        upload(Zips.of("../x.md", "x"));
        assertThat(text()).contains("../x.md is no path within a course");
    }

    private void upload(byte[] zip) {
        $(Uploading.class).single().take(zip, "course.zip");
    }

    @SuppressWarnings("unchecked")
    private void choose() {
        RadioButtonGroup<Boolean> group = $(RadioButtonGroup.class).single();
        group.setValue(true);
    }
}
