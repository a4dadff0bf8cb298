package org.sabak.platform;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * One reading of a content tree. Readers report every mistake they find, never only the first, and leave what they
 * parsed for the readers after them and for their own publishing.
 */
public final class ContentLoad {
    private static final Comparator<ContentProblem> BY_PLACE = Comparator.comparing(ContentProblem::file)
            .thenComparingInt(ContentProblem::line)
            .thenComparingInt(ContentProblem::column);

    private final ContentTree tree;
    private final ContentOrigin origin;
    private final List<ContentProblem> problems = Collections.synchronizedList(new ArrayList<>());
    private final Map<Class<?>, Object> parsed = new HashMap<>();

    /** A reading of files from a folder. */
    public ContentLoad(ContentTree tree) {
        this(tree, ContentOrigin.FOLDER);
    }

    public ContentLoad(ContentTree tree, ContentOrigin origin) {
        this.tree = tree;
        this.origin = origin;
    }

    public ContentOrigin origin() {
        return origin;
    }

    public ContentTree tree() {
        return tree;
    }

    /** May be called from several threads. */
    public void problem(ContentProblem problem) {
        problems.add(problem);
    }

    /** Everything that is wrong, by file, line and column; a tree is published only if this is empty. */
    public List<ContentProblem> problems() {
        return List.copyOf(problems).stream().distinct().sorted(BY_PLACE).toList();
    }

    public <T> void put(Class<T> type, T value) {
        parsed.put(type, value);
    }

    /** What an earlier reader left. @throws IllegalStateException if none left it: the order of the readers is wrong */
    public <T> T get(Class<T> type) {
        var value = parsed.get(type);
        if (value == null) {
            throw new IllegalStateException("No reader has left " + type.getName() + " yet");
        }
        return type.cast(value);
    }
}
