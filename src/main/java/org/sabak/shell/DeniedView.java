package org.sabak.shell;

import com.vaadin.flow.router.AccessDeniedException;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;

/** A page that no role of the user may open. */
@AnonymousAllowed
@ParentLayout(MainLayout.class)
class DeniedView extends ErrorPage<AccessDeniedException> {
    private static final long serialVersionUID = 1L;

    DeniedView() {
        super("shell.error.denied-title");
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<AccessDeniedException> parameter) {
        say("shell.error.denied");
        return HttpServletResponse.SC_FORBIDDEN;
    }
}
