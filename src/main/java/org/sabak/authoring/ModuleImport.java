package org.sabak.authoring;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.sabak.authoring.DraftDetails.ModuleFiles;
import org.sabak.authoring.convert.Conversion;
import org.sabak.handbook.Handbook;
import org.sabak.platform.ContentTree;
import org.sabak.platform.NotFound;
import org.sabak.platform.Refused;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Handbooks that exist as Word files or PDFs become the text of a module, in the source language of the course. Nothing is taken
 * over before somebody has seen what was lost.
 */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasAnyRole('TRAINER', 'INTERNATIONAL', 'MINISTRY')")
public class ModuleImport {
    private final Drafts drafts;
    private final Skeletons skeletons;
    private final Handbook handbook;

    ModuleImport(Drafts drafts, Skeletons skeletons, Handbook handbook) {
        this.drafts = drafts;
        this.skeletons = skeletons;
        this.handbook = handbook;
    }

    /**
     * Reads a file; changes nothing.
     *
     * @throws Refused if it cannot be read
     * @throws NotFound unless the caller is an author of the course
     */
    public Conversion read(UUID draft, byte[] bytes, String name) {
        authored(draft);
        return Conversion.of(bytes, name);
    }

    /**
     * Puts what was read in the place of a module's text. Its title, summary and objectives stay; so do its questions, which may
     * speak of sections that are gone.
     *
     * @return the file that it became
     */
    @Transactional
    public String replace(UUID draft, String module, Conversion read) {
        var details = authored(draft);
        var found = details.modules().stream()
                .filter(each -> each.id().equals(module))
                .findFirst()
                .orElseThrow(() -> new NotFound(module));
        var path = path(found.folder(), details);
        return take(draft, path, drafts.text(draft, path).text(), found.folder(), read);
    }

    /**
     * Makes a module of what was read, the last one of the course.
     *
     * @param id of the module
     * @return the file that it became
     * @throws Refused if the identifier is unusable or taken
     */
    @Transactional
    public String add(UUID draft, String id, Conversion read) {
        var details = authored(draft);
        Drafts.requireId(id);
        if (handbook.module(id).isPresent()
                || details.modules().stream().map(ModuleFiles::id).anyMatch(id::equals)) {
            throw new Refused("authoring.refused.module-taken", id);
        }
        var folder = "%02d-%s".formatted(next(details), id);
        var yml = drafts.text(draft, "course.yml").text();
        var skeleton = skeletons.module(folder, details.source(), read.title());
        var path = path(folder, details);
        drafts.put(draft, skeleton.without(path::equals));
        drafts.put(draft, file("course.yml", ModuleList.with(yml, id)));
        return take(draft, path, skeleton.text(path), folder, read);
    }

    private String take(UUID draft, String path, String before, String folder, Conversion read) {
        var files = drafts.files(draft);
        var names = new HashMap<String, String>();
        var put = new TreeMap<String, byte[]>();
        for (var picture : read.pictures()) {
            var name = ModuleMedia.free(folder + "/media/", picture, files.with(ContentTree.of(put)));
            names.put(picture.name(), name);
            put.put(folder + "/media/" + name, picture.bytes());
        }
        var text = head(before) + "\n" + named(read.body(), names);
        put.put(path, text.getBytes(StandardCharsets.UTF_8));
        drafts.put(draft, ContentTree.of(put));
        return path;
    }

    /** The front matter of a text, with its lines of hyphens. */
    private static String head(String text) {
        var end = text.startsWith("---") ? text.indexOf("\n---", 3) : -1;
        return end < 0 ? "" : text.substring(0, end + 4) + "\n";
    }

    private static String named(String body, Map<String, String> names) {
        var text = body;
        for (var name : names.entrySet()) {
            text = text.replace("(media/" + name.getKey() + ")", "(media/" + name.getValue() + ")");
        }
        return text;
    }

    private static int next(DraftDetails details) {
        return details.modules().stream()
                        .map(module -> module.folder().replaceFirst("-.*", ""))
                        .mapToInt(Integer::parseInt)
                        .max()
                        .orElse(0)
                + 1;
    }

    private static String path(String folder, DraftDetails details) {
        return folder + "/module." + details.source() + ".md";
    }

    private static ContentTree file(String path, String text) {
        return ContentTree.of(Map.of(path, text.getBytes(StandardCharsets.UTF_8)));
    }

    private DraftDetails authored(UUID draft) {
        return Optional.of(drafts.draft(draft))
                .filter(details -> details.rights().contains(CourseRight.AUTHOR))
                .orElseThrow(() -> new NotFound("No draft " + draft));
    }
}
