package org.sabak.authoring;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sabak.authoring.DraftStore.Draft;
import org.sabak.authoring.ReviewEvent.Kind;
import org.sabak.authoring.compare.RedLineChange;
import org.sabak.identity.CurrentUser;
import org.sabak.platform.ContentTree;
import org.sabak.platform.NotFound;
import org.sabak.platform.Refused;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Hands drafts in, approves them and sends them back. While a draft is in review its authors may go on mending it; an approval
 * counts only for the state that it saw, so the next save makes it void. Whoever wrote any of a draft cannot approve it.
 */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasAnyRole('TRAINER', 'INTERNATIONAL', 'MINISTRY')")
public class Reviews {
    static final int LONGEST_NOTE = 2000;
    private final Drafts drafts;
    private final DraftStore store;
    private final ReviewStore reviews;
    private final CommentStore comments;
    private final CurrentUser user;

    Reviews(Drafts drafts, DraftStore store, ReviewStore reviews, CommentStore comments, CurrentUser user) {
        this.drafts = drafts;
        this.store = store;
        this.reviews = reviews;
        this.comments = comments;
        this.user = user;
    }

    /** @throws NotFound unless the caller has a right to this draft */
    public Review review(UUID id) {
        return review(drafts.visible(id));
    }

    private Review review(Draft draft) {
        var files = drafts.files(draft);
        var writers = writers(draft.id());
        return new Review(
                draft.state(),
                files.hash(),
                reviews.of(draft.id()),
                RedLineChange.between(drafts.base(draft), files),
                writers,
                drafts.rights(draft).contains(CourseRight.REVIEWER) && !writers.contains(account()));
    }

    /** Drafts in review that the caller could approve, and what was said when they were handed in. */
    public Map<UUID, ReviewEvent> waiting() {
        var found = new HashMap<UUID, ReviewEvent>();
        reviews.last(mine(CourseRight.REVIEWER, DraftState.IN_REVIEW)).stream()
                .filter(step -> step.kind() == Kind.SUBMITTED)
                .filter(step -> !writers(step.draft()).contains(account()))
                .forEach(step -> found.put(step.draft(), step));
        return found;
    }

    /** Drafts of the caller that came back, and why. */
    public Map<UUID, ReviewEvent> returned() {
        var found = new HashMap<UUID, ReviewEvent>();
        reviews
                .last(store.living().stream()
                        .filter(draft -> draft.state() == DraftState.OPEN)
                        .filter(draft -> draft.begunBy().equals(account())
                                || store.writers(draft.id()).contains(account()))
                        .map(Draft::id)
                        .toList())
                .stream()
                .filter(step -> step.kind() == Kind.RETURNED || step.kind() == Kind.FAILED)
                .forEach(step -> found.put(step.draft(), step));
        return found;
    }

    private List<UUID> mine(CourseRight right, DraftState state) {
        return store.living().stream()
                .filter(draft -> draft.state() == state)
                .filter(draft -> drafts.rights(draft).contains(right))
                .map(Draft::id)
                .toList();
    }

    /**
     * Hands a draft in.
     *
     * @param note one sentence or more: what has changed
     * @throws Refused if the note is missing or nothing has changed
     */
    @Transactional
    public void submit(UUID id, String note) {
        var draft = held(id);
        var own = drafts.rights(draft);
        if (!own.contains(CourseRight.AUTHOR) && !own.contains(CourseRight.TRANSLATOR)) {
            throw new NotFound("No draft " + id);
        }
        require(draft, DraftState.OPEN);
        requireNote(note, "authoring.refused.review-note");
        var files = drafts.files(draft);
        if (files.equals(drafts.base(draft))) {
            throw new Refused("authoring.refused.nothing-changed");
        }
        step(draft, DraftState.IN_REVIEW, Kind.SUBMITTED, note, files);
        drafts.record("authoring.draft-submitted", id, draft.owner(), Map.of("course", draft.course()));
    }

    /** Takes a draft back out of review. */
    @Transactional
    public void withdraw(UUID id) {
        var draft = held(id);
        var own = drafts.rights(draft);
        if (!own.contains(CourseRight.AUTHOR) && !own.contains(CourseRight.TRANSLATOR)) {
            throw new NotFound("No draft " + id);
        }
        require(draft, DraftState.IN_REVIEW);
        step(draft, DraftState.OPEN, Kind.WITHDRAWN, null, drafts.files(draft));
    }

    /**
     * Approves a draft as it is now.
     *
     * @param seen hash of the files that the caller has looked at
     * @throws Refused if the caller wrote any of it, or it has changed since
     */
    @Transactional
    public void approve(UUID id, String seen) {
        var draft = reviewed(id);
        if (writers(id).contains(account())) {
            throw new Refused("authoring.refused.own-work");
        }
        var files = drafts.files(draft);
        if (!files.hash().equals(seen)) {
            throw new Refused("authoring.refused.changed-since");
        }
        reviews.add(id, Kind.APPROVED, null, files.hash(), null, account());
        drafts.record(
                "authoring.draft-approved", id, draft.owner(), Map.of("course", draft.course(), "tree", files.hash()));
    }

    /** Sends a draft back to its authors. @throws Refused without a reason */
    @Transactional
    public void sendBack(UUID id, String reason) {
        var draft = reviewed(id);
        requireNote(reason, "authoring.refused.reason");
        step(draft, DraftState.OPEN, Kind.RETURNED, reason, drafts.files(draft));
        drafts.record("authoring.draft-returned", id, draft.owner(), Map.of("course", draft.course()));
    }

    private Draft reviewed(UUID id) {
        var draft = held(id);
        if (!drafts.rights(draft).contains(CourseRight.REVIEWER)) {
            throw new NotFound("No draft " + id);
        }
        require(draft, DraftState.IN_REVIEW);
        return draft;
    }

    /** The draft, which nobody else moves or saves in until this transaction ends. */
    private Draft held(UUID id) {
        var draft = store.hold(id);
        if (drafts.rights(draft).isEmpty()) {
            throw new NotFound("No draft " + id);
        }
        return draft;
    }

    private void step(Draft draft, DraftState to, Kind kind, @Nullable String note, ContentTree files) {
        store.move(draft, to, draft.base());
        reviews.add(draft.id(), kind, note == null ? null : note.strip(), files.hash(), null, account());
    }

    /** Everybody whose words are in a draft: who saved there, and whose suggestions were taken. */
    HashSet<UUID> writers(UUID draft) {
        var writers = new HashSet<>(store.writers(draft));
        writers.addAll(comments.acceptedProposers(draft));
        return writers;
    }

    private static void require(Draft draft, DraftState state) {
        if (draft.state() != state) {
            throw new Refused(
                    state == DraftState.OPEN ? "authoring.refused.not-open" : "authoring.refused.not-in-review");
        }
    }

    static void requireNote(String note, String key) {
        if (note.isBlank() || note.length() > LONGEST_NOTE) {
            throw new Refused(key, LONGEST_NOTE);
        }
    }

    private UUID account() {
        return user.accountId().orElseThrow(() -> new NotFound("Nobody is signed in"));
    }
}
