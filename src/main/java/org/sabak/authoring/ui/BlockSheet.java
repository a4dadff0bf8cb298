package org.sabak.authoring.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Locale;
import org.sabak.authoring.ModuleCheck.Mistake;
import org.sabak.authoring.TranslationDesk;
import org.sabak.authoring.TranslationSheet;
import org.sabak.authoring.translation.Suggestion;
import org.sabak.authoring.translation.TermHint;
import org.sabak.handbook.BlockText;
import org.sabak.handbook.Translation.State;
import org.sabak.platform.Languages;
import org.sabak.platform.ui.StatusBadge;
import org.sabak.platform.ui.StatusBadge.Tone;

/** One block: its source, the field for its translation, and what helps to fill it. */
class BlockSheet extends Section {
    private static final long serialVersionUID = 1L;

    private final TranslateElement field;
    private final Runnable stillRight;
    private final Div head = new Div();
    private final Div notes = new Div();
    private final Div source = new Div();
    private final H3 targetTitle = new H3();
    private final Div below = new Div();
    private final Div help = new Div();

    /** @param field stays where it is while blocks come and go, so that it keeps what is typed and the focus */
    BlockSheet(TranslateElement field, Runnable stillRight) {
        this.field = field;
        this.stillRight = stillRight;
        addClassNames("t-right", "stack");
        head.addClassName("t-head");
        notes.addClassName("stack");
        notes.getElement().setAttribute("aria-live", "polite");
        source.addClassName("t-side");
        help.addClassName("stack");
        var target = new Div(targetTitle, field, below);
        target.addClassName("t-side");
        var sides = new Div(source, target);
        sides.addClassName("t-sides");
        add(head, sides, notes, help);
    }

    void show(TranslationDesk desk, TranslationSheet sheet) {
        head(desk, sheet.block());
        heeds(sheet);
        source(desk, sheet);
        targetTitle.setText(getTranslation("authoring.translate.translation", Languages.nameOf(desk.language())));
        below.removeAll();
        if (sheet.block().state() == State.STALE && desk.writable()) {
            below.add(
                    new Button(getTranslation("authoring.translate.still-right"), click -> stillRight.run()),
                    small("authoring.translate.still-right-means"));
        }
        help.removeAll();
        if (!sheet.terms().isEmpty()) {
            help.add(terms(sheet.terms(), desk));
        }
        if (!sheet.suggestions().isEmpty()) {
            help.add(suggestions(desk, sheet));
        }
    }

    static String kind(BlockText block, Component of) {
        return of.getTranslation(
                "authoring.translate.kind-" + block.kind().name().toLowerCase(Locale.ROOT));
    }

    static StatusBadge badge(State state, Component of) {
        var word = of.getTranslation("authoring.translate.state-" + state.name().toLowerCase(Locale.ROOT));
        return new StatusBadge(
                switch (state) {
                    case CURRENT -> Tone.VALID;
                    case STALE -> Tone.SOON;
                    case MISSING -> Tone.CALM;
                },
                word);
    }

    private void head(TranslationDesk desk, BlockText block) {
        int number = desk.blocks().indexOf(block) + 1;
        var title = new H2(getTranslation(
                "authoring.translate.block",
                kind(block, this),
                number,
                desk.blocks().size()));
        head.removeAll();
        head.add(title, badge(block.state(), this));
    }

    private void heeds(TranslationSheet sheet) {
        notes.removeAll();
        if (!sheet.mistakes().isEmpty()) {
            notes.add(banner(
                    "bad",
                    getTranslation(
                            "authoring.translate.mistakes", sheet.mistakes().size()),
                    sheet.mistakes().stream().map(Mistake::sentence).toList()));
        }
        if (!sheet.heeds().isEmpty()) {
            notes.add(banner(
                    "soon",
                    getTranslation("authoring.translate.heeds", sheet.heeds().size()),
                    sheet.heeds().stream()
                            .map(heed -> getTranslation(heed.key(), heed.args().toArray()))
                            .toList()));
        }
    }

    private static Component banner(String look, String title, List<String> sentences) {
        var list = new UnorderedList();
        sentences.forEach(sentence -> list.add(new ListItem(sentence)));
        var banner = new Div(new HtmlComponent("strong"), list);
        banner.getElement().getChild(0).setText(title);
        banner.addClassNames("banner", look);
        return banner;
    }

    private void source(TranslationDesk desk, TranslationSheet sheet) {
        var block = sheet.block();
        source.removeAll();
        source.add(new H3(getTranslation("authoring.translate.original", Languages.nameOf(desk.sourceLanguage()))));
        sheet.before()
                .ifPresentOrElse(
                        before -> source.add(
                                ChangedText.since(before, block.source(), desk.sourceLanguage()),
                                small("authoring.translate.changes")),
                        () -> source.add(ChangedText.plain(block.source(), desk.sourceLanguage())));
        if (block.state() == State.STALE && sheet.before().isEmpty()) {
            source.add(small("authoring.translate.changes-unknown"));
        }
    }

    private Component terms(List<TermHint> terms, TranslationDesk desk) {
        var list = new UnorderedList();
        list.addClassName("plain");
        for (var term : terms) {
            var word =
                    new Span(term.target().isEmpty() ? getTranslation("authoring.translate.no-word") : term.target());
            word.getElement().setAttribute("lang", desk.language());
            var item = new ListItem(new Span(term.source() + " → "), word);
            if (term.linked() && !term.target().isEmpty()) {
                item.add(code(" " + term.written()));
            }
            if (term.used()) {
                item.add(new StatusBadge(Tone.VALID, getTranslation("authoring.translate.used")));
            }
            list.add(item);
        }
        var card = new Section(new H3(getTranslation("authoring.translate.terms")), list);
        card.addClassNames("card", "t-terms");
        return card;
    }

    private static HtmlComponent code(String text) {
        var code = new HtmlComponent("code");
        code.getElement().setText(text);
        return code;
    }

    private Component suggestions(TranslationDesk desk, TranslationSheet sheet) {
        var card = new Section(new H3(getTranslation("authoring.translate.memory")));
        card.addClassNames("card", "t-memory");
        sheet.suggestions().forEach(found -> card.add(suggestion(desk, sheet.block(), found)));
        return card;
    }

    private Component suggestion(TranslationDesk desk, BlockText block, Suggestion found) {
        var about = new Paragraph(
                found.percent() == 100
                        ? getTranslation("authoring.translate.same-source", found.module())
                        : getTranslation("authoring.translate.like-source", found.percent(), found.module()));
        about.addClassName("s");
        var row = new Div(about);
        row.addClassNames("row", "t-found");
        if (desk.writable()) {
            row.add(new Button(getTranslation("authoring.translate.take"), click -> field.offer(found.target())));
        }
        if (found.percent() < 100) {
            row.add(ChangedText.since(found.source(), block.source(), desk.sourceLanguage()));
        }
        row.add(ChangedText.plain(found.target(), desk.language()));
        return row;
    }

    private Component small(String key) {
        var note = new Paragraph(getTranslation(key));
        note.addClassName("s");
        return note;
    }
}
