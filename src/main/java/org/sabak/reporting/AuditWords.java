package org.sabak.reporting;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sabak.assessment.ExamService;
import org.sabak.certification.Checklists;
import org.sabak.certification.Reason;
import org.sabak.identity.Role;
import org.sabak.organisation.JobRoles;
import org.sabak.organisation.PersonName;
import org.sabak.organisation.Units;
import org.sabak.platform.Messages;
import org.sabak.platform.UnitId;
import org.sabak.reporting.AuditLog.AuditRow;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Says entries of the audit in the reader's language. Entries hold ids only, so names are those of today; what has been erased
 * keeps its id.
 */
@Component
public class AuditWords {
    private static final String ACTION = "reporting.audit.action.";

    /** Facts that are told, in this order; the others are ids of rows. */
    private static final List<String> TOLD = List.of(
            "scheme",
            "exam",
            "checklist",
            "version",
            "serial",
            "reason",
            "role",
            "jobRole",
            "unit",
            "above",
            "person",
            "days",
            "hours",
            "minutes",
            "failures",
            "rows",
            "added",
            "renamed",
            "posted",
            "validFrom",
            "validUntil",
            "from",
            "until",
            "on",
            "last",
            "heldOn",
            "action",
            "zone",
            "computers");

    private final NamedParameterJdbcTemplate jdbc;
    private final Units units;
    private final JobRoles roles;
    private final SchemeTitles schemes;
    private final ExamService exams;
    private final Checklists checklists;
    private final Messages messages;

    AuditWords(
            JdbcTemplate jdbc,
            Units units,
            JobRoles roles,
            SchemeTitles schemes,
            ExamService exams,
            Checklists checklists,
            Messages messages) {
        this.jdbc = new NamedParameterJdbcTemplate(jdbc);
        this.units = units;
        this.roles = roles;
        this.schemes = schemes;
        this.exams = exams;
        this.checklists = checklists;
        this.messages = messages;
    }

    /**
     * An entry as it is read.
     *
     * @param what what was done to whom
     * @param details its facts
     */
    public record Told(
            AuditRow row,
            String what,
            String who,
            String details,
            @Nullable UUID person) {}

    /** All actions that are ever recorded, by what they are called. */
    public Map<String, String> actions(Locale reader) {
        var actions = new HashMap<String, String>();
        messages.all(reader, ACTION)
                .keySet()
                .forEach(key -> actions.put(key.substring(ACTION.length()), messages.get(reader, key)));
        return actions;
    }

    /** A page of entries, with three statements whatever its length. */
    public List<Told> tell(List<AuditRow> rows, Locale reader) {
        var known = new Names(rows, reader);
        return rows.stream().map(row -> told(row, known)).toList();
    }

    private Told told(AuditRow row, Names known) {
        var action =
                messages.has(ACTION + row.action()) ? messages.get(known.reader, ACTION + row.action()) : row.action();
        var subject = known.subject(row.subject());
        var details = TOLD.stream()
                .flatMap(key -> known.fact(key, row.facts().get(key)).stream())
                .toList();
        return new Told(
                row,
                subject.isEmpty() ? action : messages.get(known.reader, "reporting.audit.what", action, subject),
                row.actor() == null ? messages.get(known.reader, "reporting.audit.system") : known.account(row.actor()),
                String.join(" · ", details),
                known.persons.containsKey(row.subject()) ? UUID.fromString(row.subject()) : null);
    }

    /** Whom the ids of a page stand for. */
    private final class Names {
        private final Locale reader;
        private final Map<String, String> persons = new HashMap<>();
        private final Map<String, String> accounts = new HashMap<>();
        private final Map<String, String> requirements = new HashMap<>();

        Names(List<AuditRow> rows, Locale reader) {
            this.reader = reader;
            Set<UUID> ids = new HashSet<>();
            for (var row : rows) {
                Stream.of(row.subject(), String.valueOf(row.facts().get("person")))
                        .forEach(id -> uuid(id).ifPresent(ids::add));
                if (row.actor() != null) {
                    ids.add(row.actor());
                }
            }
            if (!ids.isEmpty()) {
                read(ids);
            }
        }

