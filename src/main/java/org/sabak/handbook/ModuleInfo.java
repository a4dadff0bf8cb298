package org.sabak.handbook;

import java.util.LinkedHashMap;
import java.util.List;
import org.sabak.platform.LocalizedText;

/**
 * A module of an edition, whatever its language.
 *
 * @param id unique in the whole handbook
 * @param number its place in the course, from 1
 * @param folder the module's folder within the files of the course
 * @param title in every language in which a translation has begun
 * @param sections identifiers in the order of reading, the same in every language
 * @param languages in which it can be read, the language of the author first
 */
public record ModuleInfo(
        String course,
        int edition,
        String id,
        int number,
        String folder,
        LocalizedText title,
        List<String> sections,
        List<String> languages) {

    static ModuleInfo of(String course, int edition, int number, ModuleContent module) {
        return new ModuleInfo(
                course,
                edition,
                module.id(),
                number,
                module.folder(),
                title(module),
                module.sourceText().sections().stream()
                        .map(ModuleText.Section::id)
                        .toList(),
                module.languages());
    }

    static LocalizedText title(ModuleContent module) {
        var titles = new LinkedHashMap<String, String>();
        module.texts().forEach((language, text) -> titles.put(language, text.title()));
        return new LocalizedText(titles);
    }

    /** The address at which it is read. */
    public String url() {
        return "/handbook/" + id;
    }
}
