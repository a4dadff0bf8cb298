package org.sabak.assessment.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sabak.IntegrationTest;
import org.sabak.UseCase;
import org.sabak.certification.CertifiedFixtures;
import org.sabak.identity.IdentityFixtures;
import org.sabak.identity.Role;
import org.sabak.platform.Assets;
import org.sabak.platform.PersonId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;

@IntegrationTest
class AssessmentViewsTest extends SpringBrowserlessTest {
    @Autowired
    CertifiedFixtures certified;

    @Autowired
    IdentityFixtures accounts;

    @Autowired
    Assets assets;

    private PersonId person;

    @BeforeEach
    void anOfficialReadsRussian() {
        UI.getCurrent().setLocale(Locale.of("ru"));
        person = certified.official();
        signIn(accounts.account(person, "KG", certified.unit(), Role.OFFICER));
    }

    @Test
    @UseCase("UC-003")
    void beforeAnExamStandsWhoSitsItWhatItAsksAndInWhichLanguages() {
        var view = navigate("exam/foundation", ExamView.class);
        var quiz = quiz();
        assertThat(quiz.getAttribute("exam")).isEqualTo("foundation");
        assertThat(quiz.getAttribute("language")).isEqualTo("ru");
        assertThat(quiz.getAttribute("person")).contains("Садыкова");
        assertThat(quiz.getAttribute("unit")).isNotBlank();
        assertThat(quiz.getAttribute("heading")).isEqualTo("Базовый экзамен");
        assertThat(quiz.getAttribute("facts")).contains("16 вопросов", "40 минут", "80");
        assertThat(quiz.getAttribute("i18n-url")).isEqualTo(assets.texts(Locale.of("ru")));
        assertThat(view.getPageTitle()).isEqualTo("Базовый экзамен · Sabak");
        assertThat(languages()).contains("/exam/foundation?lang=ru", "/exam/foundation?lang=en");
        assertThat(text(view)).contains("2 попытки");
    }

    @Test
    @UseCase("UC-003")
    void whoseLanguageAnExamIsNotInLearnsThatAndInWhichItWillBe() {
        UI.getCurrent().setLocale(Locale.of("ky"));
        var foundation = navigate("exam/foundation", ExamView.class);
        assertThat(quiz().getAttribute("language")).isEqualTo("ky");
        assertThat(text(foundation)).doesNotContain("сиздин тилде жок");
        UI.getCurrent().navigate("exam/hsc-1", QueryParameters.of("lang", "ky"));
        assertThat(quiz().getAttribute("language")).isEqualTo("en");
        assertThat(quiz().getAttribute("heading")).contains("коопсуз кармоо");
        assertThat(languages()).containsExactly("/exam/hsc-1?lang=en", "/exam/hsc-1?lang=ru");
        assertThat(text($(ExamView.class).single())).contains("сиздин тилде жок (Кыргызча)", "тапшырасыз: English.");
    }

    @Test
    void anotherLanguageStandsInTheAddressAndAnUnknownOneIsNotHeard() {
        UI.getCurrent().navigate("exam/foundation", QueryParameters.of("lang", "en"));
        assertThat(quiz().getAttribute("language")).isEqualTo("en");
        assertThat(chosen()).containsExactly("English");
        UI.getCurrent().navigate("exam/foundation", QueryParameters.of("lang", "\"><b>"));
        assertThat(quiz().getAttribute("language")).isEqualTo("ru");
    }

    @Test
    void anExamThatCannotBeBegunSaysWhyAndAsksNothing() {
        certified.on(person, certified.today(person).minusDays(1));
        var view = navigate("exam/foundation", ExamView.class);
        assertThat($(QuizElement.class).all()).isEmpty();
        assertThat(text(view)).contains("продление открывается");
        assertThat($(H1.class).single().getText()).isEqualTo("Базовый экзамен");
        assertThat($(Anchor.class).all()).extracting(Anchor::getHref).contains("/training");
    }

    @Test
    void anExamOrAModuleThatDoesNotExistIsNotFound() {
        for (var address : List.of("exam/nothing", "handbook/nothing/practice")) {
            assertThat(navigate(address, Div.class).getClass().getSimpleName())
                    .as(address)
                    .isEqualTo("MissingView");
        }
    }

    @Test
    @UseCase("UC-003")
    void thePracticeOfAModuleIsInTheLanguageOfTheAddress() {
        UI.getCurrent().navigate("handbook/still-a-citizen/practice", QueryParameters.of("lang", "en"));
        assertThat(quiz().getAttribute("quiz")).isEqualTo("practice:still-a-citizen");
        assertThat(quiz().getAttribute("language")).isEqualTo("en");
        assertThat(quiz().getAttribute("heading")).contains("Still a citizen");
        assertThat(quiz().hasAttribute("exam")).isFalse();
        navigate("handbook/still-a-citizen/practice", PracticeView.class);
        assertThat(quiz().getAttribute("language")).isEqualTo("ru");
    }

    @Test
    void whoIsNoOfficialSitsNoExamAndPractisesNothing() {
        signIn(accounts.account("KG", certified.unit(), Role.TRAINER, Role.SUPERVISOR, Role.MINISTRY));
        for (var address : List.of("exam/foundation", "handbook/still-a-citizen/practice")) {
            assertThat(navigate(address, Div.class).getClass().getSimpleName())
                    .as(address)
                    .isEqualTo("DeniedView");
        }
    }

    private void signIn(String login) {
        SecurityContextHolder.getContext().setAuthentication(accounts.authentication(login));
    }

    private com.vaadin.flow.dom.Element quiz() {
        return $(QuizElement.class).single().getElement();
    }

    private List<String> languages() {
        return $(Anchor.class).all().stream()
                .map(Anchor::getHref)
                .filter(href -> href.startsWith("/exam/"))
                .toList();
    }

    private List<String> chosen() {
        return $(Anchor.class).all().stream()
                .filter(link -> link.getHref().startsWith("/exam/"))
                .filter(link -> "true".equals(link.getElement().getAttribute("aria-current")))
                .map(Anchor::getText)
                .toList();
    }

    private static String text(Component component) {
        return component.getElement().getTextRecursively();
    }
}
