package org.sabak.certification.practice;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.checkbox.CheckboxGroupVariant;
import com.vaadin.flow.component.html.Hr;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.sabak.certification.Checklist;
import org.sabak.certification.PracticeService;
import org.sabak.certification.PracticeService.RecordPractice;
import org.sabak.platform.Ids;
import org.sabak.platform.PersonId;
import org.sabak.platform.Refused;
import org.sabak.platform.ui.AskDialog;
import org.sabak.platform.ui.DayField;

/** Records what an official did before the eyes of the reader: every item of a checklist, or hours in a room. */
public class RecordPracticeDialog extends AskDialog {
    private static final long serialVersionUID = 1L;

    /** Made once, so that pressing twice records once. */
    private final UUID id = Ids.next();

    private final Select<What> what = new Select<>();
    private final CheckboxGroup<Integer> items = new CheckboxGroup<>();
    private final IntegerField hours = new IntegerField(getTranslation("certification.practice.hours"));
    private final TextField about = new TextField(getTranslation("certification.practice.about"));

    /** @param checklist null for hours in a room */
    private record What(@Nullable Checklist checklist) {}

    /**
     * @param name of the official, as the dialog shows it
     * @param today where the official serves
     * @param recorded called after it was recorded
     */
    public RecordPracticeDialog(
            PracticeService practices, PersonId person, String name, LocalDate today, Runnable recorded) {
        super("certification.practice.record", "certification.practice.record-means", name);
        var on = new DayField(getTranslation("certification.practice.on"), today);
        on.setRequiredIndicatorVisible(true);
        var note = new TextArea(getTranslation("certification.practice.note"));
        note.setMaxLength(PracticeService.LONGEST_NOTE);
        note.setHelperText(getTranslation("certification.practice.note-read-by"));
        offer(practices.offer(person));
        items.setLabel(getTranslation("certification.practice.items"));
        items.addThemeVariants(CheckboxGroupVariant.HELPER_ABOVE);
        items.setRequiredIndicatorVisible(true);
        hours.setMin(1);
        hours.setMax(PracticeService.MOST_HOURS);
        hours.setStepButtonsVisible(true);
        hours.setRequiredIndicatorVisible(true);
        about.setMaxLength(PracticeService.LONGEST_ABOUT);
        about.setRequiredIndicatorVisible(true);
        with(what, "certification.practice.what-missing", "certification.refused.checklist-changed");
        with(
                on,
                "platform.day.missing",
                "certification.refused.practice-later",
                "certification.refused.practice-before",
                "certification.refused.practice-no-posting");
        with(items, "certification.refused.not-shown");
        with(hours, "certification.refused.hours");
        with(about, "certification.refused.about-missing", "certification.refused.about-long");
        with(note, "certification.refused.note-long");
        what.addValueChangeListener(change -> show(change.getValue()));
        show(null);
        doing(
                "certification.practice.save",
                false,
                () -> record(practices, new RecordPractice(id, person, on.day(), note.getValue())),
                recorded);
    }

    /** What the schemes of the official ask for stands first. */
    private void offer(PracticeService.Offer offer) {
        what.setLabel(getTranslation("certification.practice.what"));
        what.setRequiredIndicatorVisible(true);
        what.setItemLabelGenerator(this::title);
        var choices = new ArrayList<What>();
        offer.asked().forEach(checklist -> choices.add(new What(checklist)));
        var asked = choices.isEmpty() ? null : choices.getLast();
        var session = new What(null);
        choices.add(session);
        offer.others().forEach(checklist -> choices.add(new What(checklist)));
        what.setItems(choices);
        if (asked != null) {
            what.addComponents(asked, new Hr());
        }
        if (!offer.others().isEmpty()) {
            what.addComponents(session, new Hr());
        }
    }

    private String title(What chosen) {
        return chosen.checklist() == null
                ? getTranslation("certification.practice.session")
                : chosen.checklist().title().in(getLocale());
    }

    private void show(@Nullable What chosen) {
        var checklist = chosen == null ? null : chosen.checklist();
        var session = chosen != null && checklist == null;
        items.setVisible(checklist != null);
        hours.setVisible(session);
        about.setVisible(session);
        if (checklist != null) {
            items.setHelperText(checklist.purpose().in(getLocale()));
            items.setItems(IntStream.range(0, checklist.items().size()).boxed().toList());
            items.setItemLabelGenerator(item -> checklist.items().get(item).in(getLocale()));
        }
    }

    private void record(PracticeService practices, RecordPractice wanted) {
        var chosen = what.getValue();
        if (chosen == null) {
            throw new Refused("certification.practice.what-missing");
        }
        var checklist = chosen.checklist();
        if (checklist == null) {
            practices.recordSession(wanted, Objects.requireNonNullElse(hours.getValue(), 0), about.getValue());
        } else {
            practices.recordAssessment(wanted, checklist.id(), checklist.version(), items.getValue());
        }
    }
}
