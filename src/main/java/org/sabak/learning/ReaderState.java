package org.sabak.learning;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * All that the reading view of a module needs, but for the article itself.
 *
 * @param language of the text
 * @param titleLanguage of title, summary and objectives, which may be translated before the text is
 * @param own whether places, ticks and notes are kept: not for accounts that are no official's
 * @param banner a sentence above a text that is not in the language asked for, or behind its source
 * @param html the address of the article
 */
public record ReaderState(
        String courseTitle,
        String module,
        int number,
        String title,
        String summary,
        int minutes,
        int edition,
        String language,
        String titleLanguage,
        List<Language> languages,
        @Nullable String banner,
        String html,
        boolean own,
        List<Section> sections,
        @Nullable Position position,
        List<Note> notes,
        List<String> objectives,
        @Nullable Link scenario,
        @Nullable Link practice,
        @Nullable Link previous,
        @Nullable Next next) {

    public record Language(String code, String name, String url) {}

    public record Section(String id, String title, boolean ticked) {}

    /** @param offset how far into the section, from 0 to 1 */
    public record Position(String section, double offset) {}

    public record Note(UUID id, String section, String text, String when) {}

    public record Link(String title, String url) {}

    /**
     * @param state the address of what the reading view needs to know of it
     * @param html the address of its article; both can be fetched ahead
     */
    public record Next(String title, String url, String state, String html) {}
}
