package org.sabak.authoring.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import java.util.List;
import java.util.function.Function;
import org.sabak.authoring.CourseFile;
import org.sabak.authoring.DraftDetails;
import org.sabak.platform.Languages;

/** The other files of a module: its parts, and its languages. */
class FileLinks extends Nav {
    private static final long serialVersionUID = 1L;
    static final List<String> PARTS = List.of("module", "quiz", "scenario");

    FileLinks(DraftDetails draft, CourseFile file, List<String> languages, Function<CourseFile, String> address) {
        addClassName("e-files");
        setAriaLabel(getTranslation("authoring.editor.files"));
        var parts = new Div();
        parts.addClassName("choices");
        PARTS.forEach(part -> parts.add(link(
                getTranslation("authoring.part." + part),
                "/authoring/" + draft.id() + "/edit?file="
                        + file.other(part, file.language()).path(),
                part.equals(file.kind()))));
        var tongues = new Div();
        tongues.addClassName("choices");
        languages.forEach(language -> tongues.add(link(
                Languages.nameOf(language),
                address.apply(file.other(file.kind(), language)),
                language.equals(file.language()))));
        add(parts, tongues);
    }

    private static Anchor link(String text, String address, boolean here) {
        var link = new Anchor(address, text);
        if (here) {
            link.getElement().setAttribute("aria-current", "page");
        }
        return link;
    }
}
