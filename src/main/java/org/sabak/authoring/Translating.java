package org.sabak.authoring;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.sabak.authoring.DraftDetails.ModuleFiles;
import org.sabak.authoring.ModuleCheck.Mistake;
import org.sabak.authoring.XliffTaken.Left;
import org.sabak.authoring.translation.BlockChecks;
import org.sabak.authoring.translation.TranslationMemory;
import org.sabak.authoring.translation.Xliff;
import org.sabak.authoring.translation.XliffDocument.Unit;
import org.sabak.handbook.BlockHistory;
import org.sabak.handbook.BlockText;
import org.sabak.handbook.Handbook;
import org.sabak.handbook.ModuleBlocks;
import org.sabak.handbook.ModuleInfo;
import org.sabak.handbook.Translation.State;
import org.sabak.platform.ContentTree;
import org.sabak.platform.Messages;
import org.sabak.platform.NotFound;
import org.sabak.platform.Refused;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Translates the modules of a draft block by block. Whoever may change the files of a language may translate into it; a draft, a
 * module or a block that the caller has no right to is not there ({@link NotFound}).
 */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasAnyRole('TRAINER', 'INTERNATIONAL', 'MINISTRY')")
public class Translating {
    private final Drafts drafts;
    private final DraftStore store;
    private final DraftChecks checks;
    private final Handbook handbook;
    private final BlockHistory history;
    private final TranslationMemory memory;
    private final Messages messages;
    private final Clock clock;

    Translating(
            Drafts drafts,
            DraftStore store,
            DraftChecks checks,
            Handbook handbook,
            BlockHistory history,
            TranslationMemory memory,
            Messages messages,
            Clock clock) {
        this.drafts = drafts;
        this.store = store;
        this.checks = checks;
        this.handbook = handbook;
        this.history = history;
        this.memory = memory;
        this.messages = messages;
        this.clock = clock;
    }

    /** A module block by block. */
    public TranslationDesk desk(UUID draft, String module, String language) {
        var blocks = blocks(drafts.files(draft), module, language);
        var all = blocks.blocks();
        var leftOver = blocks.leftOver();
        return new TranslationDesk(
                module,
                language,
                blocks.sourceLanguage(),
                all,
                leftOver,
                TranslationProgress.of(all, leftOver.size()),
                drafts.draft(draft).mayChange(blocks.path("module")));
    }

    /** How far every module of a draft is in a language, in the order of the course. */
    public Map<ModuleFiles, TranslationProgress> progress(UUID draft, String language) {
        var files = drafts.files(draft);
        var progress = new LinkedHashMap<ModuleFiles, TranslationProgress>();
        for (var module : drafts.draft(draft).modules()) {
            if (!module.languages().isEmpty()) {
                var blocks = blocks(files, module.id(), language);
                progress.put(
                        module,
                        TranslationProgress.of(
                                blocks.blocks(), blocks.leftOver().size()));
            }
        }
        return progress;
    }

    /**
     * One block with all that helps to translate it.
     *
     * @param block see {@link BlockText#id}
     */
    public TranslationSheet sheet(UUID draft, String module, String language, String block, Locale reader) {
        var details = drafts.draft(draft);
        var files = drafts.files(draft);
        var blocks = blocks(files, module, language);
        var text = blocks.block(block);
        var before = text.state() == State.STALE
                ? text.translatedFrom()
                        .map(hash -> history.texts(details.course(), details.base(), module, Set.of(hash))
                                .get(hash))
                : Optional.<String>empty();
        var heeding = heeding(blocks);
        return new TranslationSheet(
                text,
                before,
                heeding.terms(text),
                heeding.heeds(text),
                memory.suggestions(text, blocks, files, changed(details, language)).stream()
                        .map(found -> found.in(title(details, found.module(), reader)))
                        .toList(),
                mistakes(draft, blocks, block, reader));
    }

    /** The modules of a draft that it changes and that have a text in this language: identifier → folder. */
    private static Map<String, String> changed(DraftDetails draft, String language) {
        var changed = new LinkedHashMap<String, String>();
        draft.modules().stream()
                .filter(module -> module.languages().contains(language))
                .filter(module -> draft.changes().stream()
                        .anyMatch(change -> change.path().startsWith(module.folder() + "/")))
                .forEach(module -> changed.put(module.id(), module.folder()));
        return changed;
    }

    private String title(DraftDetails draft, String module, Locale reader) {
        return draft.modules().stream()
                .filter(each -> each.id().equals(module))
                .map(ModuleFiles::title)
                .findFirst()
                .or(() -> handbook.module(module).map(ModuleInfo::title))
                .map(title -> title.in(reader))
                .orElse(module);
    }

    private List<Mistake> mistakes(UUID draft, ModuleBlocks blocks, String block, Locale reader) {
        var lines = blocks.targetLines(block);
        if (lines.isEmpty()) {
            return List.of();
        }
        var path = blocks.path(blocks.block(block).part());
        return checks.module(draft, blocks.module(), Map.of(), reader).mistakes().stream()
                .filter(mistake -> mistake.path().equals(path)
                        && mistake.line() >= lines.get()[0]
                        && mistake.line() <= lines.get()[1])
                .toList();
    }

    /**
     * Saves the translation of a block, which follows the source from now on, unless somebody else has translated it since.
     *
     * @param from the translation that the caller started from
     * @throws Refused if the text cannot stand in the place of the block, or the draft is not open
     */
    @Transactional
    public SavedBlock save(UUID draft, String module, String language, String block, String text, String from) {
        store.hold(draft);
        var blocks = blocks(drafts.files(draft), module, language);
        var there = blocks.block(block).target();
        if (!there.equals(plain(from)) && !there.equals(plain(text))) {
            return new SavedBlock(there, now(), true);
        }
        var changed = blocks.withTarget(block, text);
        var written = blocks.after(changed).block(block);
        drafts.put(draft, changed);
        return new SavedBlock(written.target(), now(), false);
    }

