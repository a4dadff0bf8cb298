package org.sabak.handbook;

import java.util.Map;
import java.util.Optional;
import org.sabak.platform.NotFound;

/**
 * An edition of a course, ready to be read.
 *
 * @param pages module → language, also one in which the translation has only begun → page
 */
record CourseEdition(CourseInfo info, CourseContent content, Map<String, Map<String, ModulePage>> pages) {
    /** The module's page in this language, else in the author's. */
    ModulePage page(String module, String language) {
        var languages = Optional.ofNullable(pages.get(module)).orElseThrow(() -> new NotFound(module));
        var page = languages.get(language);
        if (page != null) {
            return page;
        }
        var source = Optional.ofNullable(languages.get(info.source())).orElseThrow(() -> new NotFound(module));
        return source.asked(language, source.text(), source.stale());
    }
}
