package org.sabak.shell;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;
import org.sabak.platform.NotFound;

/** A service found nothing that the user may see: the same page as for an address that leads nowhere. */
@AnonymousAllowed
@ParentLayout(MainLayout.class)
class MissingView extends ErrorPage<NotFound> {
    private static final long serialVersionUID = 1L;

    MissingView() {
        super("shell.error.not-found-title");
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFound> parameter) {
        say("shell.error.not-found");
        return HttpServletResponse.SC_NOT_FOUND;
    }
}
