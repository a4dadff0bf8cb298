package org.sabak.reporting;

import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.sabak.platform.LocalizedText;

/**
 * The figures of one country, or of all together, in one scheme; a figure that is empty is held back, because it is small or
 * would give a small one away.
 *
 * @param country null = all countries together
 * @param values one for each {@link Measure}, in their order
 */
public record CountryFigures(@Nullable LocalizedText country, List<OptionalLong> values) {
    /** What is counted, as of one day. */
    public enum Measure {
        REQUIRED,
        VALID,
        RENEWAL_OPEN,
        ENDING,
        OVERDUE,
        EXPIRED,
        REVOKED;

        /** Key of the heading. */
        public String key() {
            return "reporting.countries."
                    + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    public CountryFigures {
        values = List.copyOf(values);
    }

    public OptionalLong value(Measure measure) {
        return values.get(measure.ordinal());
    }
}
