package org.sabak.handbook.markdown;

/** The words that rendering adds to an author's text, in the language of that text: callout titles, names of sources. */
@FunctionalInterface
public interface Words {
    String get(String key, Object... args);
}
