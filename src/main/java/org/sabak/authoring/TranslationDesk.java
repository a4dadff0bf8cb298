package org.sabak.authoring;

import java.util.List;
import java.util.Map;
import org.sabak.handbook.BlockText;

/**
 * A module on its way into a language.
 *
 * @param blocks in the order of the source
 * @param leftOver translated pieces that no source block has any more: identifier → text
 * @param writable whether whoever asks may change the translation
 */
public record TranslationDesk(
        String module,
        String language,
        String sourceLanguage,
        List<BlockText> blocks,
        Map<String, String> leftOver,
        TranslationProgress progress,
        boolean writable) {}
