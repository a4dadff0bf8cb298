package org.sabak.handbook;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sabak.handbook.BlockText.Kind;
import org.sabak.handbook.Translation.State;
import org.sabak.platform.ContentTree;
import org.sabak.platform.NotFound;
import org.sabak.platform.Refused;

/**
 * A module block by block in its source language and one other, and the way back: a translated block is put in its place in the
 * file, everything else in which stays byte for byte, and the lock says what it was made from. A value; what a change returns are
 * the files that differ.
 */
public final class ModuleBlocks {
    private static final List<String> PARTS = List.of("module", "quiz", "scenario");

    private final ContentTree files;
    private final String module;
    private final String folder;
    private final String source;
    private final String language;
    private final Map<String, PartFile> sourceFiles;
    private final Map<String, PartFile> targetFiles;
    private final List<BlockSlot> targets;
    private final List<Pair> pairs = new ArrayList<>();
    private final List<BlockSlot> leftOver;

    private record Pair(
            BlockText block, BlockSlot source, @Nullable BlockSlot target) {}

    /** A file read. */
    private record PartFile(PlacedText text, List<BlockSlot> slots) {}

    private ModuleBlocks(
            ContentTree files,
            String module,
            String folder,
            String source,
            String language,
            Map<String, PartFile> sourceFiles,
            Map<String, PartFile> targetFiles) {
        this.files = files;
        this.module = module;
        this.language = language;
        this.folder = folder;
        this.source = source;
        this.sourceFiles = sourceFiles;
        this.targetFiles = targetFiles;
        var sources = slots(sourceFiles);
        var translated = slots(targetFiles);
        this.targets =
                translated.stream().filter(slot -> !slot.text().isBlank()).toList();
        pair(sources, Translation.of(language, pieces(sources), pieces(translated), lock(), problem -> {}));
        this.leftOver = targets.stream()
                .filter(slot -> pairs.stream().noneMatch(pair -> slot.equals(pair.target())))
                .toList();
    }

    /**
     * Reads a module.
     *
     * @param files of its course, with paths relative to the course's folder
     * @throws NotFound if there is no such module, or the language is that of the source
     */
    public static ModuleBlocks of(ContentTree files, String module, String language) {
        var source = CourseDefinition.of("", files).source();
        var folder = folder(files, module, source).orElseThrow(() -> new NotFound(module));
        if (language.equals(source) || !language.matches("[a-z]{2,3}")) {
            throw new NotFound(module + " in " + language);
        }
        var own = files.without(path -> !path.startsWith(folder + "/") || path.contains("/media/"));
        return new ModuleBlocks(
                own, module, folder, source, language, files(own, folder, source), files(own, folder, language));
    }

    /** The module with what a change returned. */
    public ModuleBlocks after(ContentTree changed) {
        var read = new LinkedHashMap<>(targetFiles);
        var all = files.with(changed);
        for (var part : PARTS) {
            if (changed.has(path(part))) {
                read.put(part, file(all, folder, part, language));
            }
        }
        return new ModuleBlocks(all, module, folder, source, language, sourceFiles, read);
    }

    public String module() {
        return module;
    }

    /** The folder of the module within the course's. */
    public String folder() {
        return folder;
    }

    public String sourceLanguage() {
        return source;
    }

    public String language() {
        return language;
    }

    /** Every block of the source in the order of its files. */
    public List<BlockText> blocks() {
        return pairs.stream().map(Pair::block).toList();
    }

    /** @param id see {@link BlockText#id} @throws NotFound if there is no such block */
    public BlockText block(String id) {
        return pair(id).block();
    }

    /** Translated pieces that no source block has any more: identifier of the piece → its text. */
    public Map<String, String> leftOver() {
        var left = new LinkedHashMap<String, String>();
        leftOver.forEach(
                slot -> left.put(slot.piece().part() + "/" + slot.piece().key(), slot.text()));
        return left;
    }

