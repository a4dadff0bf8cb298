package org.sabak.handbook;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sabak.platform.ContentPlace;
import org.sabak.platform.ContentProblem;

/**
 * How a module's translation stands, block by block.
 *
 * @param leftOver there are translated blocks that no source block has any more
 */
public record Translation(String language, List<Entry> entries, boolean leftOver) {
    public enum State {
        /** The translation was made from the source as it is. */
        CURRENT,
        /** The source has changed since the translation was made. */
        STALE,
        /** There is no translation. */
        MISSING
    }

    /**
     * One block.
     *
     * @param part {@code module}, {@code quiz} or {@code scenario}
     * @param source where the source block stands
     * @param target where its translation stands, if there is one
     * @param lockedSource hash of the source from which the translation was made, if a lock says so
     * @param lockedTarget hash of the translation at that time
     */
    public record Entry(
            String part,
            String key,
            State state,
            ContentPlace source,
            Optional<ContentPlace> target,
            String sourceHash,
            Optional<String> targetHash,
            Optional<String> lockedSource,
            Optional<String> lockedTarget) {}

    /** Whether every block of this part has a translation: only then is the language offered for it. */
    public boolean complete(String part) {
        return entries.stream().noneMatch(entry -> entry.part().equals(part) && entry.state() == State.MISSING);
    }

    /** Whether some block of this part is older than its source. */
    public boolean stale(String part) {
        return leftOver && part.equals("module")
                || entries.stream().anyMatch(entry -> entry.part().equals(part) && entry.state() == State.STALE);
    }

    /** The keys of blocks whose source has changed since they were translated. */
    public Set<String> staleKeys(String part) {
        return entries.stream()
                .filter(entry -> entry.part().equals(part) && entry.state() == State.STALE)
                .map(Entry::key)
                .collect(Collectors.toSet());
    }

    /** Pairs the blocks of a source and a translation by their keys, by the lock and by their order. */
    static Translation of(
            String language, List<Piece> source, List<Piece> target, LockFile lock, Consumer<ContentProblem> problems) {
        var entries = new ArrayList<Entry>();
        boolean leftOver = false;
        var groups =
                source.stream().collect(Collectors.groupingBy(Piece::group, LinkedHashMap::new, Collectors.toList()));
        var paired = new HashMap<Piece, Entry>();
        for (var group : groups.entrySet()) {
            var theirs = target.stream()
                    .filter(piece -> piece.group().equals(group.getKey()))
                    .toList();
            var pairing = group.getKey().isEmpty()
                    ? byKey(group.getValue(), theirs, lock)
                    : byOrder(group.getValue(), theirs, lock, problems);
            paired.putAll(pairing.entries());
            leftOver |= pairing.leftOver();
        }
        source.forEach(piece -> entries.add(paired.get(piece)));
        return new Translation(language, List.copyOf(entries), leftOver);
    }

    private record Pairing(Map<Piece, Entry> entries, boolean leftOver) {}

    private static Pairing byKey(List<Piece> source, List<Piece> target, LockFile lock) {
        var entries = new HashMap<Piece, Entry>();
        for (var piece : source) {
            var translated = target.stream()
                    .filter(other ->
                            other.part().equals(piece.part()) && other.key().equals(piece.key()))
                    .findFirst();
            var line = lock.lines().stream()
                    .filter(l -> l.part().equals(piece.part()) && l.key().equals(piece.key()))
                    .findFirst();
            entries.put(piece, entry(piece, translated.orElse(null), line.orElse(null)));
        }
        return new Pairing(entries, false);
    }

    /** Blocks of one section: through the lock where it knows them, then the rest in order where they are alike. */
    private static Pairing byOrder(
            List<Piece> source, List<Piece> target, LockFile lock, Consumer<ContentProblem> problems) {
        var keys = source.getFirst().group() + "/";
        var named = source.stream()
                .map(Piece::key)
                .filter(key -> !key.startsWith(keys))
                .collect(Collectors.toSet());
        var lines = lock.of("module").stream()
                .filter(line -> line.key().startsWith(keys) || named.contains(line.key()))
                .toList();
        var sourceLines = Alignment.continues(
                source.stream().map(Piece::hash).toList(),
                lines.stream().map(LockFile.Line::source).toList());
        var targetLines = Alignment.continues(
                target.stream().map(Piece::hash).toList(),
                lines.stream().map(LockFile.Line::target).toList());
        var targetOfLine = new HashMap<Integer, Piece>();
        for (int i = 0; i < targetLines.length; i++) {
            if (targetLines[i] >= 0) {
                targetOfLine.put(targetLines[i], target.get(i));
            }
        }
        var entries = new HashMap<Piece, Entry>();
        var unpaired = new ArrayList<Piece>();
        for (int i = 0; i < sourceLines.length; i++) {
            var translated = sourceLines[i] < 0 ? null : targetOfLine.get(sourceLines[i]);
            if (translated == null) {
                unpaired.add(source.get(i));
            } else {
                var entry = entry(source.get(i), translated, lines.get(sourceLines[i]));
                if (entry.state() == State.CURRENT) {
                    compare(source.get(i), translated, problems);
                }
                entries.put(source.get(i), entry);
            }
        }
        var rest = new ArrayList<Piece>();
        boolean leftOver = false;
        for (int i = 0; i < targetLines.length; i++) {
            int line = targetLines[i];
            if (line < 0) {
                rest.add(target.get(i));
            } else {
                leftOver |= Arrays.stream(sourceLines).noneMatch(used -> used == line);
            }
        }
        boolean fresh = lines.isEmpty() && rest.size() != unpaired.size() && !rest.isEmpty();
        if (fresh) {
            int at = 0;
            while (at < Math.min(rest.size(), unpaired.size())
                    && rest.get(at).shape().equals(unpaired.get(at).shape())) {
                at++;
            }
            var theirs = rest.get(Math.min(at, rest.size() - 1));
            var ours = unpaired.get(Math.min(at, unpaired.size() - 1));
            problems.accept(theirs.place()
                    .problem("content.translation.block", ours.place().toString()));
        }
        for (int i = 0; i < unpaired.size(); i++) {
            var translated = rest.size() == unpaired.size() ? rest.get(i) : null;
            if (translated != null) {
                compare(unpaired.get(i), translated, problems);
            }
            entries.put(unpaired.get(i), entry(unpaired.get(i), translated, null));
        }
        return new Pairing(entries, leftOver || rest.size() > unpaired.size());
    }

    private static void compare(Piece source, Piece target, Consumer<ContentProblem> problems) {
        if (!source.shape().equals(target.shape())) {
            problems.accept(target.place()
                    .problem("content.translation.block", source.place().toString()));
        }
    }

    private static Entry entry(Piece source, @Nullable Piece target, LockFile.@Nullable Line line) {
        var state = target == null
                ? State.MISSING
                : line == null || line.source().equals(source.hash()) ? State.CURRENT : State.STALE;
        return new Entry(
                source.part(),
                line == null ? source.key() : line.key(),
                state,
                source.place(),
                Optional.ofNullable(target).map(Piece::place),
                source.hash(),
                Optional.ofNullable(target).map(Piece::hash),
                Optional.ofNullable(line).map(LockFile.Line::source),
                Optional.ofNullable(line).map(LockFile.Line::target));
    }
}
