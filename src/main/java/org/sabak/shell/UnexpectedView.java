package org.sabak.shell;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A view failed: an incident number that stands in the log beside the cause, never the cause itself. */
@AnonymousAllowed
@ParentLayout(MainLayout.class)
class UnexpectedView extends ErrorPage<Exception> {
    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(UnexpectedView.class);

    UnexpectedView() {
        super("shell.error.unexpected-title");
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
        var incident = Incident.next();
        LOG.error("Incident {} at {}", incident, event.getLocation().getPath(), parameter.getException());
        say("shell.error.unexpected", incident);
        return HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }
}