    /** The lines at which a block's translation stands in its file: first and last, from 1; empty if it has no lines of its own. */
    public Optional<int[]> targetLines(String id) {
        return Optional.ofNullable(pair(id).target())
                .filter(slot -> !slot.atHead())
                .map(slot -> {
                    int first = slot.piece().place().line();
                    return new int[] {
                        first,
                        first + (int) slot.text().chars().filter(c -> c == '\n').count()
                    };
                });
    }

    /** Where the translation of a part stands within the course's folder. */
    public String path(String part) {
        return path(folder, part, language);
    }

    private static String path(String folder, String part, String language) {
        return folder + "/" + part + "." + language + ".md";
    }

    private String lockPath() {
        return folder + "/module." + language + ".lock";
    }

    /**
     * Puts the translation of a block in its place and locks it to the source as it is. The same text again changes nothing.
     *
     * @return the files that change
     * @throws Refused if the text is empty or no single block, or its section has no heading yet
     */
    public ContentTree withTarget(String id, String text) {
        var pair = pair(id);
        var written = written(pair, text);
        if (written.equals(pair.block().target())) {
            return ContentTree.of(Map.of());
        }
        var part = pair.block().part();
        var changed = file(path(part), put(pair, written));
        var after = after(changed);
        int at = after.position(part, pair, written, this);
        changed = changed.with(
                file(lockPath(), locked(pair, after.ofPart(part).get(at).piece().hash())));
        return changed.with(after.inOrder(part));
    }

    /**
     * Says that a translation is still right although its source has changed.
     *
     * @return the lock, if it changes
     */
    public ContentTree confirmed(String id) {
        var pair = pair(id);
        if (pair.target() == null) {
            throw new Refused("handbook.blocks.nothing-there");
        }
        var line = line(pair, pair.target().piece().hash());
        return lock().lines().contains(line)
                ? ContentTree.of(Map.of())
                : file(lockPath(), locked(pair, pair.target().piece().hash()));
    }

    /** Takes out a translated piece that no source block has any more; with a section's heading goes the whole section. */
    public ContentTree withoutLeftOver(String id) {
        var slot = leftOver.stream()
                .filter(each -> (each.piece().part() + "/" + each.piece().key()).equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound(id));
        var part = slot.piece().part();
        var changed =
                file(path(part), target(part).with(without(slot, target(part).text())));
        return changed.with(tidied(after(changed)));
    }

    private String without(BlockSlot slot, String text) {
        if (slot.atHead()) {
            return new FrontMatterText(text).without(slot.piece().key());
        }
        var before = text.substring(0, slot.start());
        var after = text.substring(slot.section() ? sectionEnd(slot) : slot.end());
        return after.isBlank() ? before.stripTrailing() + "\n" : before + after.stripLeading();
    }

    /** The lock without lines of blocks that neither language has any more. */
    private ContentTree tidied(ModuleBlocks after) {
        if (!files.has(lockPath())) {
            return ContentTree.of(Map.of());
        }
        var ids = after.pairs.stream().map(pair -> pair.block().id()).collect(Collectors.toSet());
        var hashes = after.targets.stream().map(slot -> slot.piece().hash()).collect(Collectors.toSet());
        var text = Stream.of(files.text(lockPath()).split("(?<=\n)"))
                .filter(row -> LockFile.parse("", row, problem -> {}).lines().stream()
                        .allMatch(
                                line -> ids.contains(line.part() + "/" + line.key()) || hashes.contains(line.target())))
                .collect(Collectors.joining());
        return file(lockPath(), text);
    }

    // ------------------------------------------------------------------------------------------------ reading

    private static Optional<String> folder(ContentTree files, String module, String source) {
        return files.paths().stream()
                .filter(path -> path.matches("\\d{2}-" + Pattern.quote(module) + "/module\\." + source + "\\.md"))
                .map(path -> path.substring(0, path.indexOf('/')))
                .findFirst();
    }

    /** Every block of a module's source by its hash; none if there is no such module. */
    static Map<String, String> sources(ContentTree files, String module) {
        var source = CourseDefinition.of("", files).source();
        var texts = new HashMap<String, String>();
        folder(files, module, source).ifPresent(folder -> slots(files(files, folder, source))
                .forEach(slot -> texts.putIfAbsent(slot.piece().hash(), slot.text())));
        return Map.copyOf(texts);
    }

