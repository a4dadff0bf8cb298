package org.sabak.authoring;

import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sabak.authoring.DraftDetails.ModuleFiles;
import org.sabak.authoring.DraftStore.Draft;
import org.sabak.authoring.DraftStore.Revision;
import org.sabak.handbook.CourseContent;
import org.sabak.handbook.CourseDefinition;
import org.sabak.handbook.CourseInfo;
import org.sabak.handbook.Handbook;
import org.sabak.handbook.ModuleText;
import org.sabak.identity.AccountNames;
import org.sabak.identity.CurrentUser;
import org.sabak.organisation.UnitRow;
import org.sabak.organisation.Units;
import org.sabak.platform.Audit;
import org.sabak.platform.ContentTree;
import org.sabak.platform.LocalizedText;
import org.sabak.platform.NotFound;
import org.sabak.platform.Refused;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Drafts of courses: begun, read, changed file by file, and given up. What a draft holds is kept for ever in every state that it
 * had. A draft, a file or a course that the caller has no right to is not there ({@link NotFound}).
 */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasAnyRole('TRAINER', 'INTERNATIONAL', 'MINISTRY')")
public class Drafts {
    static final int LONGEST_NAME = 120;
    private static final int MOST_BYTES = 2 << 20;
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]*(?:-[a-z0-9]+)*");
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}");
    private static final int LONGEST_ID = 80;

    private final DraftStore store;
    private final CourseRights rights;
    private final Handbook handbook;
    private final Skeletons skeletons;
    private final AccountNames names;
    private final Units units;
    private final CurrentUser user;
    private final Audit audit;

    Drafts(
            DraftStore store,
            CourseRights rights,
            Handbook handbook,
            Skeletons skeletons,
            AccountNames names,
            Units units,
            CurrentUser user,
            Audit audit) {
        this.store = store;
        this.rights = rights;
        this.handbook = handbook;
        this.skeletons = skeletons;
        this.names = names;
        this.units = units;
        this.user = user;
        this.audit = audit;
    }

    /** The drafts that the caller may see and that may still become editions, the one that was changed last first. */
    public List<DraftRow> open() {
        var known = new HashMap<UUID, String>();
        return store.living().stream()
                .filter(draft -> !rights(draft).isEmpty())
                .map(draft -> new DraftRow(
                        draft.id(),
                        draft.course(),
                        title(draft),
                        draft.base(),
                        draft.name(),
                        draft.state(),
                        draft.files(),
                        known.computeIfAbsent(draft.begunBy(), names::of),
                        draft.changedAt()))
                .toList();
    }

    /** The courses in force that the caller may begin a draft of, in the order of the handbook. */
    public List<CourseChoice> courses() {
        return handbook.courses().stream()
                .map(course ->
                        new CourseChoice(course.id(), course.title(), course.edition(), rights.of(course.owner())))
                .filter(choice -> choice.rights().contains(CourseRight.AUTHOR)
                        || choice.rights().contains(CourseRight.TRANSLATOR))
                .toList();
    }

    /** The zone in which times are told to the caller: that of the own country. */
    public ZoneId zone() {
        return user.country().flatMap(units::country).map(UnitRow::zone).orElse(ZoneOffset.UTC);
    }

    /** @throws NotFound unless the caller may see this draft */
    public void require(UUID draft) {
        visible(draft);
    }

    /** Whether the caller may begin a course. */
    public boolean mayBeginCourse() {
        return rights.own().isPresent();
    }

    /**
     * Begins a draft on the edition in force.
     *
     * @throws Refused if the name is missing or too long
     */
    @Transactional
    public UUID begin(String course, String name) {
        var choice = courses().stream()
                .filter(known -> known.course().equals(course))
                .findFirst()
                .orElseThrow(() -> new NotFound(course));
        var owner = handbook.course(course).map(CourseInfo::owner).orElseThrow();
        return begin(course, owner, choice.edition(), name);
    }

    /**
     * Begins a course of the caller's country, or of the UN, with one module whose files say what is still to be written.
     *
     * @throws Refused if an identifier is unusable or taken
     * @throws NotFound if the caller may begin none
     */
    @Transactional
    public UUID beginCourse(NewCourse wanted, String name) {
        var owner = rights.own().orElseThrow(() -> new NotFound("No course may be begun"));
        requireId(wanted.id());
        requireId(wanted.module());
        if (!LANGUAGE.matcher(wanted.source()).matches()) {
            throw new Refused("authoring.refused.language");
        }
        if (handbook.course(wanted.id()).isPresent() || store.living(wanted.id())) {
            throw new Refused("authoring.refused.course-taken", wanted.id());
        }
        if (handbook.module(wanted.module()).isPresent()) {
            throw new Refused("authoring.refused.module-taken", wanted.module());
        }
        var draft = begin(wanted.id(), owner, 0, name);
        put(draft, skeletons.course(wanted, owner));
        return draft;
    }

    private UUID begin(String course, String owner, int base, String name) {
        if (name.isBlank() || name.strip().length() > LONGEST_NAME) {
            throw new Refused("authoring.refused.name", LONGEST_NAME);
        }
        var draft = store.begin(course, owner, base, name.strip(), account());
        record("authoring.draft-begun", draft, owner, Map.of("course", course, "base", base));
        return draft;
    }

    public DraftDetails draft(UUID id) {
        var draft = visible(id);
        var files = files(draft);
        var definition = definition(draft, files);
        var byName = cached();
        return new DraftDetails(
                draft.id(),
                draft.course(),
                draft.owner(),
                title(draft),
                draft.base(),
                handbook.course(draft.course()).map(CourseInfo::edition).orElse(0),
                draft.name(),
                draft.state(),
                draft.begunBy(),
                byName.apply(draft.begunBy()),
                draft.begunAt(),
                rights(draft),
                definition.source(),
                modules(files, definition),
                store.newest(id).values().stream()
                        .map(revision -> new DraftDetails.Change(
                                revision.path(),
                                revision.revision(),
                                revision.bytes() == null ? null : revision.bytes().length,
                                byName.apply(revision.account()),
                                revision.savedAt()))
                        .toList(),
                draft.version());
    }

    /** All files of the course as the draft has them, with paths within the course's folder. */
    public ContentTree files(UUID draft) {
        return files(visible(draft));
    }

    /** The files of the edition that the draft starts from; empty for a new course. */
    public ContentTree base(UUID draft) {
        return base(visible(draft));
    }

    /** A text file as the draft has it. */
    public FileText text(UUID id, String path) {
        var draft = visible(id);
        var newest = store.newest(id, path);
        var writable = mayChange(draft, path);
        if (newest.isEmpty()) {
            return new FileText(path, text(base(draft), path), 0, null, null, writable);
        }
        var revision = newest.get();
        return new FileText(
                path, text(revision), revision.revision(), names.of(revision.account()), revision.savedAt(), writable);
    }

    /**
     * Saves a text file, unless somebody else has saved it since.
     *
     * @param from the revision that the caller started from
     * @throws Refused if the draft is not open for changes or the file is too large or has a name that no course has
     */
    @Transactional
    public Saved save(UUID id, String path, String text, int from) {
        var draft = changeable(id, path);
        var newest = store.newest(id, path);
        int last = newest.map(Revision::revision).orElse(0);
        if (from == last && last > 0 && text(newest.orElseThrow()).equals(text)) {
            return new Saved(last, newest.orElseThrow().savedAt(), Optional.empty());
        }
        if (from > last) {
            throw new NotFound("No revision " + from + " of " + path);
        }
        var bytes = bytes(path, text.getBytes(StandardCharsets.UTF_8));
        if (from < last || !store.add(id, path, from + 1, bytes, account())) {
            return conflict(draft, path, from);
        }
        var saved = store.newest(id, path).orElseThrow();
        return new Saved(saved.revision(), saved.savedAt(), Optional.empty());
    }

    private Saved conflict(Draft draft, String path, int from) {
        var theirs = store.newest(draft.id(), path).orElseThrow();
        var ancestor = from == 0 ? text(base(draft), path) : text(store.revision(draft.id(), path, from));
        return new Saved(
                theirs.revision(),
                theirs.savedAt(),
                Optional.of(new Saved.Conflict(ancestor, text(theirs), names.of(theirs.account()))));
    }

    /** Puts several files at once, whatever was there; what was there stays readable as an earlier revision. */
    @Transactional
    public void put(UUID id, ContentTree files) {
        var draft = visible(id);
        var before = files(draft);
        for (var path : files.paths()) {
            var bytes = files.bytes(path);
            if (!before.has(path) || !Arrays.equals(before.bytes(path), bytes)) {
                add(id, path, bytes(path, bytes));
            }
        }
    }

    /** Takes files out of the draft's course; those that it does not have are left aside. */
    @Transactional
    public void remove(UUID id, Set<String> paths) {
        var before = files(visible(id));
        for (var path : paths) {
            if (before.has(path)) {
                add(id, path, null);
            }
        }
    }

    private void add(UUID id, String path, byte @Nullable [] bytes) {
        changeable(id, path);
        int last = store.newest(id, path).map(Revision::revision).orElse(0);
        if (!store.add(id, path, last + 1, bytes, account())) {
            throw new Refused("authoring.refused.overtaken", path);
        }
    }

    /** Gives a draft up. What it holds stays readable for those who have its address. */
    @Transactional
    public void discard(UUID id) {
        var draft = visible(id);
        if (!rights(draft).contains(CourseRight.AUTHOR) && !draft.begunBy().equals(account())) {
            throw new NotFound("No draft " + id);
        }
        if (draft.state() != DraftState.OPEN) {
            throw new Refused("authoring.refused.not-open");
        }
        store.move(draft, DraftState.DISCARDED, draft.base());
        record("authoring.draft-discarded", id, draft.owner(), Map.of("course", draft.course()));
    }

    /** @throws NotFound unless the caller has a right to this draft */
    Draft visible(UUID id) {
        var draft = store.draft(id);
        if (rights(draft).isEmpty()) {
            throw new NotFound("No draft " + id);
        }
        return draft;
    }

    /** What the caller may do with a draft: a translator sees only what he began himself. */
    Set<CourseRight> rights(Draft draft) {
        var own = EnumSet.noneOf(CourseRight.class);
        own.addAll(rights.of(draft.owner()));
        if (!draft.begunBy().equals(account())) {
            own.remove(CourseRight.TRANSLATOR);
        }
        return own;
    }

    ContentTree files(Draft draft) {
        return store.files(draft.id(), base(draft));
    }

    ContentTree base(Draft draft) {
        return draft.base() == 0 ? ContentTree.of(Map.of()) : handbook.files(draft.course(), draft.base());
    }

    void record(String action, UUID draft, String owner, Map<String, ?> facts) {
        audit.record(action, draft.toString(), CourseRights.chain(owner).orElse(null), facts);
    }

    private Draft changeable(UUID id, String path) {
        visible(id);
        var draft = store.hold(id);
        if (!draft.state().writable()) {
            throw new Refused("authoring.refused.not-open");
        }
        if (!mayChange(draft, path)) {
            throw rights(draft).contains(CourseRight.TRANSLATOR)
                    ? new Refused("authoring.refused.source-file", path)
                    : new NotFound("No file " + path);
        }
        return draft;
    }

    private boolean mayChange(Draft draft, String path) {
        var own = rights(draft);
        return draft.state().writable()
                && (own.contains(CourseRight.AUTHOR)
                        || own.contains(CourseRight.TRANSLATOR)
                                && TranslatedFile.is(
                                        path, definition(draft, files(draft)).source()));
    }

    private static byte[] bytes(String path, byte[] bytes) {
        if (!CourseContent.hasPlace(path)) {
            throw new Refused("authoring.refused.path", path);
        }
        if (bytes.length > MOST_BYTES) {
            throw new Refused("authoring.refused.too-large", path, MOST_BYTES >> 20);
        }
        return bytes;
    }

    /** @throws Refused unless this can be the identifier of a course or module */
    static void requireId(String id) {
        if (!NAME.matcher(id).matches() || id.length() > LONGEST_ID) {
            throw new Refused("authoring.refused.id", id);
        }
    }

    private CourseDefinition definition(Draft draft, ContentTree files) {
        return CourseDefinition.of(draft.course(), files);
    }

    private LocalizedText title(Draft draft) {
        return handbook.course(draft.course()).map(CourseInfo::title).orElseGet(() -> definition(draft, files(draft))
                .title());
    }

    private static List<ModuleFiles> modules(ContentTree files, CourseDefinition definition) {
        var folders = new TreeMap<String, List<String>>();
        files.paths().stream().filter(path -> path.contains("/")).forEach(path -> folders.computeIfAbsent(
                        path.substring(0, path.indexOf('/')), folder -> new ArrayList<>())
                .add(path));
        var found = new LinkedHashMap<String, ModuleFiles>();
        folders.forEach((folder, paths) -> {
            var id = folder.replaceFirst("^\\d+-", "");
            var texts = new LinkedHashMap<String, String>();
            paths.stream()
                    .filter(path -> path.matches(".*/module\\.[a-z]{2,3}\\.md"))
                    .map(path -> path.replaceAll(".*/module\\.|\\.md$", ""))
                    .sorted(Comparator.comparing((String language) -> !language.equals(definition.source()))
                            .thenComparing(language -> language))
                    .forEach(language -> texts.put(
                            language, ModuleText.titleOf(files.text(folder + "/module." + language + ".md"))));
            var languages = List.copyOf(texts.keySet());
            texts.values().removeIf(String::isBlank);
            var title = texts.isEmpty() ? LocalizedText.of(definition.source(), id) : new LocalizedText(texts);
            found.put(id, new ModuleFiles(id, folder, title, languages, List.copyOf(paths)));
        });
        var ordered = new ArrayList<ModuleFiles>();
        definition.modules().forEach(id -> Optional.ofNullable(found.remove(id)).ifPresent(ordered::add));
        ordered.addAll(found.values());
        return List.copyOf(ordered);
    }

    private Function<UUID, String> cached() {
        var known = new HashMap<UUID, String>();
        return account -> known.computeIfAbsent(account, names::of);
    }

    private static String text(ContentTree files, String path) {
        return files.has(path) ? files.text(path) : "";
    }

    private static String text(Revision revision) {
        return revision.bytes() == null ? "" : new String(revision.bytes(), StandardCharsets.UTF_8);
    }

    private UUID account() {
        return user.accountId().orElseThrow(() -> new NotFound("Nobody is signed in"));
    }
}
