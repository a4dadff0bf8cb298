package org.sabak.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sabak.identity.CurrentUser;
import org.sabak.platform.Languages;
import org.springframework.stereotype.Component;

/** Gives each new page the language that this browser keeps, else the one of the account, else the browser's own. */
@Component
class UiLanguage implements VaadinServiceInitListener {
    private static final long serialVersionUID = 1L;
    private final transient CurrentUser user;

    UiLanguage(CurrentUser user) {
        this.user = user;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(init -> choose(init.getUI()));
        event.addIndexHtmlRequestListener(this::say);
    }

    private void choose(UI ui) {
        @Nullable VaadinRequest request = VaadinRequest.getCurrent();
        if (request != null) {
            ui.setLocale(language(request));
        }
    }

    /** A screen reader needs to know in which language it reads. */
    void say(IndexHtmlResponse response) {
        response.getDocument()
                .select("html")
                .attr("lang", language(response.getVaadinRequest()).getLanguage());
    }

    private Locale language(VaadinRequest request) {
        var cookies = request.getCookies() == null ? new jakarta.servlet.http.Cookie[0] : request.getCookies();
        var kept = Arrays.stream(cookies)
                .filter(cookie -> cookie.getName().equals(Languages.COOKIE))
                .map(cookie -> cookie.getValue())
                .filter(LanguageConfiguration::isOurs)
                .findFirst()
                .map(Locale::of);
        return kept.or(user::language).orElseGet(() -> Languages.nearest(request.getLocale()));
    }
}