    private static Map<String, PartFile> files(ContentTree files, String folder, String language) {
        var read = new LinkedHashMap<String, PartFile>();
        for (var part : PARTS) {
            if (files.has(path(folder, part, language))) {
                read.put(part, file(files, folder, part, language));
            }
        }
        return read;
    }

    private static PartFile file(ContentTree files, String folder, String part, String language) {
        var bytes = files.bytes(path(folder, part, language));
        var text = new PlacedText(new String(bytes, StandardCharsets.UTF_8));
        var name = part + "." + language + ".md";
        return new PartFile(
                text,
                switch (part) {
                    case "module" -> {
                        var around = new ModuleText.Surroundings(new Glossary(Map.of()), Set.of());
                        yield BlockSlot.ofModule(
                                name, text, ModuleText.parse(name, text.text(), language, around, problem -> {}));
                    }
                    case "quiz" -> BlockSlot.ofQuiz(name, text);
                    default -> BlockSlot.ofScenario(name, text);
                });
    }

    private static List<BlockSlot> slots(Map<String, PartFile> files) {
        return PARTS.stream()
                .flatMap(part -> Optional.ofNullable(files.get(part)).stream())
                .flatMap(file -> file.slots().stream())
                .toList();
    }

    private static List<Piece> pieces(List<BlockSlot> slots) {
        return slots.stream().map(BlockSlot::piece).toList();
    }

    private void pair(List<BlockSlot> sources, Translation translation) {
        var taken = new HashSet<String>();
        for (int i = 0; i < sources.size(); i++) {
            var slot = sources.get(i);
            if (slot.text().isBlank()) {
                continue;
            }
            var entry = translation.entries().get(i);
            var target = targets.stream()
                    .filter(each -> translates(each, slot, entry))
                    .findFirst()
                    .orElse(null);
            var key = entry.key();
            for (int n = 2; !taken.add(slot.piece().part() + "/" + key); n++) {
                key = entry.key() + "-" + n;
            }
            var block = new BlockText(
                    slot.piece().part(),
                    key,
                    slot.kind(),
                    slot.section() ? slot.piece().key() : slot.piece().group(),
                    slot.text(),
                    target == null ? "" : target.text(),
                    target == null ? State.MISSING : entry.state(),
                    slot.piece().hash(),
                    entry.lockedSource());
            pairs.add(new Pair(block, slot, target));
        }
    }

    private static boolean translates(BlockSlot target, BlockSlot source, Translation.Entry entry) {
        var piece = target.piece();
        return piece.part().equals(entry.part())
                && Optional.of(piece.hash()).equals(entry.targetHash())
                && Optional.of(piece.place()).equals(entry.target())
                && (!source.piece().group().isEmpty()
                        || piece.key().equals(source.piece().key()));
    }

    private Pair pair(String id) {
        return pairs.stream()
                .filter(pair -> pair.block().id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound(id));
    }

    private List<BlockSlot> ofPart(String part) {
        return targets.stream().filter(slot -> slot.piece().part().equals(part)).toList();
    }

    private PlacedText target(String part) {
        return Optional.ofNullable(targetFiles.get(part)).map(PartFile::text).orElseThrow(() -> new NotFound(part));
    }

    // ------------------------------------------------------------------------------------------------ writing

    /** The text as it is put into the file. */
    private String written(Pair pair, String typed) {
        var lines = typed.replace("\r\n", "\n").replace('\r', '\n').replaceFirst("^(?:[ \t]*\n)+", "");
        var text = pair.block().kind() == Kind.CODE ? lines.stripTrailing() : lines.strip();
        if (text.isEmpty()) {
            throw new Refused("handbook.blocks.empty");
        }
        return switch (pair.block().kind()) {
            case TITLE, SUMMARY, OBJECTIVE -> text.replaceAll("\\s+", " ");
            case SOURCES ->
                text.lines().map(String::strip).filter(line -> !line.isEmpty()).collect(Collectors.joining("\n"));
            case HEADING -> HeadingLine.like(pair.block().source(), text);
            default -> text;
        };
    }