    /** Says that the translation of a block is still right although its source has changed. */
    @Transactional
    public void confirm(UUID draft, String module, String language, String block) {
        store.hold(draft);
        drafts.put(draft, blocks(drafts.files(draft), module, language).confirmed(block));
    }

    /** Takes out a translated piece that no source block has any more. */
    @Transactional
    public void removeLeftOver(UUID draft, String module, String language, String piece) {
        store.hold(draft);
        drafts.put(draft, blocks(drafts.files(draft), module, language).withoutLeftOver(piece));
    }

    /** A module, or all of them where none is named, as XLIFF 2.0 for a translator outside. */
    public byte[] export(UUID draft, Optional<String> module, String language) {
        var details = drafts.draft(draft);
        var files = drafts.files(draft);
        var modules = module.map(Stream::of)
                .orElseGet(() -> details.modules().stream()
                        .filter(each -> !each.languages().isEmpty())
                        .map(ModuleFiles::id))
                .map(id -> blocks(files, id, language))
                .toList();
        if (modules.isEmpty()) {
            throw new NotFound(details.course());
        }
        return Xliff.write(
                details.course(),
                modules,
                heeding(modules.getFirst()),
                messages.get(Locale.forLanguageTag(language), "authoring.xliff.advice"));
    }

    /**
     * Takes over what a translator outside sent back: every block that is translated anew and whose source has not moved since it
     * was exported.
     *
     * @throws Refused if it is no XLIFF 2.0 of this course in this language
     */
    @Transactional
    public XliffTaken take(UUID draft, String language, byte[] bytes, Locale reader) {
        store.hold(draft);
        var details = drafts.draft(draft);
        if (!details.mayChange(details.modules().getFirst().folder() + "/module." + language + ".md")) {
            throw new Refused("authoring.refused.not-open");
        }
        var document = Xliff.read(bytes);
        if (!document.source().equals(details.source()) || !document.target().equals(language)) {
            throw new Refused(
                    "authoring.xliff.languages", document.source(), document.target(), details.source(), language);
        }
        var taking = new Taking(drafts.files(draft), details, language, reader);
        document.units().forEach(taking::unit);
        drafts.put(draft, taking.changed);
        return new XliffTaken(taking.taken, taking.confirmed, taking.same, List.copyOf(taking.left));
    }

    /** An import under way. */
    private class Taking {
        private final DraftDetails details;
        private final String language;
        private final Locale reader;
        private final List<Left> left = new ArrayList<>();
        private final ContentTree files;
        private final Map<String, ModuleBlocks> read = new HashMap<>();
        private ContentTree changed = ContentTree.of(Map.of());
        private int taken;
        private int confirmed;
        private int same;

        Taking(ContentTree files, DraftDetails details, String language, Locale reader) {
            this.files = files;
            this.details = details;
            this.language = language;
            this.reader = reader;
        }

        void unit(Unit unit) {
            var parts = unit.original().split("/");
            var module = details.modules().stream()
                    .filter(each -> parts.length == 3
                            && parts[0].equals(details.course())
                            && each.id().equals(parts[1].replaceFirst("^\\d+-", "")))
                    .findFirst();
            var part = parts[parts.length - 1].replaceFirst("\\..*", "");
            var blocks = module.map(found -> read.computeIfAbsent(found.id(), id -> blocks(files, id, language)));
            var block = blocks.stream()
                    .flatMap(read -> read.blocks().stream())
                    .filter(each -> each.part().equals(part) && Xliff.idOf(each).equals(unit.id()))
                    .findFirst();
            if (block.isEmpty()) {
                leave(unit, "authoring.xliff.left-unknown");
            } else {
                unit(unit, blocks.orElseThrow(), block.get());
            }
        }

        private void unit(Unit unit, ModuleBlocks blocks, BlockText block) {
            var moved = unit.sourceHash().isEmpty()
                    ? !unit.source().equals(block.source())
                    : !unit.sourceHash().equals(block.sourceHash());
            var text = plain(unit.target());
            var stays = text.isEmpty() || text.equals(block.target());
            if (stays && !(block.state() == State.STALE && unit.done() && !text.isEmpty() && !moved)) {
                same++;
            } else if (moved) {
                leave(unit, "authoring.xliff.left-moved");
            } else if (!unit.targetHash().isEmpty() && !unit.targetHash().equals(block.targetHash())) {
                leave(unit, "authoring.xliff.left-overtaken");
            } else {
                try {
                    add(blocks, stays ? blocks.confirmed(block.id()) : blocks.withTarget(block.id(), text));
                    confirmed += stays ? 1 : 0;
                    taken += stays ? 0 : 1;
                } catch (Refused refused) {
                    leave(unit, refused.key(), refused.arguments().toArray());
                }
            }
        }

        private void add(ModuleBlocks blocks, ContentTree more) {
            read.put(blocks.module(), blocks.after(more));
            changed = changed.with(more);
        }

        private void leave(Unit unit, String key, Object... arguments) {
            left.add(new Left(unit.line(), unit.id(), messages.get(reader, key, arguments)));
        }
    }

    private BlockChecks heeding(ModuleBlocks blocks) {
        return new BlockChecks(handbook.glossary(), blocks.sourceLanguage(), blocks.language());
    }

    private static ModuleBlocks blocks(ContentTree files, String module, String language) {
        return ModuleBlocks.of(files, module, language);
    }

    private static String plain(String text) {
        return text.replace("\r\n", "\n").replace('\r', '\n').strip();
    }

    private Instant now() {
        return clock.instant();
    }
}
