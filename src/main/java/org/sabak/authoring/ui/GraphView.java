package org.sabak.authoring.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.UUID;
import org.sabak.authoring.CourseFile;
import org.sabak.authoring.DraftDetails.ModuleFiles;
import org.sabak.authoring.Drafts;
import org.sabak.authoring.Editing;
import org.sabak.platform.Assets;
import org.sabak.platform.NotFound;

/** The scenario of a module, its text beside the drawing of its scenes. */
@Route("authoring/:draft/graph")
@RolesAllowed({"TRAINER", "INTERNATIONAL", "MINISTRY"})
class GraphView extends FilePage {
    private static final long serialVersionUID = 1L;
    private final transient Drafts drafts;

    GraphView(Drafts drafts, Editing editing, Assets assets) {
        super(drafts, editing, assets, "graph");
        this.drafts = drafts;
    }

    @Override
    String path(UUID draft, BeforeEnterEvent event) {
        var query = event.getLocation().getQueryParameters();
        var module = query.getSingleParameter("module").orElse("");
        var details = drafts.draft(draft);
        var folder = details.modules().stream()
                .filter(each -> each.id().equals(module))
                .map(ModuleFiles::folder)
                .findFirst()
                .orElseThrow(() -> new NotFound(module));
        return folder + "/scenario." + query.getSingleParameter("lang").orElse(details.source()) + ".md";
    }

    @Override
    String address(UUID draft, CourseFile file) {
        return "/authoring/" + draft + "/graph?module=" + file.module() + "&lang=" + file.language();
    }
}