    private String put(Pair pair, String written) {
        var part = pair.block().part();
        if (pair.source().atHead()) {
            var text = targetFiles.containsKey(part) ? target(part) : begun(part);
            return text.with(
                    new FrontMatterText(text.text()).with(pair.source().piece().key(), written, objectives()));
        }
        if (pair.target() != null) {
            return target(part).with(pair.target().start(), pair.target().end(), written);
        }
        var text = targetFiles.containsKey(part) ? target(part) : begun(part);
        return text.with(inserted(text.text(), place(pair, text.text()), written));
    }

    private PlacedText begun(String part) {
        return new PlacedText(
                part.equals("quiz")
                        ? ""
                        : FrontMatterText.begun(Optional.ofNullable(sourceFiles.get(part))
                                .orElseThrow()
                                .text()
                                .text()));
    }

    private List<String> objectives() {
        return pairs.stream()
                .filter(pair -> pair.block().kind() == Kind.OBJECTIVE)
                .map(pair -> pair.source().piece().key().substring(1))
                .toList();
    }

    private static String inserted(String text, int at, String block) {
        var before = text.substring(0, at).stripTrailing();
        var after = text.substring(at);
        var gap = before.isEmpty() ? "" : before.endsWith("\n---") ? "\n" : "\n\n";
        return before + gap + block + (after.isBlank() ? "\n" : "\n\n" + after.replaceFirst("^\\s*\n", ""));
    }

    /** Where a block that is not there yet belongs. */
    private int place(Pair pair, String text) {
        var part = pair.block().part();
        if (pair.source().section() || !part.equals("module")) {
            return partPlace(pair, text);
        }
        var section = pair.block().section();
        var own = ofPart(part);
        var heading = own.stream()
                .filter(slot -> slot.section() && slot.piece().key().equals(section))
                .findFirst()
                .orElseThrow(() -> new Refused("handbook.blocks.heading-first"));
        var group = pairs.stream()
                .filter(each -> each.source().piece().group().equals(section)
                        && each.block().part().equals(part))
                .toList();
        int here = group.indexOf(pair);
        for (int i = here - 1; i >= 0; i--) {
            var before = group.get(i).target();
            if (before != null) {
                return before.end();
            }
        }
        for (int i = here + 1; i < group.size(); i++) {
            var after = group.get(i).target();
            if (after != null) {
                return after.start();
            }
        }
        var theirs = own.stream()
                .filter(slot -> slot.piece().group().equals(section))
                .toList();
        return here == 0 || theirs.isEmpty()
                ? heading.end()
                : theirs.get(Math.min(here, theirs.size()) - 1).end();
    }

    /** Where a section, question or scene that is not there yet belongs: before the first that follows it in the source. */
    private int partPlace(Pair pair, String text) {
        var part = pair.block().part();
        var later = pairs.subList(pairs.indexOf(pair) + 1, pairs.size()).stream()
                .filter(each -> each.block().part().equals(part) && whole(each.source()))
                .map(each -> each.source().piece().key())
                .collect(Collectors.toSet());
        return ofPart(part).stream()
                .filter(slot -> whole(slot) && later.contains(slot.piece().key()))
                .mapToInt(BlockSlot::start)
                .findFirst()
                .orElse(text.length());
    }

    private static boolean whole(BlockSlot slot) {
        return slot.section() || slot.kind() == Kind.QUESTION || slot.kind() == Kind.SCENE;
    }

    private int sectionEnd(BlockSlot heading) {
        return ofPart("module").stream()
                .filter(slot -> slot.section() && slot.start() > heading.start())
                .mapToInt(BlockSlot::start)
                .findFirst()
                .orElse(target("module").text().length());
    }

