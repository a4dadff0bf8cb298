package org.sabak.authoring.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.UUID;
import org.sabak.authoring.CourseFile;
import org.sabak.authoring.Drafts;
import org.sabak.authoring.Editing;
import org.sabak.platform.Assets;

/** A file of a draft, written with what the learners will see of it beside it. */
@Route("authoring/:draft/edit")
@RolesAllowed({"TRAINER", "INTERNATIONAL", "MINISTRY"})
class EditorView extends FilePage {
    private static final long serialVersionUID = 1L;

    EditorView(Drafts drafts, Editing editing, Assets assets) {
        super(drafts, editing, assets, "preview");
    }

    @Override
    String path(UUID draft, BeforeEnterEvent event) {
        return event.getLocation()
                .getQueryParameters()
                .getSingleParameter("file")
                .orElse("");
    }

    @Override
    String address(UUID draft, CourseFile file) {
        return "/authoring/" + draft + "/edit?file=" + file.path();
    }
}
