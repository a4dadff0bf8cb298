package org.sabak.certification.practice;

import com.vaadin.flow.component.textfield.TextArea;
import java.util.Objects;
import org.sabak.certification.Practice;
import org.sabak.certification.PracticeRow;
import org.sabak.certification.PracticeService;
import org.sabak.platform.ui.AskDialog;

/** Lets a record that was a mistake not count any more. */
public class WithdrawPracticeDialog extends AskDialog {
    private static final long serialVersionUID = 1L;

    /**
     * @param name of the official, as the dialog shows it
     * @param withdrawn called after it was withdrawn
     */
    public WithdrawPracticeDialog(PracticeService practices, String name, PracticeRow row, Runnable withdrawn) {
        super(
                "certification.practice.withdraw-title",
                row.serials().isEmpty()
                        ? "certification.practice.withdraw-means"
                        : "certification.practice.withdraw-means-certified",
                name,
                what(row),
                row.practice().on(),
                String.join(", ", row.serials()));
        var why = new TextArea(getTranslation("certification.decide.text"));
        why.setMaxLength(PracticeService.LONGEST_REASON);
        why.setHelperText(getTranslation("certification.practice.note-read-by"));
        why.setRequiredIndicatorVisible(true);
        with(why, "certification.refused.withdraw-why", "certification.refused.text-long");
        doing(
                "certification.practice.withdraw",
                true,
                () -> practices.withdraw(row.practice().id(), why.getValue()),
                withdrawn);
    }

    /** As its checklist is called, else what it was about. */
    private static Object what(PracticeRow row) {
        return switch (row.practice().what()) {
            case Practice.Assessment assessment -> Objects.requireNonNull(row.checklist());
            case Practice.Session session -> session.about();
        };
    }
}
