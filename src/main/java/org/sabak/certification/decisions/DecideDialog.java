package org.sabak.certification.decisions;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.sabak.certification.DecisionKind;
import org.sabak.certification.DecisionService;
import org.sabak.certification.Reason;
import org.sabak.certification.Standings.SchemeStanding;
import org.sabak.platform.PersonId;
import org.sabak.platform.Refused;
import org.sabak.platform.ui.AskDialog;
import org.sabak.platform.ui.DayField;

/** Asks once: says what the decision does to whom, takes its reason and days, and decides. */
public class DecideDialog extends AskDialog {
    private static final long serialVersionUID = 1L;
    private static final int LONGEST = 2000;

    /**
     * @param name of the official, as the dialog shows it
     * @param today where the official serves
     * @param decided called after the decision was recorded
     */
    public DecideDialog(
            DecisionService decisions,
            DecisionKind kind,
            PersonId person,
            String name,
            SchemeStanding standing,
            LocalDate today,
            Runnable decided) {
        super(key(kind) + "-title", key(kind) + "-means", name, standing.title());
        var reason = new ComboBox<Reason>();
        reason.setLabel(getTranslation("certification.decide.reason"));
        reason.setItems(reasons(kind));
        reason.setItemLabelGenerator(each -> getTranslation(each.title().key()));
        reason.setRequiredIndicatorVisible(true);
        var from = new DayField(getTranslation("certification.decide.from"), today);
        from.setRequiredIndicatorVisible(true);
        var until = new DayField(getTranslation("certification.decide.until"));
        until.setHelperText(getTranslation("certification.decide.until-empty"));
        var text = new TextArea(getTranslation("certification.decide.text"));
        text.setMaxLength(LONGEST);
        text.setHelperText(getTranslation("certification.decide.text-read-by"));
        text.setRequiredIndicatorVisible(true);
        with(reason, "certification.decide.reason-missing");
        with(
                from,
                "platform.day.missing",
                "certification.refused.revoke-later",
                "certification.refused.nothing-to-revoke");
        if (kind != DecisionKind.REVOCATION) {
            with(until, "certification.refused.ends-before");
        }
        with(text, "certification.refused.text-missing", "certification.refused.text-long");
        doing(
                key(kind),
                kind != DecisionKind.EXEMPTION,
                () -> {
                    if (reason.isEmpty()) {
                        throw new Refused("certification.decide.reason-missing");
                    }
                    decide(
                            decisions,
                            kind,
                            new DecisionService.Decide(
                                    person,
                                    standing.scheme(),
                                    reason.getValue(),
                                    from.day(),
                                    until.getValue(),
                                    text.getValue()));
                },
                decided);
    }

    private static String key(DecisionKind kind) {
        return "certification.decide." + kind.name().toLowerCase(Locale.ROOT);
    }

    private static List<Reason> reasons(DecisionKind kind) {
        return switch (kind) {
            case REVOCATION -> List.of(Reason.RED_LINE, Reason.DECEPTION, Reason.COURT, Reason.OTHER);
            case SUSPENSION -> List.of(Reason.INVESTIGATION, Reason.COURT, Reason.OTHER);
            case EXEMPTION -> List.of(Reason.HEALTH, Reason.LEAVE, Reason.OTHER_DUTIES, Reason.OTHER);
        };
    }

    private static void decide(DecisionService decisions, DecisionKind kind, DecisionService.Decide decision) {
        switch (kind) {
            case REVOCATION -> decisions.revoke(decision);
            case SUSPENSION -> decisions.suspend(decision);
            case EXEMPTION -> decisions.exempt(decision);
        }
    }
}
