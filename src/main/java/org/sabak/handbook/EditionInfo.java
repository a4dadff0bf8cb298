package org.sabak.handbook;

import java.time.Instant;
import java.util.Optional;
import org.sabak.handbook.CourseDefinition.Change;
import org.sabak.platform.ContentOrigin;
import org.sabak.platform.LocalizedText;

/**
 * An edition of a course.
 *
 * @param since when it came into force; it stays in force until the next one
 * @param change empty for the first edition
 * @param note what readers were told has changed
 */
public record EditionInfo(
        int number, Instant since, Optional<Change> change, Optional<LocalizedText> note, ContentOrigin origin) {}