        private void read(Collection<UUID> ids) {
            jdbc.query("""
                    SELECT id, family_latin, given_latin, patronymic_latin, family_cyrillic, given_cyrillic,
                           patronymic_cyrillic
                    FROM organisation_v_person WHERE id IN (:ids)""", Map.of("ids", ids), row -> {
                persons.put(
                        row.getString(1),
                        new PersonName(
                                        row.getString(2),
                                        row.getString(3),
                                        row.getString(4),
                                        row.getString(5),
                                        row.getString(6),
                                        row.getString(7))
                                .listed(reader));
            });
            jdbc.query(
                    "SELECT id, display_name, login FROM identity_v_account WHERE id IN (:ids)",
                    Map.of("ids", ids),
                    row -> {
                        accounts.put(row.getString(1), row.getString(2) + " (" + row.getString(3) + ")");
                    });
            jdbc.query(
                    "SELECT id, job_role, unit_id FROM certification_v_requirement WHERE id IN (:ids)",
                    Map.of("ids", ids),
                    row -> {
                        requirements.put(
                                row.getString(1),
                                roles.title(row.getString(2)).in(reader) + ", "
                                        + unit(UnitId.of(row.getObject(3, UUID.class))));
                    });
        }

        String account(UUID id) {
            return accounts.getOrDefault(id.toString(), id.toString());
        }

        /** The name of a person, account, requirement or unit; the id of what is gone; nothing for a country or a file. */
        String subject(String id) {
            return Stream.of(persons, accounts, requirements)
                    .flatMap(names -> Stream.ofNullable(names.get(id)))
                    .findFirst()
                    .or(() -> uuid(id).flatMap(unit -> units.find(UnitId.of(unit)))
                            .map(unit -> unit(unit.id())))
                    .orElseGet(() -> uuid(id).isPresent() ? id : "");
        }

        Optional<String> fact(String key, @Nullable Object value) {
            if (value == null || value.toString().isEmpty()) {
                return Optional.empty();
            }
            return Optional.of(messages.get(reader, "reporting.audit.fact." + key, value(key, value)));
        }

        private Object value(String key, Object value) {
            var text = value.toString();
            return switch (key) {
                case "scheme" ->
                    schemes.find(text).map(scheme -> scheme.title().in(reader)).orElse(text);
                case "checklist" -> checklists.title(text).in(reader);
                case "exam" -> exams.exams().contains(text) ? exams.title(text).in(reader) : text;
                case "reason" ->
                    among(Reason.values(), text)
                            .map(reason -> reason.title().in(messages, reader))
                            .orElse(text);
                case "role", "jobRole" -> role(text);
                case "unit", "above" ->
                    uuid(text)
                            .flatMap(id -> units.find(UnitId.of(id)))
                            .map(unit -> unit(unit.id()))
                            .orElse(text);
                case "computers" -> messages.get(reader, "organisation.computers." + text.toLowerCase(Locale.ROOT));
                case "person" -> persons.getOrDefault(text, text);
                case "action" -> messages.get(reader, ACTION + text);
                default -> value instanceof Number ? value : day(text);
            };
        }

        private String role(String text) {
            return among(Role.values(), text)
                    .map(role ->
                            messages.get(reader, "identity.role." + role.name().toLowerCase(Locale.ROOT)))
                    .orElseGet(() -> roles.title(text).in(reader));
        }

        private String unit(UnitId id) {
            return units.shortName(id, reader);
        }
    }

    private static Object day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException noDay) {
            return text;
        }
    }

    private static <E extends Enum<E>> Optional<E> among(E[] values, String name) {
        return Stream.of(values).filter(value -> value.name().equals(name)).findFirst();
    }

    private static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
