package org.sabak.authoring.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.sabak.authoring.CommentThread;
import org.sabak.authoring.Comments;
import org.sabak.authoring.Comparison;
import org.sabak.authoring.Comparisons;
import org.sabak.authoring.CourseRight;
import org.sabak.authoring.DraftDetails;
import org.sabak.authoring.DraftState;
import org.sabak.authoring.Drafts;
import org.sabak.authoring.Review;
import org.sabak.authoring.ReviewEvent;
import org.sabak.authoring.Reviews;
import org.sabak.authoring.compare.BlockDiff;
import org.sabak.authoring.compare.ShownBlock;
import org.sabak.authoring.compare.TextFile;
import org.sabak.platform.Languages;
import org.sabak.platform.ui.AskDialog;
import org.sabak.platform.ui.Formats;
import org.sabak.platform.ui.PageHeader;

/** What a draft changes, piece by piece, with what reviewers say about it and the steps to an approval. */
@Route("authoring/:draft/review")
@RolesAllowed({"TRAINER", "INTERNATIONAL", "MINISTRY"})
class ReviewView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private static final long serialVersionUID = 1L;
    private final transient Drafts drafts;
    private final transient Reviews reviews;
    private final transient Comments comments;
    private final transient Comparisons comparisons;
    private String title = "";
    private transient QueryParameters said = QueryParameters.empty();

    ReviewView(Drafts drafts, Reviews reviews, Comments comments, Comparisons comparisons) {
        this.drafts = drafts;
        this.reviews = reviews;
        this.comments = comments;
        this.comparisons = comparisons;
        addClassNames("page", "wide");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        said = event.getLocation().getQueryParameters();
        show(AuthoringAddresses.id(
                event.getRouteParameters().get(AuthoringAddresses.DRAFT).orElse("")));
    }

    private void show(UUID id) {
        removeAll();
        var draft = drafts.draft(id);
        var review = reviews.review(id);
        var threads = comments.threads(id);
        title = draft.name();
        boolean besides = said.getSingleParameter(CompareNav.VIEW).equals(Optional.of(CompareNav.SIDE));
        var comparison = comparisons.ofDraft(
                id,
                said.getSingleParameter(CompareNav.MODULE).orElse(null),
                said.getSingleParameter(CompareNav.LANGUAGE).orElse(null));
        var back = new Anchor("/authoring/" + id, getTranslation("authoring.review.to-draft"));
        back.addClassNames("btn", "ghost");
        var buttons = actions(draft, review);
        buttons.addFirst(back);
        add(
                new PageHeader(getTranslation("authoring.review.of", draft.name()), buttons.toArray(Component[]::new))
                        .note(draft.courseTitle().in(getLocale())),
                new DraftBadge(draft.state()),
                standing(review));
        redLines(review).ifPresent(this::add);
        if (!review.steps().isEmpty()) {
            add(steps(review));
        }
        add(new SettingsDiff(comparison));
        var nav = new CompareNav(comparison, "/authoring/" + id + "/review", Map.of(), besides);
        var panel = new Div(openElsewhere(threads, comparison, id));
        panel.addClassName("stack");
        panel.add(new DiffPanel(
                comparison,
                besides,
                piece -> remarks(draft, threads, comparison, piece),
                piece -> tools(draft, comparison, piece)));
        var columns = new Div(nav, panel);
        columns.addClassName("d-page");
        add(columns);
    }

    private List<Component> actions(DraftDetails draft, Review review) {
        var actions = new ArrayList<Component>();
        boolean author = draft.rights().contains(CourseRight.AUTHOR);
        boolean writes = author || draft.rights().contains(CourseRight.TRANSLATOR);
        if (draft.state() == DraftState.OPEN && writes) {
            actions.add(primary(asking(
                    "authoring.review.submit",
                    "authoring.review.submit-means",
                    "authoring.review.what-changed",
                    words -> reviews.submit(draft.id(), words),
                    draft.id())));
        }
        if (draft.state() == DraftState.IN_REVIEW) {
            if (writes) {
                actions.add(new Button(getTranslation("authoring.review.withdraw"), click -> {
                    reviews.withdraw(draft.id());
                    show(draft.id());
                }));
            }
            if (draft.rights().contains(CourseRight.REVIEWER)) {
                actions.add(asking(
                        "authoring.review.send-back",
                        "authoring.review.send-back-means",
                        "authoring.review.reason",
                        words -> reviews.sendBack(draft.id(), words),
                        draft.id()));
            }
            if (review.mayApprove()) {
                actions.add(primary(new Button(getTranslation("authoring.review.approve"), click -> new AskDialog(
                                "authoring.review.approve",
                                "authoring.review.approve-means",
                                draft.name(),
                                review.redLines().size())
                        .doing(
                                "authoring.review.approve",
                                false,
                                () -> reviews.approve(draft.id(), review.tree()),
                                () -> show(draft.id()))
                        .open())));
            }
        }
        if (author && draft.state().writable()) {
            var publish =
                    new Anchor("/authoring/" + draft.id() + "/publish", getTranslation("authoring.publish.prepare"));
            publish.addClassNames("btn", "ghost");
            actions.add(publish);
        }
        return actions;
    }

    private static Button primary(Button button) {
        button.addThemeVariants(ButtonVariant.PRIMARY);
        return button;
    }

    private Button asking(String key, String means, String label, Consumer<String> does, UUID draft) {
        return new Button(getTranslation(key), click -> {
            var words = new TextArea(getTranslation(label));
            words.setWidthFull();
            new AskDialog(key, means)
                    .with(words, "authoring.refused.review-note", "authoring.refused.reason")
                    .doing(key, false, () -> does.accept(words.getValue()), () -> show(draft))
                    .open();
        });
    }

    /** Where the draft stands, in one sentence or two. */
    private Component standing(Review review) {
        var banner = new Div();
        banner.addClassName("banner");
        review.returned().ifPresent(step -> {
            banner.addClassName("bad");
            banner.add(new Paragraph(getTranslation("authoring.review.step." + name(step), step.by(), when(step))));
            var reason = new Div(Optional.ofNullable(step.note()).orElse(""));
            reason.addClassName("quote");
            banner.add(reason);
        });
        var approvals = review.approvals();
        if (!approvals.isEmpty()) {
            banner.addClassName("valid");
            banner.add(new Paragraph(getTranslation(
                    "authoring.review.approved-by",
                    approvals.stream().map(ReviewEvent::by).distinct().collect(Collectors.joining(", ")),
                    when(approvals.getLast()))));
        } else if (review.state() == DraftState.IN_REVIEW) {
            banner.addClassName("soon");
            banner.add(new Paragraph(
                    getTranslation(review.mayApprove() ? "authoring.review.waits-for-you" : "authoring.review.waits")));
            review.submission().ifPresent(step -> {
                var words = new Div(Optional.ofNullable(step.note()).orElse(""));
                words.addClassName("quote");
                banner.add(words);
            });
        }
        banner.setVisible(banner.getComponentCount() > 0);
        return banner;
    }

    private Optional<Component> redLines(Review review) {
        if (review.redLines().isEmpty()) {
            return Optional.empty();
        }
        var list = new UnorderedList();
        review.redLines()
                .forEach(change -> list.add(new ListItem(getTranslation(
                        "authoring.red-line." + change.kind().name().toLowerCase(Locale.ROOT),
                        change.id(),
                        change.module(),
                        change.how().name().toLowerCase(Locale.ROOT),
                        change.languages().stream()
                                .sorted()
                                .map(Languages::nameOf)
                                .collect(Collectors.joining(", "))))));
        var details = new NativeDetails(getTranslation(
                review.lacksApproval() ? "authoring.red-line.lacks" : "authoring.red-line.approved",
                review.redLines().size()));
        details.setContent(list);
        details.addClassNames("banner", review.lacksApproval() ? "soon" : "valid");
        return Optional.of(details);
    }

    private Component steps(Review review) {
        var list = new OrderedList();
        list.addClassName("plain");
        review.steps().forEach(step -> {
            var words = new Div(new Span(getTranslation("authoring.review.step." + name(step), step.by(), when(step))));
            if (step.kind() == ReviewEvent.Kind.APPROVED && !review.counts(step)) {
                var old = new Span(getTranslation("authoring.review.void"));
                old.addClassName("s");
                words.add(new Div(old));
            }
            if (step.note() != null) {
                var note = new Div(step.note());
                note.addClassName("quote");
                words.add(note);
            }
            list.add(new ListItem(words));
        });
        var details = new NativeDetails(
                getTranslation("authoring.review.steps", review.steps().size()));
        details.setContent(list);
        details.addClassName("d-fold");
        return details;
    }

    /** Open remarks that stand on other texts than those shown. */
    private Component openElsewhere(List<CommentThread> threads, Comparison comparison, UUID draft) {
        var list = new UnorderedList();
        list.addClassName("plain");
        threads.stream()
                .filter(CommentThread::open)
                .collect(Collectors.groupingBy(CommentThread::path, Collectors.counting()))
                .forEach((path, count) -> TextFile.of(path)
                        .filter(file -> !file.module().equals(comparison.shown().orElse(""))
                                || !file.language().equals(comparison.language()))
                        .ifPresent(file -> list.add(new ListItem(new Anchor(
                                "/authoring/" + draft + "/review?lang=" + file.language() + "&module=" + file.module(),
                                getTranslation("authoring.review.open-in", path, count))))));
        var section = new Section(new H2(getTranslation("authoring.review.elsewhere")), list);
        section.addClassName("card");
        section.setVisible(list.getComponentCount() > 0);
        return section;
    }

    /** What stands with a piece: its remarks; with the first piece of a group also those whose piece is gone. */
    private Optional<Component> remarks(
            DraftDetails draft, List<CommentThread> threads, Comparison comparison, DiffPanel.Piece piece) {
        var path = path(draft, comparison, piece);
        var block = piece.diff().block();
        boolean first = block.kind() == ShownBlock.Kind.HEADING && block.key().equals(block.group());
        var here = threads.stream()
                .filter(thread -> thread.path().equals(path))
                .filter(thread -> piece.diff().how() != BlockDiff.How.REMOVED
                        && (block.key().equals(thread.block())
                                || first
                                        && thread.block() == null
                                        && thread.group().equals(block.group())))
                .toList();
        return here.isEmpty()
                ? Optional.empty()
                : Optional.of(new RemarkList(
                        comments, here, block::source, drafts.zone(), draft.mayChange(path), () -> show(draft.id())));
    }

    private List<Component> tools(DraftDetails draft, Comparison comparison, DiffPanel.Piece piece) {
        var diff = piece.diff();
        if (!draft.state().writable() || diff.how() == BlockDiff.How.REMOVED) {
            return List.of();
        }
        var path = path(draft, comparison, piece);
        var tools = new ArrayList<Component>();
        tools.add(tool("authoring.remark.make", () -> remark(draft.id(), path, diff.block(), false)));
        if (diff.block().line() > 0) {
            tools.add(tool("authoring.remark.suggest", () -> remark(draft.id(), path, diff.block(), true)));
        }
        return tools;
    }

    private Button tool(String key, Runnable does) {
        var button = new Button(getTranslation(key), click -> does.run());
        button.addThemeVariants(ButtonVariant.TERTIARY);
        return button;
    }

    private void remark(UUID draft, String path, ShownBlock block, boolean suggests) {
        var words = new TextArea(getTranslation(suggests ? "authoring.remark.why" : "authoring.remark.words"));
        words.setWidthFull();
        var text = new TextArea(getTranslation("authoring.remark.replacement"));
        text.setWidthFull();
        text.setValue(block.source());
        var key = suggests ? "authoring.remark.suggest" : "authoring.remark.make";
        var dialog = new AskDialog(key, suggests ? "authoring.remark.suggest-means" : "authoring.remark.make-means");
        if (suggests) {
            dialog.with(text, "authoring.refused.same-text");
        }
        dialog.with(words, "authoring.refused.remark")
                .doing(
                        key,
                        false,
                        () -> comments.add(
                                draft, path, block.key(), words.getValue(), suggests ? text.getValue() : null),
                        () -> show(draft))
                .open();
    }

    private static String path(DraftDetails draft, Comparison comparison, DiffPanel.Piece piece) {
        var module = comparison.shown().orElse("");
        return draft.modules().stream()
                        .filter(files -> files.id().equals(module))
                        .map(DraftDetails.ModuleFiles::folder)
                        .findFirst()
                        .orElse(module)
                + "/" + piece.part().code() + "." + comparison.language() + ".md";
    }

    private static String name(ReviewEvent step) {
        return step.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private String when(ReviewEvent step) {
        return Formats.dateAndTime(getLocale(), step.at(), drafts.zone());
    }

    @Override
    public String getPageTitle() {
        return getTranslation("authoring.review.of", title) + " · Sabak";
    }
}
