package org.sabak.certification.decisions;

import java.time.LocalDate;
import org.sabak.certification.DecisionService;
import org.sabak.certification.Grounds.DecisionRow;
import org.sabak.platform.PersonId;
import org.sabak.platform.ui.AskDialog;
import org.sabak.platform.ui.DayField;

/** Lifts a suspension from a day on. */
public class LiftDialog extends AskDialog {
    private static final long serialVersionUID = 1L;

    /**
     * @param name of the official, as the dialog shows it
     * @param today where the official serves
     * @param lifted called after the lifting was recorded
     */
    public LiftDialog(
            DecisionService decisions,
            PersonId person,
            String name,
            DecisionRow suspension,
            LocalDate today,
            Runnable lifted) {
        super("certification.lift.title", "certification.lift.means", name, suspension.from());
        var from = new DayField(getTranslation("certification.lift.from"), today);
        from.setRequiredIndicatorVisible(true);
        with(from, "platform.day.missing", "certification.refused.lift-day");
        doing(
                "certification.lift.title",
                false,
                () -> decisions.lift(person, suspension.scheme(), suspension.id(), from.day()),
                lifted);
    }
}
