package org.sabak.handbook;

/**
 * A section that a search found.
 *
 * @param snippet the place in its text as HTML: escaped, the words found in {@code <mark>}
 */
public record Found(
        String course,
        String module,
        String moduleTitle,
        String section,
        String sectionTitle,
        String language,
        String snippet) {
    /** The address of the section. */
    public String url() {
        return "/handbook/" + module + "?lang=" + language + "#" + section;
    }
}
