package org.sabak.authoring;

import java.util.List;
import java.util.Optional;
import org.sabak.authoring.ModuleCheck.Mistake;
import org.sabak.authoring.translation.Heed;
import org.sabak.authoring.translation.Suggestion;
import org.sabak.authoring.translation.TermHint;
import org.sabak.handbook.BlockText;

/**
 * One block with all that helps to translate it.
 *
 * @param before what the source said when the translation was made, if that is known and the source has changed since
 * @param mistakes that would keep the draft from being published
 */
public record TranslationSheet(
        BlockText block,
        Optional<String> before,
        List<TermHint> terms,
        List<Heed> heeds,
        List<Suggestion> suggestions,
        List<Mistake> mistakes) {}
