package org.sabak.authoring;

import java.util.List;
import org.sabak.handbook.BlockText;
import org.sabak.handbook.Translation.State;

/**
 * How far a translation is.
 *
 * @param wordsLeft of the source, in blocks that are stale or missing
 * @param leftOver translated pieces that no source block has any more
 */
public record TranslationProgress(int current, int stale, int missing, int wordsLeft, int leftOver) {
    static TranslationProgress of(List<BlockText> blocks, int leftOver) {
        return new TranslationProgress(
                count(blocks, State.CURRENT),
                count(blocks, State.STALE),
                count(blocks, State.MISSING),
                blocks.stream()
                        .filter(BlockText::open)
                        .mapToInt(BlockText::words)
                        .sum(),
                leftOver);
    }

    private static int count(List<BlockText> blocks, State state) {
        return (int) blocks.stream().filter(block -> block.state() == state).count();
    }

    public int all() {
        return current + stale + missing;
    }

    /** Whether nothing is left to do. */
    public boolean complete() {
        return stale + missing + leftOver == 0;
    }
}
