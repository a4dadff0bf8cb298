package org.sabak.authoring;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sabak.authoring.CommentStore.Comment;
import org.sabak.authoring.CommentThread.Kind;
import org.sabak.authoring.DraftStore.Draft;
import org.sabak.authoring.compare.Showing;
import org.sabak.authoring.compare.ShownBlock;
import org.sabak.authoring.compare.TextDiff;
import org.sabak.authoring.compare.TextFile;
import org.sabak.handbook.Handbook;
import org.sabak.identity.AccountNames;
import org.sabak.identity.CurrentUser;
import org.sabak.platform.ContentTree;
import org.sabak.platform.NotFound;
import org.sabak.platform.Refused;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Remarks and suggested edits on the pieces of a draft's texts. A remark stays with its piece while the text around it, or the piece
 * itself, is changed; where the piece is gone, it stays with what it quoted. Nothing said is ever changed or removed.
 */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasAnyRole('TRAINER', 'INTERNATIONAL', 'MINISTRY')")
public class Comments {
    static final int LONGEST = 4000;
    private static final int LONGEST_QUOTE = 160;
    private final Drafts drafts;
    private final DraftStore store;
    private final CommentStore comments;
    private final Handbook handbook;
    private final AccountNames names;
    private final CurrentUser user;

    /** The text on which a remark was made. */
    private record Text(String path, int base, int revision) {}

    Comments(
            Drafts drafts,
            DraftStore store,
            CommentStore comments,
            Handbook handbook,
            AccountNames names,
            CurrentUser user) {
        this.drafts = drafts;
        this.store = store;
        this.comments = comments;
        this.handbook = handbook;
        this.names = names;
        this.user = user;
    }

    /** The remarks on a draft, the oldest first, each where its piece stands now. */
    public List<CommentThread> threads(UUID id) {
        var draft = drafts.visible(id);
        var files = drafts.files(draft);
        var events = comments.events(id).stream().collect(Collectors.groupingBy(CommentStore.Event::comment));
        var moved = new HashMap<Text, Map<String, String>>();
        var known = new HashMap<UUID, String>();
        return comments.of(id).stream()
                .map(comment -> {
                    var text = new Text(comment.path(), comment.base(), comment.revision());
                    @Nullable
                    String block = moved.computeIfAbsent(text, from -> keys(draft, files, from))
                            .get(comment.block());
                    return new CommentThread(
                            comment.id(),
                            comment.path(),
                            block,
                            comment.block().replaceAll("/.*", ""),
                            comment.quote(),
                            comment.words(),
                            comment.replacement(),
                            known.computeIfAbsent(comment.account(), names::of),
                            comment.account().equals(account()),
                            comment.at(),
                            events.getOrDefault(comment.id(), List.of()).stream()
                                    .map(event -> new CommentThread.Event(
                                            event.kind(),
                                            event.words(),
                                            known.computeIfAbsent(event.account(), names::of),
                                            event.at()))
                                    .toList());
                })
                .toList();
    }

    /** Key of each piece of a text → its key in the text as the draft has it now; nothing for pieces that are gone. */
    private Map<String, String> keys(Draft draft, ContentTree files, Text from) {
        var now = blocks(files, from.path());
        return TextDiff.of(blocks(files.with(then(draft, from)), from.path()), now)
                .keys();
    }

    private ContentTree then(Draft draft, Text from) {
        byte @Nullable [] bytes;
        if (from.revision() > 0) {
            bytes = store.revision(draft.id(), from.path(), from.revision()).bytes();
        } else {
            var base = from.base() == 0 ? ContentTree.of(Map.of()) : handbook.files(draft.course(), from.base());
            bytes = base.has(from.path()) ? base.bytes(from.path()) : null;
        }
        return ContentTree.of(Map.of(from.path(), bytes == null ? new byte[0] : bytes));
    }

    private List<ShownBlock> blocks(ContentTree files, String path) {
        return TextFile.of(path)
                .map(file -> new Showing(files, handbook.glossary(), (key, arguments) -> key, picture -> picture)
                        .blocks(file.module(), file.part(), file.language()))
                .orElse(List.of());
    }

    /**
     * Makes a remark on a piece of a text.
     *
     * @param block key of the piece
     * @param replacement the text that is proposed for it, as it would be written; null for a remark alone
     * @throws Refused if nothing is said, or the proposal is the text that there is
     * @throws NotFound if there is no such piece
     */
    @Transactional
    public UUID add(UUID id, String path, String block, String words, @Nullable String replacement) {
        var draft = drafts.visible(id);
        if (!draft.state().writable()) {
            throw new Refused("authoring.refused.not-open");
        }
        var piece = piece(drafts.files(draft), path, block);
        if (words.isBlank() && replacement == null || words.length() > LONGEST) {
            throw new Refused("authoring.refused.remark", LONGEST);
        }
        if (replacement != null) {
            if (piece.line() == 0) {
                throw new Refused("authoring.refused.no-suggestion-here");
            }
            if (replacement.strip().equals(piece.source().strip()) || replacement.length() > LONGEST * 2) {
                throw new Refused("authoring.refused.same-text");
            }
        }
        return comments.add(
                id,
                path,
                draft.base(),
                drafts.text(id, path).revision(),
                block,
                quote(piece),
                words.strip(),
                replacement == null ? null : replacement.strip(),
                account());
    }

