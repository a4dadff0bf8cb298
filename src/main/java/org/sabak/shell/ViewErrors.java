package org.sabak.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ErrorHandler;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sabak.platform.Messages;
import org.sabak.platform.NotFound;
import org.sabak.platform.Refused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.access.AccessDeniedException;

/**
 * What a view does when a click fails: one sentence that says what happened and that nothing was lost, with an incident number
 * if it is our mistake. The view stays as it is, with everything that was typed.
 */
@org.springframework.stereotype.Component
class ViewErrors implements ErrorHandler {
    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(ViewErrors.class);
    private final transient Messages messages;

    ViewErrors(Messages messages) {
        this.messages = messages;
    }

    @Override
    public void error(ErrorEvent event) {
        var cause = known(event.getThrowable());
        var ui = event.getComponent().flatMap(Component::getUI).or(() -> Optional.ofNullable(UI.getCurrent()));
        if (ui.isEmpty()) {
            LOG.error("Incident {} outside a view", Incident.next(), event.getThrowable());
            return;
        }
        var text = sentence(cause, ui.get(), event.getThrowable());
        ui.get().access(() -> show(text, ui.get()));
    }

    private String sentence(@Nullable RuntimeException cause, UI ui, Throwable whole) {
        var locale = ui.getLocale();
        return switch (cause) {
            case Refused refused ->
                messages.get(locale, refused.key(), refused.arguments().toArray());
            case NotFound missing -> messages.get(locale, "shell.problem.not-found");
            case AccessDeniedException denied -> messages.get(locale, "shell.problem.forbidden");
            case OptimisticLockingFailureException overtaken -> messages.get(locale, "shell.problem.overtaken");
            case null, default -> {
                var incident = Incident.next();
                LOG.error(
                        "Incident {} at {}",
                        incident,
                        ui.getActiveViewLocation().getPath(),
                        whole);
                yield messages.get(locale, "shell.problem.unexpected", incident);
            }
        };
    }

    /** The failure among the causes that has a sentence of its own. */
    private static @Nullable RuntimeException known(Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refused
                    || cause instanceof NotFound
                    || cause instanceof AccessDeniedException
                    || cause instanceof OptimisticLockingFailureException) {
                return (RuntimeException) cause;
            }
        }
        return null;
    }

    private void show(String text, UI ui) {
        var notification = new Notification();
        notification.addThemeVariants(NotificationVariant.ERROR);
        notification.setPosition(Notification.Position.BOTTOM_CENTER);
        notification.setDuration(0);
        notification.setAssertive(true);
        var close = new Button(messages.get(ui.getLocale(), "shell.close"), click -> notification.close());
        notification.add(new Paragraph(text), close);
        notification.open();
    }
}
