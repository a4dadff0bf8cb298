package org.sabak.handbook;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sabak.handbook.CourseDefinition.Change;

/**
 * A module's text as a person gets to read it.
 *
 * @param asked the language that was asked for
 * @param about says in that language what the module is about, even where the text itself is not translated yet; else the text
 * @param text in that language, or in the author's where that language is not offered
 * @param html hash of the rendered article
 * @param stale the gravest change of the source that the language asked for does not follow yet; empty if it is up to date
 */
public record ModulePage(
        ModuleInfo module, String asked, ModuleText about, ModuleText text, String html, Optional<Change> stale) {
    /** A section's place in the article and its heading. */
    public record SectionInfo(String id, String title) {}

    /** This page for somebody who asked for another language, in which the text is not offered. */
    ModulePage asked(String language, ModuleText inThatLanguage, Optional<Change> behind) {
        return new ModulePage(module, language, inThatLanguage, text, html, behind);
    }

    public String title() {
        return about.title();
    }

    public String summary() {
        return about.summary();
    }

    public int minutes() {
        return text.minutes();
    }

    /** Identifier such as {@code lo1} → sentence. */
    public Map<String, String> objectives() {
        var objectives = new LinkedHashMap<>(text.objectives());
        objectives.putAll(about.objectives());
        return Collections.unmodifiableMap(objectives);
    }

    /** The language of title, summary and objectives, which may be translated before the text is. */
    public String titleLanguage() {
        return about.language();
    }

    public List<SectionInfo> sections() {
        return text.sections().stream()
                .map(section -> new SectionInfo(section.id(), section.title()))
                .toList();
    }

    /** The language that the text is really in. */
    public String language() {
        return text.language();
    }

    /** Whether the text is in the author's language because the one asked for is not offered. */
    public boolean fallback() {
        return !asked.equals(text.language());
    }

    public List<String> languages() {
        return module.languages();
    }

    public int edition() {
        return module.edition();
    }

    /** The address of the article; what it gives never changes. */
    public String htmlUrl() {
        return "/content/" + html;
    }
}
