package org.sabak.handbook;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A module of a course in all its languages.
 *
 * @param id folder name without the number
 * @param folder path of the module's folder within the course, without a slash at the end
 * @param source the course's source language
 * @param texts language → text, the source first
 * @param translations language → how the translation stands, for every language but the source
 */
public record ModuleContent(
        String id, String folder, String source, Map<String, ModuleText> texts, Map<String, Translation> translations) {
    public ModuleContent {
        texts = Collections.unmodifiableMap(new LinkedHashMap<>(texts));
        translations = Collections.unmodifiableMap(new LinkedHashMap<>(translations));
    }

    /** The source text, which fixes sections and objectives. */
    public ModuleText sourceText() {
        return Optional.ofNullable(texts.get(source)).orElseThrow();
    }

    /** The languages in which the reading text is offered: the source, and each translation in which no block is missing. */
    public List<String> languages() {
        return texts.keySet().stream()
                .filter(language -> language.equals(source)
                        || Optional.ofNullable(translations.get(language))
                                .map(translation -> translation.complete("module"))
                                .orElse(false))
                .toList();
    }

    /** The text in this language if it is offered, else the source text. */
    public ModuleText text(String language) {
        return languages().contains(language)
                ? Optional.ofNullable(texts.get(language)).orElseThrow()
                : sourceText();
    }

    /** Whether the text of this language is older than its source in some block. */
    public boolean stale(String language) {
        return Optional.ofNullable(translations.get(language))
                .map(translation -> translation.stale("module"))
                .orElse(false);
    }
}
