package org.sabak.authoring.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sabak.authoring.Comparison;
import org.sabak.authoring.compare.BlockDiff;
import org.sabak.authoring.compare.ShownBlock;
import org.sabak.authoring.compare.TextDiff;
import org.sabak.authoring.compare.TextFile;
import org.sabak.platform.ui.StatusBadge;
import org.sabak.platform.ui.StatusBadge.Tone;

/**
 * The texts of one module in two states, piece by piece as readers see them, with the words marked that went and came. What is the
 * same is folded away until somebody opens it.
 */
class DiffPanel extends Div {
    private static final long serialVersionUID = 1L;
    private final transient Comparison comparison;
    private final boolean besides;
    private final transient Function<Piece, Optional<Component>> beside;

    /** A piece and the text that it stands in. */
    record Piece(TextFile.Part part, BlockDiff diff) {}

    /**
     * @param besides the two states side by side; else both in one text
     * @param beside what stands with a piece; a piece that has something is never folded away
     * @param always what stands with a piece in any case
     */
    DiffPanel(
            Comparison comparison,
            boolean besides,
            Function<Piece, Optional<Component>> beside,
            Function<Piece, List<Component>> always) {
        this.comparison = comparison;
        this.besides = besides;
        this.beside = beside;
        addClassName("diff");
        comparison.parts().forEach((part, text) -> add(part(part, text, always)));
    }

    private Component part(TextFile.Part part, TextDiff text, Function<Piece, List<Component>> always) {
        var section = new Div(new H2(getTranslation("authoring.part." + part.code())));
        section.addClassName("d-part");
        var folded = new ArrayList<BlockDiff>();
        for (var diff : text.blocks()) {
            var piece = new Piece(part, diff);
            var with = beside.apply(piece);
            if (diff.same() && with.isEmpty()) {
                folded.add(diff);
            } else {
                fold(part, folded, always).ifPresent(section::add);
                section.add(block(piece, with.orElse(null), always));
            }
        }
        fold(part, folded, always).ifPresent(section::add);
        return section;
    }

    private Optional<Component> fold(
            TextFile.Part part, List<BlockDiff> folded, Function<Piece, List<Component>> always) {
        if (folded.isEmpty()) {
            return Optional.empty();
        }
        var blocks = List.copyOf(folded);
        folded.clear();
        var details = new NativeDetails(getTranslation("authoring.compare.folded", blocks.size()));
        details.addClassName("d-fold");
        details.addToggleListener(toggle -> {
            if (toggle.isOpened() && details.getContent() == null) {
                var content = new Div();
                blocks.forEach(diff -> content.add(block(new Piece(part, diff), null, always)));
                details.setContent(content);
            }
        });
        return Optional.of(details);
    }

    private Component block(Piece piece, @Nullable Component with, Function<Piece, List<Component>> always) {
        var diff = piece.diff();
        var block = new Div();
        block.addClassNames("d-block", "d-" + diff.how().name().toLowerCase(Locale.ROOT));
        var head = new Div();
        head.addClassName("d-head");
        label(diff.block()).ifPresent(label -> head.add(new Span(label)));
        if (!diff.same()) {
            head.add(new StatusBadge(tone(diff.how()), getTranslation("authoring.compare.how." + name(diff.how()))));
        }
        if (diff.block().redLine()) {
            head.add(new StatusBadge(Tone.BAD, getTranslation("authoring.compare.red-line")));
        }
        always.apply(piece).forEach(head::add);
        if (head.getComponentCount() > 0) {
            block.add(head);
        }
        block.add(text(diff));
        if (with != null) {
            block.add(with);
        }
        return block;
    }

    private Component text(BlockDiff diff) {
        boolean pictures = diff.block().kind() == ShownBlock.Kind.FIGURE && diff.how() == BlockDiff.How.CHANGED;
        if (diff.same() || !besides && !pictures) {
            return html(diff.merged());
        }
        var columns = new Div(
                column("authoring.compare.before", diff.before()), column("authoring.compare.after", diff.after()));
        columns.addClassName("d-columns");
        return columns;
    }

    private Component column(String key, @Nullable String html) {
        var name = new Span(getTranslation(key));
        name.addClassName("s");
        return new Div(name, html == null ? none() : html(html));
    }

    private Component none() {
        var none = new Div(getTranslation("authoring.compare.nothing"));
        none.addClassName("s");
        return none;
    }

    private Component html(String clean) {
        return new Html("<div class=\"d-text\" lang=\"" + comparison.language() + "\">" + clean + "</div>");
    }

    /** What a piece is called where its own words do not say it. */
    private Optional<String> label(ShownBlock block) {
        return switch (block.kind()) {
            case HEAD ->
                Optional.of(
                        block.key().matches("\\.lo\\d+")
                                ? getTranslation(
                                        "authoring.compare.objective",
                                        block.key().substring(3))
                                : getTranslation("authoring.compare.head" + block.key()));
            case FOOTNOTE ->
                Optional.of(
                        getTranslation("authoring.compare.footnote", block.key().substring(1)));
            case QUESTION, SCENE -> Optional.of(block.key());
            case HEADING, TEXT, FIGURE -> Optional.empty();
        };
    }

    private static Tone tone(BlockDiff.How how) {
        return switch (how) {
            case ADDED -> Tone.VALID;
            case REMOVED -> Tone.BAD;
            case CHANGED -> Tone.SOON;
            case SAME, WRITTEN -> Tone.CALM;
        };
    }

    private static String name(BlockDiff.How how) {
        return how.name().toLowerCase(Locale.ROOT);
    }
}
