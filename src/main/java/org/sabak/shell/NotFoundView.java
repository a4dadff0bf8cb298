package org.sabak.shell;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;

/** An address that leads nowhere, or to something that the user may not know of: the same page, inside the layout. */
@AnonymousAllowed
@ParentLayout(MainLayout.class)
class NotFoundView extends ErrorPage<NotFoundException> {
    private static final long serialVersionUID = 1L;

    NotFoundView() {
        super("shell.error.not-found-title");
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFoundException> parameter) {
        say("shell.error.not-found");
        return HttpServletResponse.SC_NOT_FOUND;
    }
}
