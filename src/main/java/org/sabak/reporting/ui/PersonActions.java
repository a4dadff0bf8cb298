package org.sabak.reporting.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.LocalDate;
import java.util.Objects;
import org.sabak.assessment.ExamSupport;
import org.sabak.platform.PersonId;
import org.sabak.platform.Refused;

/** What a reader of a record can do about it, each asked once in a dialog; whether it is allowed is decided by the services. */
@SpringComponent
class PersonActions {
    private static final int LONGEST_NOTE = 500;
    private final ExamSupport support;

    PersonActions(ExamSupport support) {
        this.support = support;
    }

    /** Whom an action is about, and what to do when it is done. */
    record About(PersonId person, String name, LocalDate today, Component view, SerializableRunnable done) {
        private String text(String key, Object... arguments) {
            return view.getTranslation("reporting.person." + key, arguments);
        }
    }

    void recordTutorSession(About about, String exam, String examTitle) {
        var held = new DayField(about.text("held-on"));
        held.setValue(about.today());
        held.setMax(about.today());
        var note = new TextArea(about.text("note"));
        note.setMaxLength(LONGEST_NOTE);
        new Ask(
                        about.text("tutor"),
                        about.text("tutor-text", about.name(), examTitle),
                        about.text("tutor-do"),
                        () -> {
                            if (held.getValue() == null) {
                                throw new Refused("reporting.person.incomplete");
                            }
                            support.recordTutorSession(about.person(), exam, held.getValue(), note.getValue());
                            about.done().run();
                        },
                        held,
                        note)
                .open();
    }

    void extend(About about, String exam, String examTitle, boolean open) {
        var minutes = new IntegerField(about.text("minutes"));
        minutes.setMin(1);
        minutes.setMax(240);
        minutes.setStepButtonsVisible(true);
        var reason = new TextArea(about.text("extend-why"));
        reason.setMaxLength(LONGEST_NOTE);
        new Ask(
                        about.text("extend"),
                        about.text(open ? "extend-open" : "extend-next", about.name(), examTitle),
                        about.text("extend"),
                        () -> {
                            support.extend(
                                    about.person(),
                                    exam,
                                    Objects.requireNonNullElse(minutes.getValue(), 0),
                                    reason.getValue());
                            about.done().run();
                        },
                        minutes,
                        reason)
                .open();
    }
}
