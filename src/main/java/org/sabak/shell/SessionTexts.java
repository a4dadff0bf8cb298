package org.sabak.shell;

import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.SystemMessages;
import com.vaadin.flow.server.SystemMessagesInfo;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.util.Locale;
import org.sabak.platform.Languages;
import org.sabak.platform.Messages;
import org.springframework.stereotype.Component;

/**
 * What Flow says when its session has ended or an answer got lost: in the reader's language, and always as a message to click,
 * never as a page that silently loads anew under somebody's hands.
 */
@Component
class SessionTexts implements VaadinServiceInitListener {
    private static final long serialVersionUID = 1L;
    private final transient Messages messages;
    private final transient ViewErrors errors;

    SessionTexts(Messages messages, ViewErrors errors) {
        this.messages = messages;
        this.errors = errors;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().setSystemMessagesProvider(this::texts);
        event.getSource().addSessionInitListener(init -> init.getSession().setErrorHandler(errors));
    }

    private SystemMessages texts(SystemMessagesInfo info) {
        var locale = info.getLocale() == null ? Languages.EN : info.getLocale();
        var texts = new CustomizedSystemMessages();
        texts.setSessionExpiredNotificationEnabled(true);
        texts.setSessionExpiredCaption(get(locale, "shell.session.ended-title"));
        texts.setSessionExpiredMessage(get(locale, "shell.session.ended"));
        texts.setInternalErrorNotificationEnabled(true);
        texts.setInternalErrorCaption(get(locale, "shell.session.broken-title"));
        texts.setInternalErrorMessage(get(locale, "shell.session.broken"));
        texts.setCookiesDisabledNotificationEnabled(true);
        texts.setCookiesDisabledCaption(get(locale, "shell.session.cookies-title"));
        texts.setCookiesDisabledMessage(get(locale, "shell.session.cookies"));
        texts.setSyncErrorNotificationEnabled(true);
        texts.setSyncErrorCaption(get(locale, "shell.session.broken-title"));
        texts.setSyncErrorMessage(get(locale, "shell.session.broken"));
        return texts;
    }

    private String get(Locale locale, String key) {
        return messages.get(locale, key);
    }
}
