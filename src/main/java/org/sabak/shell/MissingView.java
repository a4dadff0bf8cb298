package org.sabak.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;
import org.sabak.platform.NotFound;

/** A service found nothing that the user may see: the same page as for an address that leads nowhere. */
@AnonymousAllowed
@ParentLayout(MainLayout.class)
class MissingView extends Div implements HasErrorParameter<NotFound>, HasDynamicTitle {
    private static final long serialVersionUID = 1L;

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFound> parameter) {
        ErrorPage.fill(this, "shell.error.not-found-title", "shell.error.not-found");
        return HttpServletResponse.SC_NOT_FOUND;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shell.error.not-found-title") + " · Sabak";
    }
}
