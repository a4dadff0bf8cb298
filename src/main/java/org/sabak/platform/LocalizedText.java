package org.sabak.platform;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A title or name that is data, in any number of languages. Reading falls back: the language asked for, then the first one
 * given (the source language), so that nobody ever sees an empty place.
 */
public record LocalizedText(Map<String, String> texts) {
    public LocalizedText {
        if (texts.isEmpty()) {
            throw new IllegalArgumentException("A text needs at least one language");
        }
        texts = Collections.unmodifiableMap(new LinkedHashMap<>(texts));
    }

    public static LocalizedText of(String language, String text) {
        return new LocalizedText(Map.of(language, text));
    }

    public static LocalizedText of(String en, String ru, String ky) {
        var texts = new LinkedHashMap<String, String>();
        texts.put("en", en);
        texts.put("ru", ru);
        texts.put("ky", ky);
        return new LocalizedText(texts);
    }

    /** The text in {@code language} (a code such as {@code ru}), else in the source language. */
    public String in(String language) {
        @Nullable String text = texts.get(language);
        return text != null ? text : texts.values().iterator().next();
    }

    public String in(Locale locale) {
        return in(locale.getLanguage());
    }
}
