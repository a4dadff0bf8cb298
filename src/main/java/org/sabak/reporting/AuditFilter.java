package org.sabak.reporting;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which entries of the audit are asked for.
 *
 * @param from the first day; null = a month before {@code until}
 * @param until the last day; null = today
 * @param action as it was recorded, such as {@code certification.revoked}; empty = all
 */
public record AuditFilter(
        @Nullable LocalDate from, @Nullable LocalDate until, String action) {

    /** As the query part of an address says it. */
    public static AuditFilter of(Map<String, ? extends Collection<String>> asked) {
        return new AuditFilter(
                one(asked, "from").flatMap(AuditFilter::day).orElse(null),
                one(asked, "until").flatMap(AuditFilter::day).orElse(null),
                one(asked, "action")
                        .filter(action -> action.matches("[a-z-]+\\.[a-z-]+"))
                        .orElse(""));
    }

    /** The query part of the address that says this. */
    public Map<String, List<String>> parameters() {
        var said = new LinkedHashMap<String, List<String>>();
        Optional.ofNullable(from).ifPresent(day -> said.put("from", List.of(day.toString())));
        Optional.ofNullable(until).ifPresent(day -> said.put("until", List.of(day.toString())));
        Stream.of(action).filter(one -> !one.isEmpty()).forEach(one -> said.put("action", List.of(one)));
        return said;
    }

    private static Optional<String> one(Map<String, ? extends Collection<String>> asked, String name) {
        return Optional.ofNullable(asked.get(name)).stream()
                .flatMap(Collection::stream)
                .findFirst();
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text)).filter(day -> day.getYear() >= 1990 && day.getYear() < 2100);
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
