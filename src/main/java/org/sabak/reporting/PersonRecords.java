package org.sabak.reporting;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sabak.assessment.AttemptResult;
import org.sabak.assessment.Attempts;
import org.sabak.assessment.ExamService;
import org.sabak.certification.Standings;
import org.sabak.certification.Standings.DecisionRow;
import org.sabak.certification.Standings.SchemeStanding;
import org.sabak.handbook.Handbook;
import org.sabak.handbook.ModuleInfo;
import org.sabak.handbook.ModuleProgress;
import org.sabak.handbook.ModuleProgress.Progress;
import org.sabak.identity.CurrentUser;
import org.sabak.identity.Role;
import org.sabak.organisation.People;
import org.sabak.organisation.PersonName;
import org.sabak.platform.LocalizedText;
import org.sabak.platform.PersonId;
import org.sabak.platform.UnitId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Everything that is known of one official and that the reader may see: the ministry of the country, a supervisor or trainer
 * in whose scope the official serves today, and the official. Results come per exam, never single answers.
 */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasAnyRole('OFFICER', 'TRAINER', 'SUPERVISOR', 'MINISTRY')")
public class PersonRecords {
    private final JdbcClient jdbc;
    private final People people;
    private final Standings standings;
    private final ObjectProvider<ModuleProgress> progress;
    private final Handbook handbook;
    private final Attempts attempts;
    private final ExamService exams;
    private final CurrentUser user;

    /** A posting, the present one without an end. */
    public record PostedRow(
            UnitId unit,
            String jobRole,
            LocalDate from,
            @Nullable LocalDate until) {}

    /** One piece of evidence of a period. */
    public record EvidenceRow(String kind, boolean flagged, LocalDate on, Instant recordedAt) {}

    /** A period of certification with what it rests on. */
    public record PeriodRow(
            UUID id,
            String scheme,
            String pathway,
            LocalDate certifiedOn,
            LocalDate from,
            LocalDate until,
            boolean voided,
            @Nullable String serial,
            Instant recordedAt,
            List<EvidenceRow> evidence) {}

    /** A module that the official has begun, and how many of its sections are ticked. */
    public record ModuleRow(ModuleInfo module, Progress progress) {}

    /** A closed attempt at an exam. */
    public record ExamResultRow(LocalizedText exam, AttemptResult result) {}

    /** The whole record. */
    public record PersonRecord(
            PersonId id,
            PersonName name,
            String number,
            boolean self,
            LocalDate today,
            ZoneId zone,
            List<PostedRow> postings,
            List<SchemeStanding> standings,
            List<PeriodRow> periods,
            List<DecisionRow> decisions,
            List<ModuleRow> modules,
            List<ExamResultRow> results) {}

    PersonRecords(
            JdbcClient jdbc,
            People people,
            Standings standings,
            ObjectProvider<ModuleProgress> progress,
            Handbook handbook,
            Attempts attempts,
            ExamService exams,
            CurrentUser user) {
        this.jdbc = jdbc;
        this.people = people;
        this.standings = standings;
        this.progress = progress;
        this.handbook = handbook;
        this.attempts = attempts;
        this.exams = exams;
        this.user = user;
    }

    /**
     * @throws org.sabak.platform.NotFound if there is no such official, or the reader may not see this one
     */
    public PersonRecord of(PersonId person) {
        people.visible(person, Role.MINISTRY, Role.SUPERVISOR, Role.TRAINER);
        var today = people.today(person);
        var self = user.person().filter(person::equals).isPresent();
        var decides = self || user.has(Role.MINISTRY) || user.has(Role.SUPERVISOR);
        return new PersonRecord(
                person,
                people.name(person),
                people.serviceNumber(person),
                self,
                today,
                people.zone(person, today),
                postings(person),
                self ? standings.mine() : standings.of(person),
                periods(person),
                decides ? standings.decisions(person) : List.of(),
                modules(person),
                results(person));
    }

    private List<PostedRow> postings(PersonId person) {
        return jdbc.sql("""
                        SELECT unit_id, job_role, starts_on, ends_on FROM organisation_v_posting
                        WHERE person_id = ? ORDER BY starts_on DESC""")
                .param(person.value())
                .query((row, n) -> new PostedRow(
                        UnitId.of(row.getObject(1, UUID.class)),
                        row.getString(2),
                        row.getObject(3, LocalDate.class),
                        row.getObject(4, LocalDate.class)))
                .list();
    }

    private List<PeriodRow> periods(PersonId person) {
        Map<UUID, List<EvidenceRow>> evidence = jdbc
                .sql("""
                        SELECT period_id, kind, flagged, effective_on, recorded_at FROM certification_v_evidence
                        WHERE person_id = ? AND period_id IS NOT NULL ORDER BY effective_on, id""")
                .param(person.value())
                .query((row, n) -> Map.entry(
                        row.getObject(1, UUID.class),
                        new EvidenceRow(
                                row.getString(2),
                                row.getBoolean(3),
                                row.getObject(4, LocalDate.class),
                                instant(row.getObject(5, LocalDateTime.class)))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        return jdbc.sql("""
                        SELECT id, scheme, pathway, certified_on, valid_from, valid_until, voided, serial, recorded_at
                        FROM certification_v_period WHERE person_id = ? ORDER BY scheme, valid_from DESC""")
                .param(person.value())
                .query((row, n) -> new PeriodRow(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getString(3),
                        row.getObject(4, LocalDate.class),
                        row.getObject(5, LocalDate.class),
                        row.getObject(6, LocalDate.class),
                        row.getBoolean(7),
                        row.getString(8),
                        instant(row.getObject(9, LocalDateTime.class)),
                        evidence.getOrDefault(row.getObject(1, UUID.class), List.of())))
                .list();
    }

    private List<ModuleRow> modules(PersonId person) {
        Map<String, Progress> begun =
                progress.stream().findFirst().map(known -> known.of(person)).orElse(Map.of());
        return handbook.courses().stream()
                .flatMap(course -> course.modules().stream())
                .filter(module -> begun.containsKey(module.id()))
                .map(module -> new ModuleRow(module, begun.get(module.id())))
                .toList();
    }

    private List<ExamResultRow> results(PersonId person) {
        return exams.exams().stream()
                .flatMap(exam ->
                        attempts.of(person, exam).stream().map(result -> new ExamResultRow(exams.title(exam), result)))
                .sorted(Comparator.comparing((ExamResultRow row) -> row.result().effectiveOn())
                        .reversed())
                .toList();
    }

    private static Instant instant(LocalDateTime at) {
        return at.toInstant(ZoneOffset.UTC);
    }
}
