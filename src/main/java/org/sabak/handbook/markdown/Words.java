package org.sabak.handbook.markdown;

import java.util.Locale;
import org.sabak.platform.Messages;

/** The words that rendering adds to an author's text, in the language of that text: callout titles, names of sources. */
@FunctionalInterface
public interface Words {
    String get(String key, Object... args);

    /** The interface's words in this language, as near as we have it. */
    static Words of(Messages messages, String language) {
        return (key, args) -> messages.get(Locale.forLanguageTag(language), key, args);
    }
}
