package org.sabak.authoring;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sabak.authoring.compare.ProposedChange;
import org.sabak.platform.LocalizedText;

/**
 * What publishing a draft would bring about, to be read before it is done.
 *
 * @param number of the edition that it would become
 * @param files how many files differ from the edition in force
 * @param note the words proposed for readers, where the program can propose some
 * @param stale the translations that would fall behind their source
 * @param closing the exams that a critical edition would close
 * @param holders officials who hold a certificate for which its modules or their exams are asked; null = fewer than can be told
 * @param attempts at those exams under way; they keep the edition that they began with
 */
public record PublicationPlan(
        int number,
        int files,
        ProposedChange proposed,
        Optional<LocalizedText> note,
        List<Stale> stale,
        List<Closing> closing,
        @Nullable Integer holders,
        @Nullable Integer attempts) {
    /** @param modules titles of the modules in which blocks would be older than their source */
    public record Stale(String language, List<LocalizedText> modules) {}

    /** @param languages in which it could not be begun until they are translated */
    public record Closing(LocalizedText exam, List<String> languages) {}
}
