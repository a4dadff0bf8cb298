package org.sabak.authoring;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sabak.assessment.ExamService;
import org.sabak.authoring.DraftStore.Draft;
import org.sabak.certification.Pathway;
import org.sabak.certification.Scheme;
import org.sabak.certification.Schemes;
import org.sabak.handbook.CourseDefinition;
import org.sabak.handbook.Handbook;
import org.sabak.handbook.ModuleInfo;
import org.sabak.identity.CurrentUser;
import org.sabak.platform.ContentTree;
import org.sabak.platform.LocalizedText;
import org.sabak.platform.NotFound;
import org.sabak.platform.Refused;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a draft says of its course as a whole: titles, and which modules it has in which order. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasAnyRole('TRAINER', 'INTERNATIONAL')")
public class CourseSettings {
    private static final String FILE = "course.yml";
    private static final int MOST_MODULES = 99;
    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_SUMMARY = 1000;

    private final Drafts drafts;
    private final Skeletons skeletons;
    private final Handbook handbook;
    private final ExamService exams;
    private final Schemes schemes;
    private final CurrentUser user;

    /**
     * A course as the draft has it.
     *
     * @param source language in which it is written
     * @param modules in the order of reading
     */
    public record Settings(
            String source, LocalizedText title, Optional<LocalizedText> summary, List<ModuleRow> modules) {}

    /**
     * A module.
     *
     * @param exams titles of the exams in force that draw on it
     * @param schemes titles of the schemes in force that ask for it
     */
    public record ModuleRow(
            String id, String folder, LocalizedText title, List<LocalizedText> exams, List<LocalizedText> schemes) {
        /** Whether the course cannot go without it. */
        public boolean needed() {
            return !exams.isEmpty() || !schemes.isEmpty();
        }
    }

    CourseSettings(
            Drafts drafts,
            Skeletons skeletons,
            Handbook handbook,
            ExamService exams,
            Schemes schemes,
            CurrentUser user) {
        this.drafts = drafts;
        this.skeletons = skeletons;
        this.handbook = handbook;
        this.exams = exams;
        this.schemes = schemes;
        this.user = user;
    }

    /** @throws NotFound unless the caller is an author of the course */
    public Settings settings(UUID id) {
        authored(id);
        var details = drafts.draft(id);
        var definition = definition(id);
        return new Settings(
                definition.source(),
                definition.title(),
                definition.summary(),
                details.modules().stream()
                        .map(module -> new ModuleRow(
                                module.id(),
                                module.folder(),
                                module.title(),
                                drawing(module.id()).map(exams::title).toList(),
                                asking(module.id()).map(Scheme::title).toList()))
                        .toList());
    }

    /**
     * Gives the course other titles and summaries.
     *
     * @param summaries language → summary; none = the course has no summary
     * @throws Refused without a title in the source language, or if one is too long
     */
    @Transactional
    public void describe(UUID id, Map<String, String> titles, Map<String, String> summaries) {
        authored(id);
        var source = definition(id).source();
        if (titles.getOrDefault(source, "").isBlank()) {
            throw new Refused("authoring.refused.course-title");
        }
        require(titles, LONGEST_TITLE);
        require(summaries, LONGEST_SUMMARY);
        if (summaries.getOrDefault(source, "").isBlank()
                && summaries.values().stream().anyMatch(text -> !text.isBlank())) {
            throw new Refused("authoring.refused.summary-source");
        }
        var yml = CourseYml.with(yml(id), "title", CourseYml.titles("title", text(titles, source)));
        var none = summaries.values().stream().allMatch(String::isBlank);
        save(id, CourseYml.with(yml, "summary", none ? "" : CourseYml.titles("summary", text(summaries, source))));
    }

    private static void require(Map<String, String> texts, int longest) {
        if (texts.values().stream().anyMatch(text -> text.length() > longest)) {
            throw new Refused("authoring.refused.too-long", longest);
        }
    }

    /** The source language first, because a text without the language asked for falls back to the first. */
    private static LocalizedText text(Map<String, String> texts, String source) {
        var ordered = new LinkedHashMap<String, String>();
        ordered.put(source, texts.getOrDefault(source, "").strip());
        texts.forEach((language, text) -> {
            if (!text.isBlank()) {
                ordered.put(language, text.strip());
            }
        });
        return new LocalizedText(ordered);
    }

