package org.sabak.reporting.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.sabak.assessment.ExamResults;
import org.sabak.assessment.ExamResults.ExamResultRow;
import org.sabak.assessment.ExamSupport;
import org.sabak.assessment.ExamSupport.ExamRow;
import org.sabak.assessment.support.ExtendTimeDialog;
import org.sabak.assessment.support.RecordTutorSessionDialog;
import org.sabak.platform.ui.Formats;
import org.sabak.platform.ui.StatusBadge;
import org.sabak.platform.ui.StatusBadge.Tone;
import org.sabak.reporting.PersonRecords.PersonRecord;

/** The exams of a record: what each attempt came to, on demand per objective, and how a trainer or supervisor helps on. */
class ExamsCard extends Section {
    private static final long serialVersionUID = 1L;
    private final transient ExamResults results;

    /** @param changed called after something was recorded */
    ExamsCard(PersonRecord record, String name, ExamResults results, ExamSupport support, Runnable changed) {
        this.results = results;
        addClassName("card");
        add(new H2(getTranslation("reporting.person.exams")));
        if (record.results().isEmpty()) {
            add(new Paragraph(getTranslation("reporting.person.no-exams")));
        }
        record.results().forEach(row -> add(attempt(row)));
        if (record.tutors()) {
            support.exams(record.id()).stream()
                    .filter(exam -> exam.used() > 0 || exam.open() || asked(record, exam))
                    .forEach(exam -> add(help(record, name, exam, support, changed)));
        }
    }

    private static boolean asked(PersonRecord record, ExamRow exam) {
        return record.standings().stream()
                .anyMatch(standing ->
                        standing.concerns() && standing.components().exams().contains(exam.exam()));
    }

    private Component attempt(ExamResultRow row) {
        var facts = new ArrayList<>(List.of(
                Formats.date(getLocale(), row.day()),
                getTranslation(
                        "reporting.person.percent",
                        Formats.percent(getLocale(), row.percent() / 100.0),
                        Formats.percent(getLocale(), row.passMark() / 100.0))));
        if (row.redLines() > 0) {
            facts.add(getTranslation("reporting.person.red-lines", row.redLinesRight(), row.redLines()));
        }
        if (row.flagged()) {
            facts.add(getTranslation("reporting.person.flagged"));
        }
        return Parts.row(
                new Div(
                        new H3(getTranslation(
                                "reporting.person.exam", row.exam().in(getLocale()), row.version())),
                        Parts.small(String.join(" · ", facts)),
                        objectives(row.attempt())),
                new StatusBadge(
                        row.passed() ? Tone.VALID : Tone.BAD,
                        getTranslation(row.passed() ? "reporting.person.passed" : "reporting.person.failed")));
    }

    private Component objectives(UUID attempt) {
        var details = new NativeDetails(getTranslation("reporting.person.objectives"));
        details.addToggleListener(toggle -> {
            if (toggle.isOpened() && details.getContent() == null) {
                var body = new NativeTableBody();
                results.objectives(attempt, getLocale().getLanguage())
                        .forEach(objective -> body.add(Parts.line(
                                objective.text(),
                                getTranslation("reporting.person.of", objective.right(), objective.count()))));
                details.setContent(Parts.table(
                        getTranslation("reporting.person.column.objective"),
                        getTranslation("reporting.person.column.right"),
                        body));
            }
        });
        return details;
    }

    private Component help(PersonRecord record, String name, ExamRow exam, ExamSupport support, Runnable changed) {
        var block = Parts.actions();
        if (exam.tutorSessionNeeded()) {
            block.add(new Button(getTranslation("reporting.person.tutor"), click -> new RecordTutorSessionDialog(
                            support, record.id(), name, exam, record.today(), changed)
                    .open()));
        }
        if (exam.passedOn().isEmpty()) {
            block.add(new Button(
                    getTranslation("reporting.person.extend"),
                    click -> new ExtendTimeDialog(support, record.id(), name, exam, changed).open()));
        }
        return Parts.row(
                new Div(
                        new H3(exam.title().in(getLocale())),
                        Parts.small(getTranslation("reporting.person.attempts", exam.used(), exam.allowed()))),
                block);
    }
}
