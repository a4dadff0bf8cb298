package org.sabak.authoring;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sabak.platform.LocalizedText;

/**
 * A draft and what its files are.
 *
 * @param base the edition that it starts from; 0 for a new course
 * @param current the edition in force; 0 if the course has none yet
 * @param rights of whoever asks
 * @param source language of the course
 * @param modules in the order of the course; folders that {@code course.yml} does not list come last
 * @param changes the files that differ from the base edition, by path
 * @param version of the row, for changes of its state
 */
public record DraftDetails(
        UUID id,
        String course,
        String owner,
        LocalizedText courseTitle,
        int base,
        int current,
        String name,
        DraftState state,
        UUID begunBy,
        String by,
        Instant begunAt,
        Set<CourseRight> rights,
        String source,
        List<ModuleFiles> modules,
        List<Change> changes,
        long version) {
    /**
     * A module's files as the draft has them.
     *
     * @param folder with its number: {@code 03-noticing-change}
     * @param title in the languages that have a text
     * @param languages that have a text, the source first
     * @param paths within the course's folder
     */
    public record ModuleFiles(
            String id, String folder, LocalizedText title, List<String> languages, List<String> paths) {}

    /** @param bytes how long the file is now; null if the draft removes it */
    public record Change(
            String path, int revision, @Nullable Integer bytes, String by, Instant at) {}

    /** Whether the edition that the draft starts from is still the one in force. */
    public boolean upToDate() {
        return base == current;
    }

    /** Whether whoever asks may change this file. */
    public boolean mayChange(String path) {
        return state.writable()
                && (rights.contains(CourseRight.AUTHOR)
                        || rights.contains(CourseRight.TRANSLATOR) && TranslatedFile.is(path, source));
    }
}
