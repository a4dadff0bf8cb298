package org.sabak.authoring.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.sabak.authoring.CommentThread;
import org.sabak.authoring.Comments;
import org.sabak.authoring.compare.WordDiff;
import org.sabak.handbook.markdown.HtmlRenderer;
import org.sabak.platform.ui.AskDialog;
import org.sabak.platform.ui.Formats;
import org.sabak.platform.ui.StatusBadge;
import org.sabak.platform.ui.StatusBadge.Tone;

/** Remarks and suggested edits on one piece of a text, with what can be done about them. Settled ones are folded. */
class RemarkList extends Div {
    private static final long serialVersionUID = 1L;
    private final transient Comments comments;
    private final ZoneId zone;
    private final boolean writable;
    private final transient Runnable changed;

    /**
     * @param source the text of the piece as it is written now, to show a suggestion against
     * @param writable whoever looks may change the file
     * @param changed called when something was done
     */
    RemarkList(
            Comments comments,
            List<CommentThread> threads,
            Supplier<String> source,
            ZoneId zone,
            boolean writable,
            Runnable changed) {
        this.comments = comments;
        this.zone = zone;
        this.writable = writable;
        this.changed = changed;
        addClassName("remarks");
        threads.stream().filter(CommentThread::open).forEach(thread -> add(thread(thread, source)));
        var settled = threads.stream().filter(thread -> !thread.open()).toList();
        if (!settled.isEmpty()) {
            var details = new NativeDetails(getTranslation("authoring.remark.settled", settled.size()));
            var content = new Div();
            settled.forEach(thread -> content.add(thread(thread, source)));
            details.setContent(content);
            add(details);
        }
    }

    private Component thread(CommentThread thread, Supplier<String> source) {
        var card = new Div(head(thread));
        card.addClassNames("remark", thread.open() ? "open" : "settled");
        if (thread.block() == null) {
            var quote = new Div(thread.quote());
            quote.addClassName("quote");
            card.add(new Paragraph(getTranslation("authoring.remark.gone")), quote);
        }
        if (!thread.words().isEmpty()) {
            card.add(words(thread.words()));
        }
        var replacement = thread.replacement();
        if (replacement != null) {
            card.add(suggestion(thread.open() && thread.block() != null ? source.get() : "", replacement));
        }
        thread.events().forEach(event -> card.add(event(event)));
        card.add(actions(thread));
        return card;
    }

    private Component head(CommentThread thread) {
        var head = new Div(
                new Span(thread.by()),
                small(thread.at()),
                new StatusBadge(
                        thread.open() ? Tone.SOON : Tone.CALM,
                        getTranslation(
                                thread.suggests()
                                        ? "authoring.remark.kind.suggestion"
                                        : "authoring.remark.kind.remark")));
        head.addClassName("d-head");
        return head;
    }

    private Component suggestion(String source, String replacement) {
        return new Html("<pre class=\"d-text\">"
                + (source.isEmpty()
                        ? HtmlRenderer.escape(replacement)
                        : WordDiff.of(pre(source), pre(replacement)).merged().replaceAll("^<pre>|</pre>$", ""))
                + "</pre>");
    }

    private static String pre(String text) {
        return "<pre>" + HtmlRenderer.escape(text.strip()) + "</pre>";
    }

    private Component event(CommentThread.Event event) {
        var line = new Div(new Span(
                getTranslation("authoring.remark.event." + event.kind().name().toLowerCase(Locale.ROOT), event.by())));
        line.add(small(event.at()));
        line.addClassName("d-head");
        return event.words().isEmpty() ? line : new Div(line, words(event.words()));
    }

    private Component actions(CommentThread thread) {
        var actions = new Div();
        actions.addClassName("actions");
        if (!thread.open()) {
            actions.add(button("reopen", () -> comments.reopen(thread.id())));
            return actions;
        }
        if (thread.suggests() && writable && thread.block() != null) {
            var accept = button("accept", () -> comments.accept(thread.id()));
            accept.addThemeVariants(ButtonVariant.PRIMARY);
            actions.add(accept);
        }
        actions.add(asking("answer", "authoring.remark.answer.means", words -> comments.answer(thread.id(), words)));
        if (thread.suggests()) {
            actions.add(
                    asking("decline", "authoring.remark.decline.means", words -> comments.decline(thread.id(), words)));
        } else {
            actions.add(button("resolve", () -> comments.resolve(thread.id())));
        }
        return actions;
    }

    private Button button(String what, Runnable does) {
        return new Button(getTranslation("authoring.remark." + what), click -> {
            does.run();
            changed.run();
        });
    }

    private Button asking(String what, String means, Consumer<String> does) {
        var key = "authoring.remark." + what;
        return new Button(getTranslation(key), click -> {
            var words = new TextArea(getTranslation("authoring.remark.words"));
            words.setWidthFull();
            new AskDialog(key, means)
                    .with(words, "authoring.refused.remark", "authoring.refused.reason")
                    .doing(key, false, () -> does.accept(words.getValue()), changed)
                    .open();
        });
    }

    private static Component words(String text) {
        var words = new Div(text);
        words.addClassName("quote");
        return words;
    }

    private Span small(Instant at) {
        var small = new Span(Formats.dateAndTime(getLocale(), at, zone));
        small.addClassName("s");
        return small;
    }
}
