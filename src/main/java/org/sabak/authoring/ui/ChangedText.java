package org.sabak.authoring.ui;

import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.sabak.authoring.translation.ChangedWords;
import org.sabak.authoring.translation.ChangedWords.Run;

/** A text as it is written, with the words marked that went and came since an earlier version of it. */
class ChangedText extends Div {
    private static final long serialVersionUID = 1L;

    private ChangedText(String language) {
        addClassName("t-text");
        getElement().setAttribute("lang", language).setAttribute("dir", "auto");
    }

    static ChangedText plain(String text, String language) {
        var shown = new ChangedText(language);
        shown.setText(text);
        return shown;
    }

    static ChangedText since(String before, String now, String language) {
        var shown = new ChangedText(language);
        ChangedWords.between(before, now).forEach(run -> shown.add(shown.run(run)));
        return shown;
    }

    private HtmlComponent run(Run run) {
        return switch (run.fate()) {
            case SAME -> span(run.text());
            case GONE -> marked("del", getTranslation("authoring.translate.gone"), run.text());
            case NEW -> marked("ins", getTranslation("authoring.translate.come"), run.text());
        };
    }

    private static HtmlComponent span(String text) {
        return new Span(text);
    }

    /** The mark is also read aloud. */
    private static HtmlComponent marked(String tag, String says, String text) {
        var words = new Span(says + " ");
        words.addClassName("sr");
        var mark = new HtmlComponent(tag);
        mark.getElement().appendChild(words.getElement(), new Span(text).getElement());
        return mark;
    }
}
