package org.sabak.authoring;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import org.sabak.authoring.DraftDetails.ModuleFiles;
import org.sabak.authoring.media.MediaFile;
import org.sabak.authoring.media.MediaIntake;
import org.sabak.platform.ContentTree;
import org.sabak.platform.NotFound;
import org.sabak.platform.Refused;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The pictures and attachments of a module in a draft. What is uploaded is made anew first, see {@link MediaIntake}. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasAnyRole('TRAINER', 'INTERNATIONAL', 'MINISTRY')")
public class ModuleMedia {
    private static final String FOLDER = "media/";
    private static final Pattern SECTION = Pattern.compile("(?m)^## +(?<title>.+?) *\\{#(?<id>[a-z0-9-]+)[^}]*} *$");
    private static final Pattern NOTE = Pattern.compile("(?m)^\\[\\^[^\\]]+]:");
    private static final Pattern NUMBER = Pattern.compile("(?:-(?<number>\\d+))?(?<rest>(?:\\.[a-z]{2,3})?\\.[a-z]+)$");

    private final Drafts drafts;

    ModuleMedia(Drafts drafts) {
        this.drafts = drafts;
    }

    /**
     * A picture or attachment.
     *
     * @param path within the course's folder
     * @param alts what the texts say that it shows; empty if none shows it
     * @param usedIn the files that show it, within the module's folder
     */
    public record MediaRow(
            String path, String name, int bytes, boolean attachment, List<String> alts, List<String> usedIn) {}

    /** A place in a text where something can be put: the end of a section. */
    public record Place(String path, String language, String section, String title) {}

    /**
     * What an upload became.
     *
     * @param markdown the line that shows it
     */
    public record Kept(String name, String markdown, List<String> dropped) {}

    /** The module's files of this kind, by name. @throws NotFound if the draft has no such module */
    public List<MediaRow> of(UUID draft, String module) {
        var found = module(draft, module);
        var own = drafts.files(draft).under(found.folder());
        return own.paths().stream()
                .filter(path -> path.startsWith(FOLDER))
                .map(path -> row(found.folder(), path, own))
                .toList();
    }

    /** The ends of all sections of the module's texts that the caller may change, the source language first. */
    public List<Place> places(UUID draft, String module) {
        var found = module(draft, module);
        var places = new ArrayList<Place>();
        for (var language : found.languages()) {
            var file = drafts.text(draft, text(found, language));
            if (file.writable()) {
                SECTION.matcher(file.text())
                        .results()
                        .forEach(section -> places.add(
                                new Place(file.path(), language, section.group("id"), section.group("title"))));
            }
        }
        return places;
    }

    /**
     * Keeps an upload under a name that is free, or that of the very same file.
     *
     * @param alt what it shows, or what it is
     * @throws Refused if it cannot be kept
     */
    @Transactional
    public Kept put(UUID draft, String module, byte[] bytes, String name, String alt) {
        var found = module(draft, module);
        var media = MediaIntake.take(bytes, name, alt);
        var free = free(found.folder() + "/" + FOLDER, media, drafts.files(draft));
        drafts.put(draft, ContentTree.of(Map.of(found.folder() + "/" + FOLDER + free, media.bytes())));
        var says = alt.strip().replaceAll("\\s+", " ").replaceAll("[\\\\\\[\\]]", "\\\\$0");
        return new Kept(free, (media.attachment() ? "[" : "![") + says + "](" + FOLDER + free + ")", media.dropped());
    }

    /**
     * Puts a line at the end of a section.
     *
     * @throws Refused if somebody else has just saved that text
     */
    @Transactional
    public void show(UUID draft, Place place, String markdown) {
        var file = drafts.text(draft, place.path());
        var text = file.text();
        var section = SECTION.matcher(text)
                .results()
                .filter(each -> each.group("id").equals(place.section()))
                .findFirst()
                .orElseThrow(() -> new NotFound(place.section()));
        int end = SECTION.matcher(text)
                .region(section.end(), text.length())
                .results()
                .findFirst()
                .map(next -> next.start())
                .or(() -> NOTE.matcher(text)
                        .region(section.end(), text.length())
                        .results()
                        .findFirst()
                        .map(note -> note.start()))
                .orElse(text.length());
        var changed = text.substring(0, end).stripTrailing() + "\n\n" + markdown + "\n"
                + (end == text.length() ? "" : "\n" + text.substring(end));
        if (drafts.save(draft, place.path(), changed, file.revision())
                .conflict()
                .isPresent()) {
            throw new Refused("authoring.refused.overtaken", place.path());
        }
    }

    /** Takes a file out. @throws Refused as long as a text shows it */
    @Transactional
    public void remove(UUID draft, String module, String name) {
        var row = of(draft, module).stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new NotFound(name));
        if (!row.usedIn().isEmpty()) {
            throw new Refused("authoring.media.used", name, String.join(", ", row.usedIn()));
        }
        drafts.remove(draft, Set.of(row.path()));
    }

    private static MediaRow row(String folder, String path, ContentTree own) {
        var alts = new TreeSet<String>();
        var used = new ArrayList<String>();
        var shown = Pattern.compile("\\[(?<alt>(?:[^\\[\\]\\\\]|\\\\.)*)]\\(" + Pattern.quote(path) + "[ )]");
        for (var text : own.paths()) {
            if (text.endsWith(".md")) {
                var places = shown.matcher(own.text(text)).results().toList();
                places.forEach(place -> alts.add(place.group("alt").replaceAll("\\\\(.)", "$1")));
                if (!places.isEmpty()) {
                    used.add(text);
                }
            }
        }
        var name = path.substring(FOLDER.length());
        return new MediaRow(
                folder + "/" + path,
                name,
                own.bytes(path).length,
                name.endsWith(".pdf"),
                List.copyOf(alts),
                List.copyOf(used));
    }

    /** The wished name, or the same with a number where another file has it. */
    static String free(String folder, MediaFile media, ContentTree files) {
        var name = media.name();
        for (int n = 2; ; n++) {
            var path = folder + name;
            if (!files.has(path) || Arrays.equals(files.bytes(path), media.bytes())) {
                return name;
            }
            var end = NUMBER.matcher(media.name());
            name = end.find() ? media.name().substring(0, end.start()) + "-" + n + end.group("rest") : name;
        }
    }

    private ModuleFiles module(UUID draft, String module) {
        return drafts.draft(draft).modules().stream()
                .filter(each -> each.id().equals(module))
                .findFirst()
                .orElseThrow(() -> new NotFound(module));
    }

    private static String text(ModuleFiles module, String language) {
        return module.folder() + "/module." + language + ".md";
    }
}
