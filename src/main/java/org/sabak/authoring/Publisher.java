package org.sabak.authoring;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sabak.authoring.DraftStore.Draft;
import org.sabak.authoring.ReviewEvent.Kind;
import org.sabak.authoring.compare.RedLineChange;
import org.sabak.handbook.CourseDefinition;
import org.sabak.handbook.CourseDefinition.Change;
import org.sabak.handbook.CourseInfo;
import org.sabak.handbook.Handbook;
import org.sabak.handbook.TranslationLocks;
import org.sabak.platform.Audit;
import org.sabak.platform.ContentInForce;
import org.sabak.platform.ContentProblem;
import org.sabak.platform.ContentTree;
import org.sabak.platform.LocalizedText;
import org.sabak.platform.Refused;
import org.springframework.stereotype.Component;

/**
 * Makes a draft the next edition of its course, through the readers and checks of a folder, in one transaction: the edition and the
 * state of the draft, or neither. Asks nobody's permission; what must be true of the draft itself it demands of everybody.
 */
@Component
class Publisher {
    private final DraftStore store;
    private final ReviewStore reviews;
    private final CommentStore comments;
    private final Handbook handbook;
    private final ContentInForce inForce;
    private final Audit audit;

    Publisher(
            DraftStore store,
            ReviewStore reviews,
            CommentStore comments,
            Handbook handbook,
            ContentInForce inForce,
            Audit audit) {
        this.store = store;
        this.reviews = reviews;
        this.comments = comments;
        this.handbook = handbook;
        this.inForce = inForce;
        this.audit = audit;
    }

    /**
     * What is to be published, and how.
     *
     * @param change how much the edition changes; ignored for a first edition
     * @param note what readers are told has changed
     * @param account who decided it
     * @param state in which the draft must be
     */
    record Order(Draft draft, Change change, Optional<LocalizedText> note, UUID account, DraftState state) {}

    /**
     * Publishes a draft.
     *
     * @param with done in the same transaction
     * @return what is wrong, with paths as in {@code content/}; empty if the edition is in force
     * @throws Refused if the draft cannot be published whatever its texts are
     */
    List<ContentProblem> publish(Order order, Runnable with) {
        var draft = order.draft();
        var written = written(draft);
        var next = draft.base() + 1;
        requireReady(draft, written);
        var files = edition(draft, written, next == 1 ? Optional.empty() : Optional.of(order.change()), order.note());
        return inForce.publish(placed(draft, files), () -> {
            var held = store.hold(draft.id());
            if (held.state() != order.state() || !written(held).equals(written)) {
                throw new Refused("authoring.refused.changed-meanwhile");
            }
            store.move(held, DraftState.PUBLISHED, held.base());
            reviews.add(draft.id(), Kind.PUBLISHED, null, written.hash(), next, order.account());
            audit.record(
                    "authoring.edition-published",
                    draft.id().toString(),
                    chain(draft),
                    Map.of(
                            "course", draft.course(),
                            "edition", next,
                            "change", next == 1 ? "" : order.change().name(),
                            "account", order.account().toString(),
                            "tree", files.hash()));
            with.run();
        });
    }

    /** What would be wrong if the draft were published now, with paths as in {@code content/}. */
    List<ContentProblem> check(Draft draft, Change change, Optional<LocalizedText> note) {
        var next = draft.base() + 1;
        return inForce.check(placed(
                draft, edition(draft, written(draft), next == 1 ? Optional.empty() : Optional.of(change), note)));
    }

    /** @throws Refused if the draft is behind, has another owner, or touches red lines that nobody else has approved */
    void requireReady(Draft draft, ContentTree written) {
        int current = handbook.course(draft.course()).map(CourseInfo::edition).orElse(0);
        if (draft.base() != current) {
            throw new Refused("authoring.refused.behind", String.valueOf(draft.base()), String.valueOf(current));
        }
        if (!CourseDefinition.of(draft.course(), written).owner().equals(draft.owner())) {
            throw new Refused("authoring.refused.owner");
        }
        var redLines = RedLineChange.between(base(draft), written);
        if (!redLines.isEmpty() && !approved(draft, written)) {
            throw new Refused("authoring.refused.red-line", redLines.size());
        }
    }

    /** Whether somebody who wrote nothing of it has approved exactly this state. */
    private boolean approved(Draft draft, ContentTree written) {
        var writers = store.writers(draft.id());
        var proposers = comments.acceptedProposers(draft.id());
        return reviews.of(draft.id()).stream()
                .filter(step -> step.kind() == Kind.APPROVED && written.hash().equals(step.tree()))
                .anyMatch(step -> !writers.contains(step.account()) && !proposers.contains(step.account()));
    }

    /** The files as the edition will have them: translations locked, and what {@code course.yml} says of the edition. */
    ContentTree edition(Draft draft, ContentTree written, Optional<Change> change, Optional<LocalizedText> note) {
        var files = TranslationLocks.renewed(draft.course(), base(draft), written, handbook.glossary());
        if (!files.has("course.yml")) {
            return files;
        }
        var yml = EditionBlock.write(files.text("course.yml"), draft.base() + 1, change, note);
        return files.with(ContentTree.of(Map.of("course.yml", yml.getBytes(StandardCharsets.UTF_8))));
    }

    private ContentTree placed(Draft draft, ContentTree files) {
        var path = "courses/" + draft.course();
        return inForce.tree().without(file -> file.startsWith(path + "/")).with(files.placed(path));
    }

    ContentTree written(Draft draft) {
        return store.files(draft.id(), base(draft));
    }

    ContentTree base(Draft draft) {
        return draft.base() == 0 ? ContentTree.of(Map.of()) : handbook.files(draft.course(), draft.base());
    }

    static @Nullable String chain(Draft draft) {
        return CourseRights.chain(draft.owner()).orElse(null);
    }
}
