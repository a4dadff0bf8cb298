package org.sabak.authoring.ui;

import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import org.sabak.authoring.Comparison;
import org.sabak.authoring.compare.WordDiff;
import org.sabak.handbook.markdown.HtmlRenderer;
import org.sabak.platform.Languages;

/** What differs in the settings of a course: titles, summaries, order of modules. */
class SettingsDiff extends Div {
    private static final long serialVersionUID = 1L;

    SettingsDiff(Comparison comparison) {
        addClassName("diff");
        setVisible(!comparison.settings().isEmpty());
        add(new H2(getTranslation("authoring.compare.settings")));
        comparison.settings().forEach((key, setting) -> {
            var parts = key.split("\\.", 2);
            var name = getTranslation("authoring.compare.setting." + parts[0]);
            var label = new Span(parts.length == 1 ? name : name + " · " + Languages.nameOf(parts[1]));
            var head = new Div(label);
            head.addClassName("d-head");
            var block = new Div(
                    head,
                    new Html("<div class=\"d-text\">"
                            + WordDiff.of(paragraph(setting.before()), paragraph(setting.after()))
                                    .merged() + "</div>"));
            block.addClassNames("d-block", "d-changed");
            add(block);
        });
    }

    private static String paragraph(String text) {
        return "<p>" + HtmlRenderer.escape(text) + "</p>";
    }
}
