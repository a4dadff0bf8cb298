package org.sabak.organisation;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sabak.organisation.RosterCsv.Column;
import org.sabak.platform.Refused;

/** Understands the rows of one import file; keeps the service numbers that it has seen and nothing else. */
final class RosterReading {
    private static final Pattern CYRILLIC = Pattern.compile("\\p{IsCyrillic}[\\p{IsCyrillic}'’ -]{0,79}");
    private static final Pattern LATIN = Pattern.compile("\\p{IsLatin}[\\p{IsLatin}'’ -]{0,79}");
    private static final List<DateTimeFormatter> DAYS = List.of(
            DateTimeFormatter.ISO_LOCAL_DATE.withResolverStyle(ResolverStyle.STRICT),
            DateTimeFormatter.ofPattern("d.M.uuuu").withResolverStyle(ResolverStyle.STRICT),
            DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT));
    private final String country;
    private final UnitFinder units;
    private final Map<String, String> roles = new HashMap<>();
    private final String roleIds;
    private final LocalDate today;
    private final Map<String, Integer> seen = new HashMap<>();

    /**
     * A row that says something that can be done.
     *
     * @param latin whether the row itself gives the names in Latin letters
     */
    record Wanted(
            int row,
            String serviceNumber,
            PersonName name,
            boolean latin,
            UnitRow unit,
            String jobRole,
            LocalDate from) {
        /** The names after this row for somebody who is called {@code now}: an empty cell changes nothing. */
        PersonName over(PersonName now) {
            var same = name.familyCyrillic().equals(now.familyCyrillic())
                    && name.givenCyrillic().equals(now.givenCyrillic());
            var keep = !latin && same;
            var patronymic = name.patronymicCyrillic() == null;
            return new PersonName(
                    keep ? now.familyLatin() : name.familyLatin(),
                    keep ? now.givenLatin() : name.givenLatin(),
                    patronymic || (!latin && name.patronymicCyrillic().equals(now.patronymicCyrillic()))
                            ? now.patronymicLatin()
                            : name.patronymicLatin(),
                    name.familyCyrillic(),
                    name.givenCyrillic(),
                    patronymic ? now.patronymicCyrillic() : name.patronymicCyrillic());
        }
    }

    RosterReading(String country, UnitFinder units, List<JobRole> roles, LocalDate today) {
        this.country = country;
        this.units = units;
        this.today = today;
        roleIds = roles.stream().map(JobRole::id).collect(Collectors.joining(", "));
        for (var role : roles) {
            this.roles.put(role.id(), role.id());
            role.title().texts().values().forEach(title -> this.roles.put(title.toLowerCase(Locale.ROOT), role.id()));
        }
    }

    /** What the row wants; null, and at least one mistake more, if it cannot be understood. */
    @Nullable
    Wanted read(RosterCsv.Row row, List<ImportMistake> mistakes) {
        var before = mistakes.size();
        var number = PeopleService.plain(country, row.cell(Column.SERVICE_NUMBER));
        if (!PeopleService.NUMBER.matcher(number).matches()) {
            mistakes.add(mistake(row, Column.SERVICE_NUMBER, "organisation.refused.number"));
        } else {
            var earlier = seen.putIfAbsent(number, row.number());
            if (earlier != null) {
                mistakes.add(mistake(row, Column.SERVICE_NUMBER, "organisation.import.number-twice", number, earlier));
            }
        }
        var familyCyrillic = cyrillic(row, Column.FAMILY_CYRILLIC, true, mistakes);
        var givenCyrillic = cyrillic(row, Column.GIVEN_CYRILLIC, true, mistakes);
        var patronymicCyrillic = cyrillic(row, Column.PATRONYMIC_CYRILLIC, false, mistakes);
        var name = new PersonName(
                latin(row, Column.FAMILY_LATIN, familyCyrillic, mistakes),
                latin(row, Column.GIVEN_LATIN, givenCyrillic, mistakes),
                orNull(latin(row, Column.PATRONYMIC_LATIN, patronymicCyrillic, mistakes)),
                familyCyrillic,
                givenCyrillic,
                orNull(patronymicCyrillic));
        var unit = unit(row, mistakes);
        var role = roles.getOrDefault(row.cell(Column.JOB_ROLE).toLowerCase(Locale.ROOT), "");
        if (role.isEmpty()) {
            mistakes.add(mistake(row, Column.JOB_ROLE, "organisation.import.role", row.cell(Column.JOB_ROLE), roleIds));
        }
        var from = day(row, mistakes);
        return unit == null || from == null || mistakes.size() > before
                ? null
                : new Wanted(
                        row.number(),
                        number,
                        name,
                        !row.cell(Column.FAMILY_LATIN).isEmpty(),
                        unit,
                        role,
                        from);
    }

    private String cyrillic(RosterCsv.Row row, Column column, boolean required, List<ImportMistake> mistakes) {
        var text = row.cell(column);
        if (text.isEmpty() ? required : !CYRILLIC.matcher(text).matches()) {
            var key = text.contains("?") || text.contains("\uFFFD")
                    ? "organisation.import.letters-lost"
                    : "organisation.import.cyrillic";
            mistakes.add(mistake(row, column, key, text));
        }
        return text;
    }

    private static String latin(RosterCsv.Row row, Column column, String cyrillic, List<ImportMistake> mistakes) {
        var text = row.cell(column);
        if (text.isEmpty()) {
            return Latin.of(cyrillic);
        }
        if (!LATIN.matcher(text).matches()) {
            mistakes.add(mistake(row, column, "organisation.import.latin", text));
        }
        return text;
    }

    private @Nullable UnitRow unit(RosterCsv.Row row, List<ImportMistake> mistakes) {
        try {
            return units.find(row.cell(Column.UNIT));
        } catch (Refused no) {
            mistakes.add(mistake(row, Column.UNIT, no.key(), no.arguments().toArray()));
            return null;
        }
    }

    private @Nullable LocalDate day(RosterCsv.Row row, List<ImportMistake> mistakes) {
        var text = row.cell(Column.FROM);
        for (var format : DAYS) {
            try {
                var day = LocalDate.parse(text, format);
                if (PeopleService.plausible(day, today)) {
                    return day;
                }
                mistakes.add(mistake(row, Column.FROM, "organisation.refused.day", today.plusYears(1)));
                return null;
            } catch (DateTimeParseException another) {
                continue;
            }
        }
        mistakes.add(mistake(row, Column.FROM, "organisation.import.day", text));
        return null;
    }

    static ImportMistake mistake(RosterCsv.Row row, Column column, String key, Object... arguments) {
        return mistake(row.number(), column, key, arguments);
    }

    static ImportMistake mistake(int row, Column column, String key, Object... arguments) {
        return new ImportMistake(row, column.id(), key, new ArrayList<>(List.of(arguments)));
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
