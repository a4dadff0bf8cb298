package org.sabak.assessment.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.Tag;
import org.sabak.assessment.ExamSessions;
import org.sabak.platform.Assets;
import org.sabak.platform.PersonId;

/** The browser component that asks the questions. It talks to the server by itself; this page is kept alive meanwhile. */
@Tag("sabak-quiz")
class QuizElement extends Component {
    private static final long serialVersionUID = 1L;
    private final transient Assets assets;
    private final transient ExamSessions sessions;
    private final transient PersonId person;

    QuizElement(Assets assets, ExamSessions sessions, PersonId person) {
        this.assets = assets;
        this.sessions = sessions;
        this.person = person;
        getElement().setAttribute("i18n-url", assets.texts(getLocale()));
    }

    QuizElement with(String attribute, String value) {
        getElement().setAttribute(attribute, value);
        return this;
    }

    @Override
    protected void onAttach(AttachEvent event) {
        event.getUI().getPage().addJsModule(assets.url("components/sabak-quiz.js"));
        sessions.opened(person, event.getUI());
    }

    @Override
    protected void onDetach(DetachEvent event) {
        sessions.left(person, event.getUI());
    }
}
