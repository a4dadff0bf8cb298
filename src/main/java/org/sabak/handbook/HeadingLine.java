package org.sabak.handbook;

import java.util.regex.Pattern;

/** The line of a heading: its marks say where it belongs, so that a translator need write the words only. */
final class HeadingLine {
    private static final Pattern LINE = Pattern.compile("(?<marks>#{1,6})\\s+(?<words>.*?)(?<braces>\\s*\\{[^{}]*})?");

    private HeadingLine() {}

    /** Other words between the marks of a heading, whether or not they bring marks of their own. */
    static String like(String heading, String words) {
        var model = LINE.matcher(heading.strip());
        var typed = LINE.matcher(words.replaceAll("\\s+", " ").strip());
        var plain = typed.matches()
                ? typed.group("words")
                : words.replaceAll("\\s+", " ").strip();
        return model.matches()
                ? model.group("marks") + " " + plain + (model.group("braces") == null ? "" : model.group("braces"))
                : words;
    }
}
