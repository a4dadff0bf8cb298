package org.sabak.assessment.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import org.sabak.assessment.ExamService;
import org.sabak.assessment.ExamService.ExamOffer;
import org.sabak.assessment.ExamSessions;
import org.sabak.identity.CurrentUser;
import org.sabak.platform.Assets;
import org.sabak.platform.Languages;
import org.sabak.platform.Refused;
import org.sabak.platform.ui.PageHeader;

/**
 * An exam: what it asks and allows, or why it cannot be begun, and then its questions. The language chosen here ({@code ?lang=})
 * is the one of the attempt.
 */
@Route("exam/:exam")
@RolesAllowed("OFFICER")
class ExamView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private static final long serialVersionUID = 1L;
    private final transient ExamService exams;
    private final transient ExamSessions sessions;
    private final transient CurrentUser user;
    private final transient Assets assets;
    private String title = "";

    ExamView(ExamService exams, ExamSessions sessions, CurrentUser user, Assets assets) {
        this.exams = exams;
        this.sessions = sessions;
        this.user = user;
        this.assets = assets;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        var exam = event.getRouteParameters().get("exam").orElseThrow();
        var offer = exams.offer(exam, getLocale());
        title = offer.title().in(getLocale());
        if (offer.refusal().isPresent()) {
            add(refused(offer, offer.refusal().get().refused()));
            return;
        }
        var language = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("lang")
                .filter(offer.languages()::contains)
                .orElseGet(() -> preferred(offer.languages()));
        add(
                new QuizElement(assets, sessions, user.requirePerson())
                        .with("exam", exam)
                        .with("language", language)
                        .with("person", offer.person())
                        .with("unit", offer.unit())
                        .with("heading", title)
                        .with("facts", facts(offer)),
                before(offer, language));
    }

    private String preferred(List<String> languages) {
        var own = getLocale().getLanguage();
        return languages.contains(own) || languages.isEmpty() ? own : languages.getFirst();
    }

    private String facts(ExamOffer offer) {
        var facts = new ArrayList<String>();
        facts.add(getTranslation("assessment.exam.questions", offer.questions()));
        facts.add(getTranslation("assessment.exam.minutes", offer.minutes()));
        facts.add(getTranslation("assessment.exam.pass-mark", offer.passMark()));
        return String.join(" · ", facts);
    }

    private Component refused(ExamOffer offer, Refused refusal) {
        var sentence = new Div(
                new Paragraph(getTranslation(refusal.key(), refusal.arguments().toArray())));
        sentence.addClassNames("banner", "soon");
        var page = new Div(
                new PageHeader(title).note(facts(offer)),
                sentence,
                new Paragraph(new Anchor("/training", getTranslation("assessment.exam.to-training"))));
        page.addClassNames("page", "narrow");
        return page;
    }

    /** Stands below "this is me" and vanishes with it, once the questions are there. */
    private Component before(ExamOffer offer, String language) {
        var rules = new UnorderedList();
        if (offer.open().isPresent()) {
            rules.add(new ListItem(getTranslation("assessment.exam.rule-open")));
        } else {
            rules.add(new ListItem(getTranslation("assessment.exam.attempts-left", offer.attemptsLeft())));
        }
        rules.add(
                new ListItem(getTranslation("assessment.exam.rule-time")),
                new ListItem(getTranslation("assessment.exam.rule-pass", offer.passMark())),
                new ListItem(getTranslation("assessment.exam.rule-red-line")),
                new ListItem(getTranslation("assessment.exam.rule-saved")));
        var section = new Section();
        if (offer.open().isEmpty() && offer.languages().size() > 1) {
            section.add(new H2(getTranslation("assessment.exam.language")));
            if (!offer.languages().contains(getLocale().getLanguage())) {
                section.add(new Paragraph(getTranslation(
                        "assessment.exam.other-language",
                        Languages.nameOf(getLocale().getLanguage()),
                        Languages.nameOf(language))));
            }
            section.add(languages(offer, language));
        }
        section.add(new H2(getTranslation("assessment.exam.before")), rules);
        section.addClassNames("page", "narrow", "exam-before");
        return section;
    }

    private Component languages(ExamOffer offer, String chosen) {
        var list = new UnorderedList();
        for (var language : offer.languages()) {
            var link = new Anchor("/exam/" + offer.exam() + "?lang=" + language, Languages.nameOf(language));
            link.getElement().setAttribute("lang", language);
            if (language.equals(chosen)) {
                link.getElement().setAttribute("aria-current", "true");
            }
            list.add(new ListItem(link));
        }
        var languages = new Nav(list);
        languages.getElement().setAttribute("aria-label", getTranslation("assessment.exam.language"));
        return languages;
    }

    @Override
    public String getPageTitle() {
        return title + " · Sabak";
    }
}
