package org.sabak.authoring.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
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
import org.sabak.authoring.DraftDetails.ModuleFiles;
import org.sabak.authoring.Drafts;
import org.sabak.authoring.ModuleImport;
import org.sabak.authoring.convert.WordFiles;
import org.sabak.authoring.media.PictureFiles;
import org.sabak.handbook.CourseDefinition;
import org.sabak.platform.NotFound;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class ImportViewTest extends ScreenTest {
    @Autowired
    AuthoringFixtures fixtures;

    @Autowired
    Drafts drafts;

    @Autowired
    ModuleImport imports;

    private Begun begun;

    @BeforeEach
    void aTrainerWithADraft() {
        fixtures.actAsTrainer("KG");
        UI.getCurrent().setLocale(Locale.ENGLISH);
        begun = fixtures.beginWritten();
        UI.getCurrent().navigate("authoring/" + begun.draft() + "/import");
    }

    @AfterEach
    void nobody() {
        fixtures.actAsNobody();
    }

    @Test
    @UseCase({"UC-017", "BR-3"})
    void aWordFileBecomesANewModuleAfterSomebodyHasSeenWhatWasLost() {
        upload(word(), "night.docx");
        assertThat(text())
                .contains("Night duty", "1 section", "1 picture", "Pictures without words", "Fonts, colours")
                .contains("## The first hour {#the-first-hour}");
        assertThat(drafts.draft(begun.draft()).modules())
                .as("nothing has changed yet")
                .hasSize(1);
        $(TextField.class).single().setValue("night-" + begun.course());
        click("Take it over");
        var files = drafts.files(begun.draft());
        var folder = "02-night-" + begun.course();
        assertThat(files.text(folder + "/module.en.md"))
                .startsWith("---\ntitle: \"Night duty\"")
                .contains("---\n\n## The first hour {#the-first-hour}\nTwelve doors.", "![](media/night-1.png)")
                .doesNotContain("{#start}");
        assertThat(files.paths()).contains(folder + "/media/night-1.png", folder + "/quiz.en.md");
        assertThat(CourseDefinition.of(begun.course(), files).modules())
                .containsExactly(begun.module(), "night-" + begun.course());
    }

    @Test
    @SuppressWarnings("unchecked")
    void aTextIsReplacedAndItsHeadStays() {
        upload(word(), "night.docx");
        Select<ModuleFiles> target = $(Select.class).single();
        target.setValue(target.getListDataView().getItem(0));
        assertThat($(TextField.class).exists()).isFalse();
        assertThat(text()).contains("Title, summary and objectives stay");
        click("Take it over");
        assertThat(drafts.text(begun.draft(), begun.folder() + "/module.en.md").text())
                .startsWith("---\ntitle: en title")
                .contains("objectives: {lo1: en objective}", "Twelve doors.")
                .doesNotContain("en paragraph");
    }

    @Test
    void anIdentifierThatIsTakenIsRefusedAndNothingIsLost() {
        upload(word(), "night.docx");
        $(TextField.class).single().setValue("still-a-citizen");
        click("Take it over");
        assertThat(text()).contains("There is a module with the identifier still-a-citizen already", "Twelve doors.");
        assertThat(drafts.draft(begun.draft()).modules()).hasSize(1);
    }

    @Test
    void whatCannotBeReadIsRefusedWithASentence() {
        upload("words".getBytes(StandardCharsets.UTF_8), "a.docx");
        assertThat(text()).contains("This is neither a Word file");
    }

    @Test
    void onlyAuthorsImport() {
        fixtures.actAsMinistry("KG");
        assertThatThrownBy(() -> imports.read(begun.draft(), word(), "a.docx")).isInstanceOf(NotFound.class);
        fixtures.actAsTrainer("KZ");
        assertThatThrownBy(() -> imports.read(begun.draft(), word(), "a.docx")).isInstanceOf(NotFound.class);
    }

    private void upload(byte[] bytes, String name) {
        $(Uploading.class).single().take(bytes, name);
    }

    private static byte[] word() {
        return WordFiles.of(WordFiles.p("T", "Night duty")
                        + WordFiles.p("H1", "The first hour")
                        + WordFiles.p("", "Twelve doors.")
                        + WordFiles.picture("p1", ""))
                .relation("p1", "media/image1.png")
                .part("word/media/image1.png", PictureFiles.png(60, 40))
                .bytes();
    }
}
