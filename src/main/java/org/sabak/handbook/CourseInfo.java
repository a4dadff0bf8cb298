package org.sabak.handbook;

import java.util.List;
import java.util.Optional;
import org.sabak.platform.LocalizedText;

/**
 * A course as its edition in force has it.
 *
 * @param order place among the courses, lower first
 * @param source the language of its author
 * @param owner {@code un} or an ISO country code
 */
public record CourseInfo(
        String id,
        int edition,
        int order,
        String source,
        String owner,
        LocalizedText title,
        Optional<LocalizedText> summary,
        List<ModuleInfo> modules) {}
