package org.sabak.authoring.transfer;

import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.sabak.platform.ContentTree;

/**
 * What came back of a course that somebody worked on elsewhere, file by file: taken from there where only there it was changed,
 * left where only here it was, and a conflict where it was changed on both sides differently.
 *
 * @param changes in the order of their paths; files that are alike on both sides are not among them
 */
public record Return(List<Change> changes) {
    /** What is to be done about a file. */
    public enum Kind {
        /** Only there: it is taken. */
        TAKEN,
        /** Only here: it stays. */
        STAYS,
        /** On both sides, differently: somebody has to choose. */
        CONFLICT
    }

    /**
     * A file that is not alike on both sides.
     *
     * @param here its bytes here; null = there is none
     * @param there its bytes in what came back; null = there is none
     */
    public record Change(String path, Kind kind, byte @Nullable [] here, byte @Nullable [] there) {}

    public Return {
        changes = List.copyOf(changes);
    }

    /**
     * Compares both sides with what they began from.
     *
     * @param before the files as they were when they left
     */
    public static Return of(ContentTree before, ContentTree here, ContentTree there) {
        var paths = new TreeSet<>(here.paths());
        paths.addAll(there.paths());
        return new Return(paths.stream()
                .map(path -> change(path, bytes(before, path), bytes(here, path), bytes(there, path)))
                .filter(change -> !Arrays.equals(change.here(), change.there()))
                .toList());
    }

    public List<Change> of(Kind kind) {
        return changes.stream().filter(change -> change.kind() == kind).toList();
    }

    private static Change change(
            String path, byte @Nullable [] before, byte @Nullable [] here, byte @Nullable [] there) {
        var kind = Arrays.equals(here, before) ? Kind.TAKEN : Arrays.equals(there, before) ? Kind.STAYS : Kind.CONFLICT;
        return new Change(path, kind, here, there);
    }

    private static byte @Nullable [] bytes(ContentTree tree, String path) {
        return tree.has(path) ? tree.bytes(path) : null;
    }
}
