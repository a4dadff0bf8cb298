package org.sabak.authoring;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.sabak.authoring.DraftStore.Draft;
import org.sabak.authoring.LineMerge.Hunk;
import org.sabak.handbook.CourseInfo;
import org.sabak.handbook.Handbook;
import org.sabak.platform.ContentTree;
import org.sabak.platform.NotFound;
import org.sabak.platform.Refused;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Brings a draft from the edition that it was begun on to the one in force. Lines that only one side changed are taken from that
 * side; where both changed the same lines, the author decides. What the draft said before stays readable as a revision.
 */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasAnyRole('TRAINER', 'INTERNATIONAL')")
public class Updating {
    private final Drafts drafts;
    private final DraftStore store;
    private final Handbook handbook;

    /** Whose lines are taken. */
    public enum Side {
        MINE,
        EDITION,
        BOTH
    }

    /**
     * A place that both sides have changed.
     *
     * @param text false: the file is a picture, or one side has removed it, so it can only be taken whole
     */
    public record Conflict(String path, boolean text, String base, String mine, String edition) {}

    /**
     * What bringing a draft up to date would do.
     *
     * @param from the edition that the draft is based on
     * @param to the one in force
     * @param merged files in which both sides changed other lines
     * @param conflicts in the order of files and lines
     */
    public record Preview(int from, int to, Set<String> merged, List<Conflict> conflicts) {}

    private record Change(String path, Optional<byte[]> base, Optional<byte[]> mine, Optional<byte[]> edition) {
        boolean text() {
            return mine.isPresent() && edition.isPresent() && !path.contains("/media/");
        }

        List<Hunk> hunks() {
            return LineMerge.of(text(base), text(mine), text(edition));
        }

        private static String text(Optional<byte[]> bytes) {
            return bytes.map(each -> new String(each, StandardCharsets.UTF_8)).orElse("");
        }
    }

    Updating(Drafts drafts, DraftStore store, Handbook handbook) {
        this.drafts = drafts;
        this.store = store;
        this.handbook = handbook;
    }

    /** @throws NotFound unless the caller may change the draft */
    public Preview preview(UUID id) {
        var draft = writable(id);
        var merged = new TreeSet<String>();
        var conflicts = new ArrayList<Conflict>();
        for (var change : changes(draft)) {
            if (change.text()) {
                merged.add(change.path());
                change.hunks().stream()
                        .filter(Hunk::conflict)
                        .forEach(hunk -> conflicts.add(new Conflict(
                                change.path(),
                                true,
                                String.join("\n", hunk.base()),
                                String.join("\n", hunk.mine()),
                                String.join("\n", hunk.theirs()))));
            } else {
                conflicts.add(new Conflict(change.path(), false, "", "", ""));
            }
        }
        return new Preview(draft.base(), current(draft), merged, List.copyOf(conflicts));
    }

    /**
     * Brings a draft up to date.
     *
     * @param to the edition that the choices were made for
     * @param choices one for each conflict of the {@link #preview}, in its order
     * @throws Refused if another edition has come into force since, or something was saved, so that other places conflict now
     */
    @Transactional
    public void bringUpToDate(UUID id, int to, List<Side> choices) {
        writable(id);
        var draft = store.hold(id);
        var sides = new ArrayList<>(choices);
        if (current(draft) != to || preview(id).conflicts().size() != choices.size()) {
            throw new Refused("authoring.refused.update-moved");
        }
        for (var change : changes(draft)) {
            if (change.text()) {
                drafts.put(id, file(change.path(), merged(change.hunks(), sides)));
            } else if (sides.removeFirst() != Side.MINE) {
                change.edition()
                        .ifPresentOrElse(
                                bytes -> drafts.put(id, ContentTree.of(Map.of(change.path(), bytes))),
                                () -> drafts.remove(id, Set.of(change.path())));
            }
        }
        store.move(draft, draft.state(), to);
        drafts.record(
                "authoring.draft-updated",
                id,
                draft.owner(),
                Map.of("course", draft.course(), "base", draft.base(), "edition", to));
    }

    /** The text with one side taken at each place where both have changed; takes those sides off the list. */
    private static String merged(List<Hunk> hunks, List<Side> sides) {
        var lines = new ArrayList<String>();
        for (var hunk : hunks) {
            var side = hunk.conflict() ? sides.removeFirst() : Side.MINE;
            if (hunk.conflict() ? side != Side.EDITION : !hunk.onlyTheirs()) {
                lines.addAll(hunk.mine());
            }
            if (hunk.conflict() ? side != Side.MINE : hunk.onlyTheirs()) {
                lines.addAll(hunk.theirs());
            }
        }
        return String.join("\n", lines);
    }

    /** The files that both the draft and a later edition have changed, each in its own way. */
    private List<Change> changes(Draft draft) {
        var base = drafts.base(draft);
        var mine = drafts.files(draft);
        var edition = handbook.files(draft.course(), current(draft));
        return store.newest(draft.id()).keySet().stream()
                .map(path -> new Change(path, bytes(base, path), bytes(mine, path), bytes(edition, path)))
                .filter(change -> !same(change.base(), change.edition()) && !same(change.mine(), change.edition()))
                .toList();
    }

    private Draft writable(UUID id) {
        var draft = drafts.visible(id);
        var rights = drafts.rights(draft);
        if (!rights.contains(CourseRight.AUTHOR) && !rights.contains(CourseRight.TRANSLATOR)) {
            throw new NotFound("No draft " + id);
        }
        if (draft.state() != DraftState.OPEN) {
            throw new Refused("authoring.refused.not-open");
        }
        return draft;
    }

    private int current(Draft draft) {
        return handbook.course(draft.course()).map(CourseInfo::edition).orElse(draft.base());
    }

    private static ContentTree file(String path, String text) {
        return ContentTree.of(Map.of(path, text.getBytes(StandardCharsets.UTF_8)));
    }

    private static Optional<byte[]> bytes(ContentTree tree, String path) {
        return tree.has(path) ? Optional.of(tree.bytes(path)) : Optional.empty();
    }

    private static boolean same(Optional<byte[]> one, Optional<byte[]> other) {
        return one.isPresent() == other.isPresent() && (one.isEmpty() || Arrays.equals(one.get(), other.orElseThrow()));
    }
}