    /** The text of a piece as it is written now. @throws NotFound if there is no such piece */
    public String source(UUID id, String path, String block) {
        return piece(drafts.files(id), path, block).source();
    }

    private ShownBlock piece(ContentTree files, String path, String block) {
        return blocks(files, path).stream()
                .filter(piece -> piece.key().equals(block))
                .findFirst()
                .orElseThrow(() -> new NotFound("No piece " + block + " of " + path));
    }

    private static String quote(ShownBlock piece) {
        var words = piece.source().strip().replaceAll("\\s+", " ");
        return words.length() <= LONGEST_QUOTE ? words : words.substring(0, LONGEST_QUOTE - 1) + "…";
    }

    /** Answers a remark. */
    @Transactional
    public void answer(UUID comment, String words) {
        var of = visible(comment);
        if (words.isBlank() || words.length() > LONGEST) {
            throw new Refused("authoring.refused.remark", LONGEST);
        }
        comments.happened(of.id(), Kind.ANSWERED, words.strip(), account());
    }

    /** Says that a remark is settled. */
    @Transactional
    public void resolve(UUID comment) {
        comments.happened(open(comment).id(), Kind.RESOLVED, "", account());
    }

    /** Takes a settled remark up again. */
    @Transactional
    public void reopen(UUID comment) {
        var of = visible(comment);
        if (thread(of).open()) {
            throw new Refused("authoring.refused.remark-state");
        }
        comments.happened(of.id(), Kind.REOPENED, "", account());
    }

    /**
     * Takes a suggested edit into the text: a new revision by the caller, in place of the piece that the proposer saw.
     *
     * @throws Refused if the piece has changed since, or the caller may not change the file
     */
    @Transactional
    public void accept(UUID comment) {
        var of = open(comment);
        var draft = drafts.visible(of.draft());
        var replacement = Optional.ofNullable(of.replacement()).orElseThrow(() -> new NotFound("No suggestion"));
        var now = drafts.text(of.draft(), of.path());
        if (!now.writable()) {
            throw new Refused("authoring.refused.not-yours", of.path());
        }
        var from = new Text(of.path(), of.base(), of.revision());
        var files = drafts.files(draft);
        var then = piece(files.with(then(draft, from)), of.path(), of.block());
        var key = keys(draft, files, from).get(of.block());
        if (key == null || !piece(files, of.path(), key).source().equals(then.source())) {
            throw new Refused("authoring.refused.piece-changed");
        }
        var text = replaced(now.text(), piece(files, of.path(), key), replacement);
        if (drafts.save(of.draft(), of.path(), text, now.revision()).conflict().isPresent()) {
            throw new Refused("authoring.refused.overtaken", of.path());
        }
        comments.happened(of.id(), Kind.ACCEPTED, "", account());
    }

    /** Says no to a suggested edit. @throws Refused without a reason */
    @Transactional
    public void decline(UUID comment, String reason) {
        var of = open(comment);
        Reviews.requireNote(reason, "authoring.refused.reason");
        comments.happened(of.id(), Kind.DECLINED, reason.strip(), account());
    }

    /** The text with another text in the place of a piece. */
    static String replaced(String text, ShownBlock piece, String replacement) {
        var windows = text.contains("\r\n");
        var plain = text.replace("\r\n", "\n");
        int at = 0;
        for (int line = 1; line < piece.line(); line++) {
            at = plain.indexOf('\n', at) + 1;
        }
        var source = piece.source().strip();
        int from = plain.indexOf(source, at);
        if (from < 0 || !plain.substring(at, from).isBlank()) {
            throw new Refused("authoring.refused.piece-changed");
        }
        var changed = plain.substring(0, from) + replacement.strip() + plain.substring(from + source.length());
        return windows ? changed.replace("\n", "\r\n") : changed;
    }

    private CommentThread thread(Comment comment) {
        return threads(comment.draft()).stream()
                .filter(thread -> thread.id().equals(comment.id()))
                .findFirst()
                .orElseThrow(() -> new NotFound("No remark " + comment.id()));
    }

    private Comment open(UUID id) {
        var comment = visible(id);
        if (!thread(comment).open()) {
            throw new Refused("authoring.refused.remark-state");
        }
        return comment;
    }

    /** @throws NotFound unless the caller has a right to the draft that it stands on */
    private Comment visible(UUID id) {
        var comment = comments.comment(id);
        drafts.visible(comment.draft());
        return comment;
    }

    private UUID account() {
        return user.accountId().orElseThrow(() -> new NotFound("Nobody is signed in"));
    }
}
