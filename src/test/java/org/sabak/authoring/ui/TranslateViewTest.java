package org.sabak.authoring.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import com.vaadin.flow.router.QueryParameters;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sabak.IntegrationTest;
import org.sabak.ScreenTest;
import org.sabak.authoring.AuthoringFixtures;
import org.sabak.authoring.AuthoringFixtures.Begun;
import org.sabak.authoring.Drafts;
import org.sabak.authoring.Translating;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.node.JsonNodeFactory;

@IntegrationTest
class TranslateViewTest extends ScreenTest {
    @Autowired
    AuthoringFixtures fixtures;

    @Autowired
    Drafts drafts;

    @Autowired
    Translating translating;

    private Begun begun = new Begun(new UUID(0, 0), "", "", "");

    @BeforeEach
    void aTrainerWithAChangedSource() {
        fixtures.actAsTrainer("KG");
        UI.getCurrent().setLocale(Locale.ENGLISH);
        begun = fixtures.beginWritten();
        translating.confirm(begun.draft(), begun.module(), "ru", "quiz/e-1");
        var quiz = begun.folder() + "/quiz.en.md";
        var text = drafts.text(begun.draft(), quiz);
        drafts.save(begun.draft(), quiz, text.text().replace("en exam 1?", "en exam one?"), text.revision());
    }

    @AfterEach
    void nobody() {
        fixtures.actAsNobody();
    }

    @Test
    void allModulesAreShownWithHowFarTheyAre() {
        open("");
        assertThat(text()).contains("Translate: Course", "1 changed since");
        assertThat(links("en title")).isNotEmpty();
        assertThat(links("Кыргызча")).isNotEmpty();
    }

    @Test
    void whatIsLeftToDoComesFirstAndIsCalledStillRight() {
        open("module=" + begun.module() + "&lang=ru");
        assertThat(text()).contains("Question · block", "original changed", "en exam one?", "To do (1)");
        assertThat(field()).contains("ru exam 1?").contains("\"id\":\"quiz/e-1\"");
        click("Still right");
        assertThat(text()).contains("follow the original.", "Nothing is left to do");
    }

    @Test
    void afterABlockTheNextOneOpens() {
        open("module=" + begun.module() + "&lang=ky");
        assertThat(field()).contains("\"id\":\"module/.title\"");
        fire("sabak-next");
        assertThat(field()).contains("\"id\":\"module/.summary\"");
        translating.save(begun.draft(), begun.module(), "ky", "module/.summary", "Кыскача", "");
        fire("sabak-saved");
        assertThat(field()).contains("Кыскача");
        assertThat(text()).contains("1 of");
    }

    @Test
    void mistakesWarningsAndWordsOfTheGlossaryStandBesideTheBlock() {
        var id = translating.desk(begun.draft(), begun.module(), "ru").blocks().stream()
                .filter(block -> block.source().contains("[[dignity|"))
                .findFirst()
                .orElseThrow();
        translating.save(begun.draft(), begun.module(), "ru", id.id(), "Без слова [[no-such]]", id.target());
        open("module=" + begun.module() + "&lang=ru&show=all&block=" + id.id());
        assertThat(text())
                .contains(
                        "Dignity → ", "[[dignity|", "The original links “Dignity”", "missing here: [NMR 1]", "no-such");
    }

    @Test
    void whatATranslatorOutsideSendsBackIsTakenOver() {
        open("module=" + begun.module() + "&lang=ru");
        var sent = new String(
                translating.export(begun.draft(), Optional.of(begun.module()), "ru"), StandardCharsets.UTF_8);
        var card = $(XliffCard.class).single();
        card.take(sent.replace(">ru title<", ">Название<").getBytes(StandardCharsets.UTF_8));
        assertThat(text()).contains("Taken over: 1 block.");
        card.take("<xliff/>".getBytes(StandardCharsets.UTF_8));
        assertThat(text()).contains("Line 1: this is no valid XLIFF 2.0");
        assertThat(links("Download this module")).isNotEmpty();
    }

    @Test
    void aForeignDraftAndAnUnknownBlockAreNotThere() {
        open("module=" + begun.module() + "&lang=ru&block=module/none");
        assertThat(getCurrentView()).isNotInstanceOf(TranslateView.class);
        open("module=none&lang=ru");
        assertThat(getCurrentView()).isNotInstanceOf(TranslateView.class);
        fixtures.actAsTrainer("KZ");
        open("module=" + begun.module() + "&lang=ru");
        assertThat(getCurrentView()).isNotInstanceOf(TranslateView.class);
        assertThat(text()).doesNotContain("ru exam");
    }

    private void open(String query) {
        UI.getCurrent().navigate("authoring/" + begun.draft() + "/translate", QueryParameters.fromString(query));
    }

    private String field() {
        return $(TranslateElement.class).single().getElement().getAttribute("block");
    }

    private void fire(String event) {
        var element = $(TranslateElement.class).single().getElement();
        element.getNode()
                .getFeature(ElementListenerMap.class)
                .fireEvent(new DomEvent(element, event, JsonNodeFactory.instance.objectNode()));
    }

    private List<Anchor> links(String text) {
        return $(Anchor.class).all().stream()
                .filter(link -> link.getText().equals(text))
                .toList();
    }
}
