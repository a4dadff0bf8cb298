package org.sabak.authoring.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.QueryParameters;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sabak.IntegrationTest;
import org.sabak.ScreenTest;
import org.sabak.UseCase;
import org.sabak.authoring.AuthoringFixtures;
import org.sabak.platform.Assets;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class EditorViewsTest extends ScreenTest {
    @Autowired
    AuthoringFixtures fixtures;

    @Autowired
    Assets assets;

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
    @UseCase("UC-014")
    void aFileIsOpenedWithTheWayToTheOthersOfItsModule() {
        var begun = fixtures.beginWritten();
        open(begun.draft() + "/edit", "file=" + begun.folder() + "/quiz.ru.md");
        assertThat(getCurrentView()).isInstanceOf(EditorView.class);
        var editor = editor();
        assertThat(editor.getAttribute("draft")).isEqualTo(begun.draft().toString());
        assertThat(editor.getAttribute("path")).isEqualTo(begun.folder() + "/quiz.ru.md");
        assertThat(editor.getAttribute("words-url")).isEqualTo(assets.url("i18n/editor/en.json"));
        assertThat(text()).contains("Questions: en title");
        assertThat($(Anchor.class).all())
                .extracting(Anchor::getHref)
                .contains(
                        "/authoring/" + begun.draft(),
                        "/authoring/" + begun.draft() + "/edit?file=" + begun.folder() + "/module.ru.md",
                        "/authoring/" + begun.draft() + "/edit?file=" + begun.folder() + "/quiz.en.md",
                        "/authoring/" + begun.draft() + "/edit?file=" + begun.folder() + "/quiz.ky.md");
        assertThat($(Anchor.class).all().stream()
                        .filter(link -> link.getElement().hasAttribute("aria-current"))
                        .map(Anchor::getText))
                .contains("Questions", "Русский");
    }

    @Test
    @UseCase("UC-014")
    void theGraphStandsBesideTheTextOfTheScenario() {
        var begun = fixtures.beginWritten();
        open(begun.draft() + "/graph", "module=" + begun.module() + "&lang=en");
        assertThat(getCurrentView()).isInstanceOf(GraphView.class);
        assertThat(editor().getAttribute("pane")).isEqualTo("graph");
        assertThat(editor().getAttribute("path")).isEqualTo(begun.folder() + "/scenario.en.md");
        UI.getCurrent().navigate("authoring/" + begun.draft());
        assertThat($(Anchor.class).all())
                .extracting(Anchor::getHref)
                .contains("/authoring/" + begun.draft() + "/graph?module=" + begun.module() + "&lang=en");
    }

    @Test
    void whatIsForeignOrNoFileIsNotThere() {
        var begun = fixtures.beginWritten();
        for (var file : new String[] {"", "file=", "file=course.yml", "file=99-x/quiz.en.md", "file=../x"}) {
            open(begun.draft() + "/edit", file);
            assertThat(getCurrentView()).as(file).isNotInstanceOf(EditorView.class);
        }
        open(begun.draft() + "/graph", "module=nothing");
        assertThat(getCurrentView()).isNotInstanceOf(GraphView.class);
        fixtures.actAsTrainer("KZ");
        open(begun.draft() + "/edit", "file=" + begun.folder() + "/quiz.ru.md");
        assertThat(getCurrentView()).isNotInstanceOf(EditorView.class);
        open(begun.draft() + "/graph", "module=" + begun.module());
        assertThat(getCurrentView()).isNotInstanceOf(GraphView.class);
    }

    private static void open(String place, String query) {
        UI.getCurrent().navigate("authoring/" + place, QueryParameters.fromString(query));
    }

    private Element editor() {
        return getCurrentView()
                .getElement()
                .getChildren()
                .filter(child -> child.getTag().equals("sabak-editor"))
                .findFirst()
                .orElseThrow();
    }
}
