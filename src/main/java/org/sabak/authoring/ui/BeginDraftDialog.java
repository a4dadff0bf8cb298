package org.sabak.authoring.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import org.sabak.authoring.CourseChoice;
import org.sabak.authoring.Drafts;
import org.sabak.platform.ui.AskDialog;

/** Begins a draft of a course in force and leads to it. */
class BeginDraftDialog extends AskDialog {
    private static final long serialVersionUID = 1L;

    BeginDraftDialog(Drafts drafts) {
        super("authoring.begin.title", "authoring.begin.means");
        var course = new Select<CourseChoice>();
        course.setLabel(getTranslation("authoring.begin.course"));
        course.setItems(drafts.courses());
        course.setItemLabelGenerator(choice -> choice.title().in(getLocale()));
        drafts.courses().stream().findFirst().ifPresent(course::setValue);
        course.setWidthFull();
        var name = new TextField(getTranslation("authoring.begin.name"));
        name.setHelperText(getTranslation("authoring.begin.name-help"));
        name.setWidthFull();
        with(name, "authoring.refused.name").with(course);
        doing(
                "authoring.begin.do",
                false,
                () -> UI.getCurrent()
                        .navigate("authoring/" + drafts.begin(course.getValue().course(), name.getValue())),
                () -> {});
    }
}
