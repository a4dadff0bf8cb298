package org.sabak.certification.decisions;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.sabak.certification.DecisionService;
import org.sabak.certification.Reason;
import org.sabak.certification.Standings.DecisionKind;
import org.sabak.certification.Standings.SchemeStanding;
import org.sabak.platform.PersonId;
import org.sabak.platform.Refused;

/** Asks once: says what the decision does to whom, takes its reason and days, and decides. */
public class DecideDialog extends Dialog {
    private static final long serialVersionUID = 1L;
    private static final int LONGEST = 2000;
    private final transient DecisionService decisions;
    private final transient PersonId person;
    private final transient SchemeStanding standing;
    private final transient Runnable decided;
    private final DecisionKind kind;
    private final Select<Reason> reason = new Select<>();
    private final DayField from;
    private final DayField until;
    private final TextArea text;
    private final Div refusal = new Div();

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
        this.decisions = decisions;
        this.kind = kind;
        this.person = person;
        this.standing = standing;
        this.decided = decided;
        var word = kind.name().toLowerCase(Locale.ROOT);
        setHeaderTitle(getTranslation("certification.decide." + word));
        refusal.addClassNames("banner", "bad");
        refusal.getElement().setAttribute("role", "alert");
        refusal.setVisible(false);
        reason.setLabel(getTranslation("certification.decide.reason"));
        reason.setItems(reasons(kind));
        reason.setItemLabelGenerator(each -> getTranslation(each.title().key()));
        reason.setWidthFull();
        from = new DayField(getTranslation("certification.decide.from"), today);
        until = new DayField(getTranslation("certification.decide.until"), null);
        until.setHelperText(getTranslation("certification.decide.until-empty"));
        until.setVisible(kind != DecisionKind.REVOCATION);
        if (kind == DecisionKind.REVOCATION) {
            from.setMax(today);
        }
        text = new TextArea(getTranslation("certification.decide.text"));
        text.setMaxLength(LONGEST);
        text.setWidthFull();
        text.setHelperText(getTranslation("certification.decide.text-read-by"));
        var decide = new Button(getTranslation("certification.decide." + word), click -> decide());
        decide.addThemeVariants(ButtonVariant.PRIMARY);
        if (kind != DecisionKind.EXEMPTION) {
            decide.addThemeVariants(ButtonVariant.ERROR);
        }
        var form = new VerticalLayout(
                new Paragraph(getTranslation(
                        "certification.decide." + word + "-means",
                        name,
                        standing.title().in(getLocale()))),
                refusal,
                reason,
                from,
                until,
                text);
        form.setPadding(false);
        add(form);
        getFooter().add(new Button(getTranslation("certification.form.cancel"), click -> close()), decide);
    }

    private static List<Reason> reasons(DecisionKind kind) {
        return switch (kind) {
            case REVOCATION -> List.of(Reason.RED_LINE, Reason.DECEPTION, Reason.COURT, Reason.OTHER);
            case SUSPENSION -> List.of(Reason.INVESTIGATION, Reason.COURT, Reason.OTHER);
            case EXEMPTION -> List.of(Reason.HEALTH, Reason.LEAVE, Reason.OTHER_DUTIES, Reason.OTHER);
        };
    }

    private void decide() {
        refusal.setVisible(false);
        if (reason.isEmpty()) {
            reason.setErrorMessage(getTranslation("certification.decide.reason-missing"));
            reason.setInvalid(true);
            reason.focus();
            return;
        }
        if (!from.given()) {
            return;
        }
        var decision = new DecisionService.Decide(
                person, standing.scheme(), reason.getValue(), from.getValue(), until.getValue(), text.getValue());
        try {
            switch (kind) {
                case REVOCATION -> decisions.revoke(decision);
                case SUSPENSION -> decisions.suspend(decision);
                case EXEMPTION -> decisions.exempt(decision);
            }
            close();
            decided.run();
        } catch (Refused refused) {
            refusal.setText(getTranslation(refused.key(), refused.arguments().toArray()));
            refusal.setVisible(true);
        }
    }
}
