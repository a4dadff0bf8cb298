package org.sabak.authoring.compare;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What became of one piece of a text.
 *
 * @param block as it is now; as it was, if it is gone
 * @param before HTML of the older state with the words marked that went; null if there was none
 * @param after HTML of the newer state with the words marked that came; null if there is none
 * @param merged both in one, for changed pieces; else the one that there is
 * @param earlier the piece as it was; null if there was none
 */
public record BlockDiff(
        How how,
        ShownBlock block,
        @Nullable String before,
        @Nullable String after,
        String merged,
        @Nullable ShownBlock earlier) {
    /** What became of it. */
    public enum How {
        SAME,
        CHANGED,
        /** Its words are the same, and so is its look; only the way in which it is written differs. */
        WRITTEN,
        ADDED,
        REMOVED
    }

    public boolean same() {
        return how == How.SAME;
    }

    /** The older state as it was written. */
    public Optional<String> earlierSource() {
        return Optional.ofNullable(earlier).map(ShownBlock::source);
    }

    static BlockDiff added(ShownBlock block) {
        return new BlockDiff(How.ADDED, block, null, whole(block, "ins"), whole(block, "ins"), null);
    }

    static BlockDiff removed(ShownBlock block) {
        return new BlockDiff(How.REMOVED, block, whole(block, "del"), null, whole(block, "del"), block);
    }

    private static String whole(ShownBlock block, String element) {
        return element.equals("ins")
                ? WordDiff.of("", block.html()).after()
                : WordDiff.of(block.html(), "").before();
    }

    static BlockDiff between(ShownBlock before, ShownBlock after) {
        if (before.html().equals(after.html())) {
            return before.source().strip().equals(after.source().strip())
                    ? new BlockDiff(How.SAME, after, after.html(), after.html(), after.html(), before)
                    : written(before, after);
        }
        var words = WordDiff.of(before.html(), after.html());
        return new BlockDiff(How.CHANGED, after, words.before(), words.after(), words.merged(), before);
    }

    private static BlockDiff written(ShownBlock before, ShownBlock after) {
        var words = WordDiff.of(pre(before), pre(after));
        return new BlockDiff(How.WRITTEN, after, words.before(), words.after(), words.merged(), before);
    }

    private static String pre(ShownBlock block) {
        return "<pre>"
                + org.sabak.handbook.markdown.HtmlRenderer.escape(block.source().strip()) + "</pre>";
    }
}
