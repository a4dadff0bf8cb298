package org.sabak.authoring;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file as the editor opens it, with all that may be named in it.
 *
 * @param account whose text the browser keeps
 * @param savedAt null if it is as in the base edition
 * @param readOnly a sentence that says why it cannot be changed; null if it can
 * @param objectives, sections of the module's source text
 * @param media pictures, with paths within the module's folder
 */
record EditedFile(
        UUID account,
        String path,
        String kind,
        String module,
        String language,
        String text,
        int revision,
        @Nullable Instant savedAt,
        @Nullable String readOnly,
        List<Term> terms,
        List<Source> sources,
        List<Named> objectives,
        List<Titled> sections,
        List<String> media) {
    record Term(String id, String term, String definition) {}

    /** @param numbers the last of its rules; 0 where only the whole is cited */
    record Source(String code, String name, String full, int numbers) {}

    record Named(String id, String text) {}

    record Titled(String id, String title) {}
}
