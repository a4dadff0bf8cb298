package org.sabak.authoring.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.sabak.authoring.ModuleCheck.Mistake;

/** What is to be mended before a draft can come into force, each with its place; said aloud when it changes. */
class MistakeList extends Section {
    private static final long serialVersionUID = 1L;

    MistakeList() {
        addClassName("card");
        getElement().setAttribute("aria-live", "polite");
        setVisible(false);
    }

    void show(List<Mistake> found) {
        removeAll();
        setVisible(true);
        if (found.isEmpty()) {
            add(new Paragraph(getTranslation("authoring.check.none")));
            return;
        }
        add(new H2(getTranslation("authoring.check.found", found.size())));
        var list = new UnorderedList();
        found.forEach(mistake -> {
            var place = new Span(place(mistake));
            list.add(new ListItem(place, new Paragraph(mistake.sentence())));
        });
        add(list);
    }

    private static String place(Mistake mistake) {
        return mistake.line() == 0 ? mistake.path() : mistake.path() + ":" + mistake.line();
    }
}
