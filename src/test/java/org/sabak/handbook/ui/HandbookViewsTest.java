package org.sabak.handbook.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasText;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sabak.IntegrationTest;
import org.sabak.handbook.Handbook;
import org.sabak.platform.ui.EmptyState;
import org.sabak.platform.ui.StatusBadge;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;

@IntegrationTest
@WithMockUser(roles = "OFFICER")
class HandbookViewsTest extends SpringBrowserlessTest {
    @Autowired
    Handbook handbook;

    @BeforeEach
    void readRussian() {
        UI.getCurrent().setLocale(Locale.of("ru"));
    }

    @Test
    void theHandbookShowsEveryModuleInItsOrderWithALinkToItsText() {
        navigate(HandbookView.class);
        assertThat($(H1.class).single().getText()).isEqualTo("Пособие");
        var course = handbook.courses().getFirst();
        assertThat($(H2.class).all())
                .extracting(HasText::getText)
                .contains(course.title().in("ru"));
        assertThat($(Anchor.class).all())
                .extracting(Anchor::getHref)
                .containsSubsequence(
                        course.modules().stream().map(module -> module.url()).toList());
        assertThat($(ListItem.class).all())
                .anyMatch(item -> text(item).contains("1. По-прежнему гражданин")
                        && text(item).contains("25 минут"));
    }

    @Test
    void aReaderOfKyrgyzSeesEveryModuleUnderItsKyrgyzTitle() {
        UI.getCurrent().setLocale(Locale.of("ky"));
        navigate(HandbookView.class);
        var modules = handbook.courses().stream()
                .flatMap(course -> course.modules().stream())
                .toList();
        assertThat(modules).allSatisfy(module -> {
            assertThat(module.title().texts()).containsKeys("en", "ru", "ky");
            assertThat($(ListItem.class).all())
                    .anyMatch(item -> text(item).contains(module.title().in("ky")));
        });
        assertThat($(Div.class).all())
                .extracting(div -> div.getElement().getAttribute("lang"))
                .containsOnlyNulls();
    }

    @Test
    void theGlossaryIsInAlphabeticalOrderAndShowsNoReviewMarkToLearners() {
        navigate(GlossaryView.class);
        var terms = $(DescriptionList.Term.class).all().stream()
                .map(term -> term.getText())
                .toList();
        assertThat(terms).hasSize(handbook.glossary().terms().size()).contains("Голодовка");
        assertThat(terms.indexOf("Бангкокские правила")).isLessThan(terms.indexOf("Голодовка"));
        assertThat($(StatusBadge.class).all()).isEmpty();
    }

    @Test
    void aSearchStandsInTheAddressAndLeadsToSections() {
        search("пытками", "ru");
        assertThat($(TextField.class).single().getValue()).isEqualTo("пытками");
        assertThat($(Anchor.class).all())
                .extracting(Anchor::getHref)
                .anyMatch(href -> href.matches("/handbook/[a-z-]+\\?lang=ru#[a-z-]+"));
        assertThat($(EmptyState.class).all()).isEmpty();
    }

    @Test
    void whatIsTypedIsSearchedFor() {
        navigate(SearchView.class);
        assertThat($(EmptyState.class).single()).isNotNull();
        test($(TextField.class).single()).setValue("жалоба");
        test($(Button.class).single()).click();
        assertThat(UI.getCurrent().getActiveViewLocation().getQueryParameters().getQueryString())
                .contains("lang=ru", "q=");
        assertThat($(ListItem.class).all()).isNotEmpty();
    }

    @Test
    void whereNothingIsFoundTheWayOnIsShown() {
        search("<b>\"квантовый\"</b>", "ru");
        assertThat(text($(EmptyState.class).single())).contains("Ничего не найдено", "квантовый");
    }

    @Test
    void aLanguageThatNobodyHasIsReplacedByTheReaders() {
        search("пытка", "xx");
        assertThat($(Anchor.class).all())
                .filteredOn(link -> "true".equals(link.getElement().getAttribute("aria-current")))
                .extracting(Anchor::getText)
                .contains("Русский");
    }

    private void search(String query, String language) {
        UI.getCurrent()
                .navigate(
                        SearchView.class,
                        new QueryParameters(java.util.Map.of("q", List.of(query), "lang", List.of(language))));
    }

    private static String text(Component component) {
        return component.getElement().getTextRecursively();
    }
}
