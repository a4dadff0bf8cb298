package org.sabak.authoring.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Locale;
import java.util.UUID;
import org.sabak.authoring.Drafts;
import org.sabak.authoring.NewCourse;
import org.sabak.authoring.Slug;
import org.sabak.platform.Languages;
import org.sabak.platform.LocalizedText;
import org.sabak.platform.Refused;
import org.sabak.platform.ui.AskDialog;

/** Begins a course with its first module and leads to its draft. */
class BeginCourseDialog extends AskDialog {
    private static final long serialVersionUID = 1L;

    BeginCourseDialog(Drafts drafts) {
        super("authoring.begin-course.title", "authoring.begin-course.means");
        var title = field("authoring.begin-course.course-title");
        var module = field("authoring.begin-course.module-title");
        var language = new Select<Locale>();
        language.setLabel(getTranslation("authoring.begin-course.language"));
        language.setItems(Languages.UI);
        language.setItemLabelGenerator(each -> Languages.nameOf(each.getLanguage()));
        language.setValue(Languages.nearest(getLocale()));
        language.setWidthFull();
        with(title, "authoring.refused.course-taken", "authoring.refused.title")
                .with(module, "authoring.refused.module-taken")
                .with(language);
        doing(
                "authoring.begin-course.do",
                false,
                () -> UI.getCurrent().navigate("authoring/" + begin(drafts, title, module, language.getValue())),
                () -> {});
    }

    private static UUID begin(Drafts drafts, TextField title, TextField module, Locale language) {
        if (title.getValue().isBlank() || module.getValue().isBlank()) {
            throw new Refused("authoring.refused.title");
        }
        var source = language.getLanguage();
        return drafts.beginCourse(
                new NewCourse(
                        Slug.of(title.getValue()),
                        source,
                        LocalizedText.of(source, title.getValue().strip()),
                        Slug.of(module.getValue()),
                        module.getValue().strip()),
                title.getValue());
    }

    private TextField field(String key) {
        var field = new TextField(getTranslation(key));
        field.setRequiredIndicatorVisible(true);
        field.setWidthFull();
        return field;
    }
}
