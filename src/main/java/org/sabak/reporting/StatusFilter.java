package org.sabak.reporting;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sabak.certification.DutyCode;
import org.sabak.certification.HoldingCode;
import org.sabak.platform.UnitId;

/**
 * Which officials a register shows and in which order, exactly as the address says it; what an address says wrongly counts as
 * not said.
 *
 * @param unit only this unit and those below it
 * @param jobRole only this profession
 * @param scheme the scheme that holding and duty are about; empty = the first one
 * @param holdings only these; empty = any
 * @param duties only these; empty = any
 * @param show a further condition on dates
 * @param text beginnings of names or of the service number
 * @param on the day that the answer is for; null = today
 */
public record StatusFilter(
        @Nullable UnitId unit,
        @Nullable String jobRole,
        String scheme,
        Set<HoldingCode> holdings,
        Set<DutyCode> duties,
        Show show,
        String text,
        @Nullable LocalDate on,
        Order order,
        boolean descending) {

    /** Conditions that people ask for by one word. */
    public enum Show {
        ALL(0),
        /** valid now and the validity ends within so many days */
        ENDS_30(30),
        ENDS_60(60),
        ENDS_90(90),
        /** overdue, or something must be done within 90 days */
        ACT_90(90),
        /** revoked in the calendar year of the day, even if certified again since */
        REVOKED_THIS_YEAR(0);

        private final int days;

        Show(int days) {
            this.days = days;
        }

        int days() {
            return days;
        }

        public String slug() {
            return StatusFilter.slug(this);
        }

        public String key() {
            return "reporting.show." + slug();
        }
    }

    /** What rows can be sorted by. */
    public enum Order {
        NAME,
        NUMBER,
        UNIT,
        ROLE,
        UNTIL,
        DUE;

        public String slug() {
            return StatusFilter.slug(this);
        }
    }

    private static final int LONGEST_TEXT = 100;
    private static final Pattern KEY = Pattern.compile("[a-z0-9-]{1,60}");

    public StatusFilter {
        holdings = Set.copyOf(holdings);
        duties = Set.copyOf(duties);
    }

    /** Everybody, today, by name. */
    public static StatusFilter all() {
        return of(Map.of());
    }

    /** As the query part of an address says it. */
    public static StatusFilter of(Map<String, ? extends Collection<String>> asked) {
        Function<String, Optional<String>> one = name -> Optional.ofNullable(asked.get(name)).stream()
                .flatMap(Collection::stream)
                .filter(value -> !value.isBlank())
                .findFirst();
        var sort = one.apply("sort").orElse("name");
        return new StatusFilter(
                one.apply("unit").flatMap(StatusFilter::uuid).map(UnitId::of).orElse(null),
                one.apply("role").filter(role -> KEY.matcher(role).matches()).orElse(null),
                one.apply("scheme").orElse(""),
                several(HoldingCode.class, one.apply("holding")),
                several(DutyCode.class, one.apply("duty")),
                among(Show.values(), one.apply("show")).orElse(Show.ALL),
                one.apply("q")
                        .map(text -> text.substring(0, Math.min(LONGEST_TEXT, text.length()))
                                .strip())
                        .orElse(""),
                one.apply("on").flatMap(StatusFilter::day).orElse(null),
                among(Order.values(), Optional.of(sort.replaceFirst("^-", ""))).orElse(Order.NAME),
                sort.startsWith("-"));
    }

    /** The query part of the address that says this; what is usual is left out. */
    public Map<String, List<String>> parameters() {
        var said = new LinkedHashMap<String, List<String>>();
        if (unit != null) {
            said.put("unit", List.of(unit.toString()));
        }
        if (jobRole != null) {
            said.put("role", List.of(jobRole));
        }
        if (!scheme.isEmpty()) {
            said.put("scheme", List.of(scheme));
        }
        if (!holdings.isEmpty()) {
            said.put("holding", List.of(slugs(holdings)));
        }
        if (!duties.isEmpty()) {
            said.put("duty", List.of(slugs(duties)));
        }
        if (show != Show.ALL) {
            said.put("show", List.of(show.slug()));
        }
        if (!text.isEmpty()) {
            said.put("q", List.of(text));
        }
        if (on != null) {
            said.put("on", List.of(on.toString()));
        }
        if (order != Order.NAME || descending) {
            said.put("sort", List.of((descending ? "-" : "") + order.slug()));
        }
        return said;
    }

    /** The same unit, role, scheme and day, with other conditions: what a figure above the rows leads to. */
    public StatusFilter only(Set<HoldingCode> otherHoldings, Set<DutyCode> otherDuties, Show otherShow) {
        return new StatusFilter(
                unit, jobRole, scheme, otherHoldings, otherDuties, otherShow, "", on, order, descending);
    }

    public StatusFilter sortedBy(Order otherOrder, boolean otherDescending) {
        return new StatusFilter(unit, jobRole, scheme, holdings, duties, show, text, on, otherOrder, otherDescending);
    }

    StatusFilter today() {
        return new StatusFilter(unit, jobRole, scheme, holdings, duties, show, text, null, order, descending);
    }

    StatusFilter inScheme(String other) {
        return new StatusFilter(unit, jobRole, other, holdings, duties, show, text, on, order, descending);
    }

    /** Whether anything but scheme, day and order is chosen. */
    public boolean narrowed() {
        return unit != null
                || jobRole != null
                || !holdings.isEmpty()
                || !duties.isEmpty()
                || show != Show.ALL
                || !text.isEmpty();
    }

    private static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text)).filter(day -> day.getYear() >= 1990 && day.getYear() < 2100);
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static <E extends Enum<E>> Set<E> several(Class<E> type, Optional<String> slugs) {
        var found = EnumSet.noneOf(type);
        slugs.stream().flatMap(all -> Arrays.stream(all.split(","))).forEach(slug -> among(
                        type.getEnumConstants(), Optional.of(slug))
                .ifPresent(found::add));
        return found;
    }

    private static <E extends Enum<E>> Optional<E> among(E[] values, Optional<String> slug) {
        return slug.flatMap(asked ->
                Arrays.stream(values).filter(value -> slug(value).equals(asked)).findFirst());
    }

    private static String slugs(Set<? extends Enum<?>> values) {
        return values.stream()
                .sorted((one, other) -> one.ordinal() - other.ordinal())
                .map(StatusFilter::slug)
                .collect(Collectors.joining(","));
    }

    private static String slug(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
