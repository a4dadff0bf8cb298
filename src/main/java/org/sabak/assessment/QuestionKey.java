package org.sabak.assessment;

/** The identity of a question: never reused, the same in every language and edition. */
public record QuestionKey(String course, String module, String id) implements Comparable<QuestionKey> {
    /** Reads {@code course/module/id}. */
    public static QuestionKey of(String text) {
        var parts = text.split("/", -1);
        if (parts.length != 3) {
            throw new IllegalArgumentException(text);
        }
        return new QuestionKey(parts[0], parts[1], parts[2]);
    }

    @Override
    public int compareTo(QuestionKey other) {
        return toString().compareTo(other.toString());
    }

    @Override
    public String toString() {
        return course + "/" + module + "/" + id;
    }
}