    /** Moves a module by so many places; beyond the ends it stays at the end. */
    @Transactional
    public void move(UUID id, String module, int by) {
        authored(id);
        var order = new ArrayList<>(definition(id).modules());
        int from = order.indexOf(module);
        if (from < 0) {
            throw new NotFound("No module " + module);
        }
        order.remove(from);
        order.add(Math.clamp((long) from + by, 0, order.size()), module);
        save(id, CourseYml.with(yml(id), "modules", CourseYml.list("modules", order)));
    }

    /**
     * Adds a module at the end, with files that say what is to be written.
     *
     * @param title in the source language
     * @return its identifier
     */
    @Transactional
    public String add(UUID id, String title) {
        var draft = authored(id);
        if (title.isBlank() || title.length() > LONGEST_TITLE) {
            throw new Refused("authoring.refused.module-title", LONGEST_TITLE);
        }
        var module = Slug.of(title);
        var definition = definition(id);
        var folders = folders(id);
        var elsewhere =
                handbook.module(module).map(ModuleInfo::course).filter(course -> !course.equals(draft.course()));
        if (elsewhere.isPresent()
                || folders.stream().anyMatch(folder -> folder.substring(3).equals(module))) {
            throw new Refused("authoring.refused.module-taken", module);
        }
        int number = folders.stream()
                        .mapToInt(folder -> Integer.parseInt(folder.substring(0, 2)))
                        .max()
                        .orElse(0)
                + 1;
        if (number > MOST_MODULES) {
            throw new Refused("authoring.refused.many-modules", MOST_MODULES);
        }
        var order = new ArrayList<>(definition.modules());
        order.add(module);
        var yml = CourseYml.with(yml(id), "modules", CourseYml.list("modules", order));
        drafts.put(
                id,
                skeletons
                        .module("%02d-%s".formatted(number, module), definition.source(), title.strip())
                        .with(ContentTree.of(Map.of(FILE, yml.getBytes(StandardCharsets.UTF_8)))));
        return module;
    }

    /**
     * Takes a module out of the course. Who has a certificate for which it was asked keeps it, and old editions keep the module.
     *
     * @throws Refused if an exam or a scheme in force needs it, or it is the only one
     */
    @Transactional
    public void remove(UUID id, String module) {
        authored(id);
        var order = new ArrayList<>(definition(id).modules());
        var folder = folders(id).stream()
                .filter(each -> each.substring(3).equals(module))
                .findFirst()
                .orElseThrow(() -> new NotFound("No module " + module));
        var needing = Stream.concat(
                        drawing(module).map(exams::title), asking(module).map(Scheme::title))
                .map(title -> title.in(user.language().orElse(Locale.ENGLISH)))
                .distinct()
                .collect(Collectors.joining("; "));
        if (!needing.isEmpty()) {
            throw new Refused("authoring.refused.module-needed", needing);
        }
        order.remove(module);
        if (order.isEmpty()) {
            throw new Refused("authoring.refused.last-module");
        }
        save(id, CourseYml.with(yml(id), "modules", CourseYml.list("modules", order)));
        drafts.remove(
                id,
                drafts.files(id).paths().stream()
                        .filter(path -> path.startsWith(folder + "/"))
                        .collect(Collectors.toSet()));
    }

    private Stream<String> drawing(String module) {
        return exams.exams().stream().filter(exam -> exams.modules(exam).contains(module));
    }

    private Stream<Scheme> asking(String module) {
        return schemes.inForce().stream().filter(scheme -> Stream.of(Pathway.values())
                .anyMatch(pathway ->
                        scheme.version().components(pathway).modules().contains(module)));
    }

    private Draft authored(UUID id) {
        var draft = drafts.visible(id);
        if (!drafts.rights(draft).contains(CourseRight.AUTHOR)) {
            throw new NotFound("No draft " + id);
        }
        return draft;
    }

    private CourseDefinition definition(UUID id) {
        return CourseDefinition.of(drafts.visible(id).course(), drafts.files(id));
    }

    /** Folders of modules with their numbers: {@code 03-noticing-change}. */
    private TreeSet<String> folders(UUID id) {
        var folders = new TreeSet<String>();
        drafts.files(id).paths().stream()
                .filter(path -> path.matches("\\d{2}-[^/]+/.*"))
                .forEach(path -> folders.add(path.substring(0, path.indexOf('/'))));
        return folders;
    }

    private String yml(UUID id) {
        return drafts.text(id, FILE).text();
    }

    private void save(UUID id, String yml) {
        drafts.put(id, ContentTree.of(Map.of(FILE, yml.getBytes(StandardCharsets.UTF_8))));
    }
}
