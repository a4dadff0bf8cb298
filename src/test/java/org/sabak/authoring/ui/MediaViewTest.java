package org.sabak.authoring.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sabak.IntegrationTest;
import org.sabak.ScreenTest;
import org.sabak.UseCase;
import org.sabak.authoring.AuthoringFixtures;
import org.sabak.authoring.AuthoringFixtures.Begun;
import org.sabak.authoring.Drafts;
import org.sabak.authoring.ModuleMedia.Place;
import org.sabak.authoring.media.PictureFiles;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class MediaViewTest extends ScreenTest {
    @Autowired
    AuthoringFixtures fixtures;

    @Autowired
    Drafts drafts;

    private Begun begun;

    @BeforeEach
    void aTrainerWithADraft() {
        fixtures.actAsTrainer("KG");
        UI.getCurrent().setLocale(Locale.ENGLISH);
        begun = fixtures.beginWritten();
        UI.getCurrent().navigate("authoring/" + begun.draft() + "/media");
    }

    @AfterEach
    void nobody() {
        fixtures.actAsNobody();
    }

    @Test
    @UseCase("UC-017")
    void aPictureIsAddedWithItsWordsAndShownInASection() {
        assertThat(text()).contains("No files yet");
        upload(PictureFiles.png(60, 40), "Ключи.png");
        assertThat(text()).contains("Received: Ключи.png");
        $(TextArea.class).single().setValue("A bunch of [numbered] keys");
        place("one");
        click("Add it to the module");
        assertThat(text()).contains("kluci.png is kept and shown at the end of the section", "1 file");
        assertThat(drafts.files(begun.draft()).paths()).contains(begun.folder() + "/media/kluci.png");
        assertThat(drafts.text(begun.draft(), begun.folder() + "/module.en.md").text())
                .contains("- en item\n\n![A bunch of \\[numbered\\] keys](media/kluci.png)\n\n## en pocket");
        assertThat(text()).contains("shown in module.en.md", "A bunch of [numbered] keys");
        assertThat($(Image.class).all())
                .extracting(Image::getSrc)
                .anyMatch(address -> address.endsWith("path=" + begun.folder() + "/media/kluci.png"));
        assertThat(buttons()).doesNotContain("Remove");
    }

    @Test
    void wordsAreAskedForAndTheFileIsNotLost() {
        click("Add it to the module");
        assertThat(text()).contains("Choose a file first");
        upload(PictureFiles.png(60, 40), "keys.png");
        click("Add it to the module");
        assertThat($(TextArea.class).single().getErrorMessage()).contains("Write in words what it shows");
        $(TextArea.class).single().setValue("Keys");
        click("Add it to the module");
        assertThat(text()).contains("keys.png is kept", "![Keys](media/keys.png)", "shown in no text");
        click("Remove");
        assertThat(text()).contains("keys.png is removed", "No files yet");
    }

    @Test
    @UseCase({"UC-017", "BR-2"})
    void aHostileFileIsRefusedAboveTheField() {
        upload("MZ a program".getBytes(StandardCharsets.UTF_8), "photo.jpg");
        assertThat(text()).contains("This is neither a picture");
        upload(new byte[(10 << 20) + 1], "photo.jpg");
        assertThat(text()).contains("The file is larger than 10 MB");
        upload(PictureFiles.png(60, 40), "keys.png");
        assertThat(text()).contains("Received: keys.png");
    }

    @Test
    void whatWasLeftOutOfADrawingIsNamed() {
        upload(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\"><script>1</script><path d=\"M0 0\"/></svg>"
                        .getBytes(StandardCharsets.UTF_8),
                "plan.svg");
        $(TextArea.class).single().setValue("Plan");
        click("Add it to the module");
        assertThat(text()).contains("Left out of the drawing", "script");
    }

    @Test
    void twoFilesOfOneNameBothStay() {
        for (int width : new int[] {60, 70}) {
            upload(PictureFiles.png(width, 40), "keys.png");
            $(TextArea.class).single().setValue("Keys");
            click("Add it to the module");
        }
        assertThat(text()).contains("2 files", "keys.png", "keys-2.png");
    }

    @Test
    void theDraftLeadsHereAndAForeignOneDoesNot() {
        UI.getCurrent().navigate("authoring/" + begun.draft());
        assertThat($(Anchor.class).all())
                .extracting(Anchor::getText)
                .contains("Pictures and files", "From Word or PDF", "Course as a file");
        fixtures.actAsTrainer("KZ");
        for (var page : new String[] {"media", "import", "transfer"}) {
            UI.getCurrent().navigate("authoring/" + begun.draft() + "/" + page);
            assertThat(text()).doesNotContain(begun.course());
        }
        fixtures.actAsMinistry("KG");
        UI.getCurrent().navigate("authoring/" + begun.draft() + "/media");
        assertThat(buttons()).as("a reviewer reads only").doesNotContain("Add it to the module");
        UI.getCurrent().navigate("authoring/" + begun.draft() + "/transfer");
        assertThat(getCurrentView()).isNotInstanceOf(TransferView.class);
    }

    private void upload(byte[] bytes, String name) {
        $(Uploading.class).single().take(bytes, name);
    }

    @SuppressWarnings("unchecked")
    private void place(String section) {
        Select<Place> places = $(Select.class).single();
        places.setValue(places.getListDataView()
                .getItems()
                .filter(place ->
                        place.section().equals(section) && place.language().equals("en"))
                .findFirst()
                .orElseThrow());
    }
}