    /**
     * Which of the pieces of this part is the one that was just put there.
     *
     * @throws Refused unless it is one piece and all others are as they were
     */
    private int position(String part, Pair put, String written, ModuleBlocks before) {
        var now = ofPart(part);
        var then = before.ofPart(part).stream()
                .filter(slot -> !slot.equals(put.target()))
                .toList();
        var refusal = new Refused(
                whole(put.source()) && put.source().kind() != Kind.HEADING
                        ? "handbook.blocks.not-one-part"
                        : "handbook.blocks.not-one-block",
                put.source().piece().key());
        for (int at = 0; at < now.size(); at++) {
            var others = new ArrayList<>(now);
            if (isPut(others.remove(at), put, written)
                    && (put.source().atHead() || hashes(others).equals(hashes(then)))) {
                return at;
            }
        }
        throw refusal;
    }

    private static boolean isPut(BlockSlot slot, Pair put, String written) {
        return slot.text().equals(written)
                && slot.piece().group().equals(put.source().piece().group())
                && (!slot.piece().group().isEmpty()
                        || slot.piece().key().equals(put.source().piece().key()));
    }

    private static List<String> hashes(List<BlockSlot> slots) {
        return slots.stream().map(slot -> slot.piece().hash()).toList();
    }

    /** The file with its sections, questions or scenes in the order of the source, if they are in another. */
    private ContentTree inOrder(String part) {
        var order = pairs.stream()
                .filter(pair -> pair.block().part().equals(part) && whole(pair.source()))
                .map(pair -> pair.source().piece().key())
                .toList();
        var wholes = ofPart(part).stream()
                .filter(slot -> whole(slot) && order.contains(slot.piece().key()))
                .toList();
        var sorted = wholes.stream()
                .sorted(Comparator.comparingInt(
                        slot -> order.indexOf(slot.piece().key())))
                .toList();
        if (wholes.equals(sorted)
                || wholes.size()
                        < ofPart(part).stream().filter(ModuleBlocks::whole).count()) {
            return ContentTree.of(Map.of());
        }
        var text = target(part).text();
        var moved = new StringBuilder(text.substring(0, wholes.getFirst().start()));
        for (var slot : sorted) {
            int next = wholes.indexOf(slot) + 1;
            int end = next < wholes.size() ? wholes.get(next).start() : text.length();
            moved.append(text.substring(slot.start(), end).strip()).append("\n\n");
        }
        return file(path(part), target(part).with(moved.toString().stripTrailing() + "\n"));
    }

    // ------------------------------------------------------------------------------------------------ lock

    private LockFile lock() {
        return files.has(lockPath())
                ? LockFile.parse(lockPath(), files.text(lockPath()), problem -> {})
                : LockFile.none();
    }

    private static LockFile.Line line(Pair pair, String target) {
        return new LockFile.Line(
                pair.block().part(), pair.block().key(), pair.source().piece().hash(), target);
    }

    /** The lock with one line put in its place; all others stay. */
    private String locked(Pair pair, String target) {
        var line = line(pair, target);
        if (!files.has(lockPath())) {
            return new LockFile(List.of(line)).write();
        }
        var order = pairs.stream().map(each -> each.block().id()).toList();
        int own = order.indexOf(pair.block().id());
        var written = String.join(" ", line.part(), line.key(), line.source(), line.target());
        var lines = new ArrayList<String>();
        boolean done = false;
        for (var row : files.text(lockPath()).split("(?<=\n)")) {
            var found = LockFile.parse("", row, problem -> {}).lines();
            int place = found.isEmpty()
                    ? -1
                    : order.indexOf(
                            found.getFirst().part() + "/" + found.getFirst().key());
            if (!done && place == own) {
                lines.add(written + row.substring(row.stripTrailing().length()));
                done = true;
                continue;
            }
            if (!done && place > own) {
                lines.add(written + "\n");
                done = true;
            }
            lines.add(row);
        }
        if (!done) {
            if (!lines.isEmpty() && !lines.getLast().endsWith("\n")) {
                lines.add("\n");
            }
            lines.add(written + "\n");
        }
        return String.join("", lines);
    }

    private static ContentTree file(String path, String text) {
        return ContentTree.of(Map.of(path, text.getBytes(StandardCharsets.UTF_8)));
    }
}
