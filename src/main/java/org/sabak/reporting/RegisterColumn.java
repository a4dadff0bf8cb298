package org.sabak.reporting;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** The columns that a register can show and export, in their order. */
public enum RegisterColumn {
    NAME,
    NUMBER,
    UNIT,
    ROLE,
    HOLDING,
    UNTIL,
    DAYS,
    DUTY,
    DUE;

    public static final Set<RegisterColumn> ALL = Set.copyOf(EnumSet.allOf(RegisterColumn.class));

    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Key of the heading. */
    public String key() {
        return "reporting.column." + slug();
    }

    /** As an address says it; the name is always among them, and nothing said means all. */
    public static Set<RegisterColumn> of(Collection<String> slugs) {
        var asked = slugs.stream()
                .flatMap(all -> Arrays.stream(all.split(",")))
                .flatMap(slug ->
                        Arrays.stream(values()).filter(column -> column.slug().equals(slug)))
                .collect(Collectors.toCollection(() -> EnumSet.of(NAME)));
        return slugs.isEmpty() ? EnumSet.allOf(RegisterColumn.class) : asked;
    }

    /** As the address says it. */
    public static String slugs(Set<RegisterColumn> columns) {
        return Arrays.stream(values())
                .filter(columns::contains)
                .map(RegisterColumn::slug)
                .collect(Collectors.joining(","));
    }
}
