package org.sabak.authoring;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sabak.authoring.compare.RedLineChange;
import org.sabak.authoring.compare.TextDiff;
import org.sabak.authoring.compare.TextFile;
import org.sabak.platform.LocalizedText;

/**
 * What differs between two states of a course.
 *
 * @param modules of either state, in the order of the newer one
 * @param settings what differs in {@code course.yml}, by name of the key: as it was and as it is
 * @param shown the module that is shown; empty if there is none
 * @param language in which it is shown
 * @param parts its texts, only those that there are in either state
 */
public record Comparison(
        List<ModuleRow> modules,
        Map<String, Setting> settings,
        Optional<String> shown,
        String language,
        Map<TextFile.Part, TextDiff> parts,
        List<RedLineChange> redLines) {
    /** What became of a module. */
    public enum How {
        SAME,
        CHANGED,
        ADDED,
        REMOVED
    }

    /**
     * @param changed languages in which some text of it differs
     * @param languages in which it has a text, the source first
     * @param media how many pictures and attachments differ
     */
    public record ModuleRow(
            String id, LocalizedText title, How how, List<String> languages, List<String> changed, int media) {}

    /** @param before "" if it was not there; @param after "" if it is gone */
    public record Setting(String before, String after) {}

    /** How many modules differ. */
    public long changes() {
        return modules.stream().filter(module -> module.how() != How.SAME).count();
    }
}
