package org.sabak.authoring.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.sabak.authoring.TranslationDesk;
import org.sabak.handbook.BlockText;
import org.sabak.handbook.Translation.State;

/** The blocks of a module: by default those that are left to do, the changed ones first; else all in their order. */
class BlockList extends Nav {
    private static final long serialVersionUID = 1L;
    private static final int SNIPPET = 72;

    /** @param address of the page with a block, or with another filter */
    BlockList(
            TranslationDesk desk,
            boolean all,
            String here,
            Function<String, String> block,
            Function<Boolean, String> filter) {
        addClassName("t-list");
        setAriaLabel(getTranslation("authoring.translate.blocks"));
        var open = open(desk);
        var choices = new Div(
                choice(getTranslation("authoring.translate.to-do", open.size()), filter.apply(false), !all),
                choice(getTranslation("authoring.translate.all", desk.blocks().size()), filter.apply(true), all));
        choices.addClassName("choices");
        add(choices);
        var list = new OrderedList();
        list.addClassName("plain");
        (all ? desk.blocks() : open).forEach(each -> list.add(item(each, block.apply(each.id()), here)));
        add(list);
        if (!all && open.isEmpty()) {
            add(new Paragraph(getTranslation("authoring.translate.nothing-left")));
        }
    }

    /** What is left to do, changed blocks first, else in the order of the source. */
    static List<BlockText> open(TranslationDesk desk) {
        return desk.blocks().stream()
                .filter(BlockText::open)
                .sorted(Comparator.comparing((BlockText block) -> block.state() != State.STALE))
                .toList();
    }

    private static Anchor choice(String text, String address, boolean here) {
        var link = new Anchor(address, text);
        if (here) {
            link.getElement().setAttribute("aria-current", "true");
        }
        return link;
    }

    private ListItem item(BlockText block, String address, String here) {
        var kind = new Span(BlockSheet.kind(block, this));
        kind.addClassName("s");
        var words = new Span(snippet(block.source()));
        words.addClassName("t-words");
        var link = new Anchor(address);
        link.add(kind, words, BlockSheet.badge(block.state(), this));
        if (block.id().equals(here)) {
            link.getElement().setAttribute("aria-current", "true");
        }
        return new ListItem(link);
    }

    private static String snippet(String source) {
        var plain = source.replaceAll("\\{[^}]*}|^[#>\\s-]+|\\[\\[[^|\\]]*\\||]]|\\*\\*|\\[!\\w+]", " ")
                .replace("[[", "")
                .replaceAll("\\s+", " ")
                .strip();
        return plain.length() <= SNIPPET
                ? plain
                : plain.substring(0, SNIPPET - 1).stripTrailing() + "…";
    }
}
