package org.sabak.reporting;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sabak.assessment.ExamResults;
import org.sabak.assessment.ExamResults.ExamResultRow;
import org.sabak.certification.Grounds;
import org.sabak.certification.Standings;
import org.sabak.certification.Standings.SchemeStanding;
import org.sabak.handbook.Handbook;
import org.sabak.handbook.ModuleInfo;
import org.sabak.handbook.ModuleProgress;
import org.sabak.handbook.ModuleProgress.Progress;
import org.sabak.identity.CurrentUser;
import org.sabak.identity.Role;
import org.sabak.organisation.People;
import org.sabak.organisation.PersonName;
import org.sabak.platform.PersonId;
import org.sabak.platform.UnitId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Everything that is known of one official and that the reader may see: the ministry of the country, a supervisor or trainer
 * in whose scope the official serves today, and the official. Results come per exam and objective, never single answers.
 */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasAnyRole('OFFICER', 'TRAINER', 'SUPERVISOR', 'MINISTRY')")
public class PersonRecords {
    private final JdbcClient jdbc;
    private final People people;
    private final Standings standings;
    private final Grounds grounds;
    private final ObjectProvider<ModuleProgress> progress;
    private final Handbook handbook;
    private final ExamResults results;
    private final CurrentUser user;

    /** A posting, the present one without an end. */
    public record PostedRow(
            UnitId unit,
            String jobRole,
            LocalDate from,
            @Nullable LocalDate until) {}

    /** A module that the official has begun, and how many of its sections are ticked. */
    public record ModuleRow(ModuleInfo module, Progress progress) {}

    /**
     * The whole record.
     *
     * @param self the reader is the official
     * @param decides the reader is the official's ministry, which decides about what is held
     * @param tutors the reader is the official's supervisor or trainer, who helps on with exams and passwords
     * @param assessors the names of those who recorded practice, by account
     */
    public record PersonRecord(
            PersonId id,
            PersonName name,
            String number,
            boolean self,
            boolean decides,
            boolean tutors,
            LocalDate today,
            ZoneId zone,
            List<PostedRow> postings,
            List<SchemeStanding> standings,
            Grounds.Facts facts,
            Map<UUID, String> assessors,
            List<ModuleRow> modules,
            List<ExamResultRow> results) {}

    PersonRecords(
            JdbcClient jdbc,
            People people,
            Standings standings,
            Grounds grounds,
            ObjectProvider<ModuleProgress> progress,
            Handbook handbook,
            ExamResults results,
            CurrentUser user) {
        this.jdbc = jdbc;
        this.people = people;
        this.standings = standings;
        this.grounds = grounds;
        this.progress = progress;
        this.handbook = handbook;
        this.results = results;
        this.user = user;
    }

    /**
     * @throws org.sabak.platform.NotFound if there is no such official, or the reader may not see this one
     */
    public PersonRecord of(PersonId person) {
        people.visible(person, Role.MINISTRY, Role.SUPERVISOR, Role.TRAINER);
        var today = people.today(person);
        var self = user.person().filter(person::equals).isPresent();
        var facts = grounds.of(person);
        return new PersonRecord(
                person,
                people.name(person),
                people.serviceNumber(person),
                self,
                !self && people.inScope(person, Role.MINISTRY),
                !self && people.inScope(person, Role.SUPERVISOR, Role.TRAINER),
                today,
                people.zone(person, today),
                postings(person),
                self ? standings.mine() : standings.of(person),
                facts,
                assessors(facts),
                modules(person),
                results.of(person));
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

    private Map<UUID, String> assessors(Grounds.Facts facts) {
        var accounts = facts.practice().stream()
                .map(row -> row.practice().assessor())
                .distinct()
                .toList();
        var names = new HashMap<UUID, String>();
        if (!accounts.isEmpty()) {
            jdbc.sql("SELECT id, display_name FROM identity_v_account WHERE id IN (:accounts)")
                    .param("accounts", accounts)
                    .query(row -> {
                        names.put(row.getObject(1, UUID.class), row.getString(2));
                    });
        }
        return names;
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
}
