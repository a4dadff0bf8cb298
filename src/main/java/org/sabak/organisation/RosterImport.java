package org.sabak.organisation;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.RemovalCause;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.sabak.identity.AccountCreation;
import org.sabak.identity.CurrentUser;
import org.sabak.identity.NewGrant;
import org.sabak.identity.Role;
import org.sabak.identity.Slip;
import org.sabak.platform.Audit;
import org.sabak.platform.Ids;
import org.sabak.platform.NotFound;
import org.sabak.platform.PersonId;
import org.sabak.platform.Refused;
import org.sabak.platform.UnitId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings a roster file into the database: first a dry run that says what is wrong and what would change, then all of it in one
 * transaction. Both run in the background; whoever started one, or another ministry account of the country, watches it by its
 * id. The same file again changes nothing.
 */
@Service
@PreAuthorize("hasRole('MINISTRY')")
public class RosterImport {
    public static final int SLIPS_AT_ONCE = 20;
    private static final Logger LOG = LoggerFactory.getLogger(RosterImport.class);
    private static final Duration SILENCE = Duration.ofMinutes(2);
    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final Officials officials;
    private final Units units;
    private final JobRoles roles;
    private final CurrentUser user;
    private final AccountCreation accounts;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final Executor executor;
    private final TransactionTemplate transaction;
    private final TransactionTemplate apart;

    /** Files that have been checked here and wait for their import. */
    private final Cache<UUID, Check> checks = Caffeine.newBuilder()
            .expireAfterAccess(Duration.ofHours(2))
            .evictionListener(RosterImport::forget)
            .build();

    /** A file and what the dry run has found so far. */
    private static final class Check {
        final Path file;
        volatile ImportState state;

        Check(Path file, ImportState state) {
            this.file = file;
            this.state = state;
        }

        void forget() {
            try {
                Files.deleteIfExists(file);
            } catch (IOException e) {
                LOG.warn("The file of an import could not be removed: {}", e.getMessage());
            }
        }
    }

    private static void forget(@Nullable UUID id, @Nullable Check check, RemovalCause cause) {
        if (check != null) {
            check.forget();
        }
    }

    RosterImport(
            JdbcClient jdbc,
            JdbcTemplate batches,
            Officials officials,
            Units units,
            JobRoles roles,
            CurrentUser user,
            AccountCreation accounts,
            Audit audit,
            ApplicationEventPublisher events,
            Clock clock,
            @Qualifier("applicationTaskExecutor") Executor executor,
            PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.officials = officials;
        this.units = units;
        this.roles = roles;
        this.user = user;
        this.accounts = accounts;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
        this.executor = executor;
        transaction = new TransactionTemplate(transactions);
        apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** The countries whose whole roster the user may import. */
    public List<UnitRow> countries() {
        return units.countries().stream()
                .filter(country ->
                        user.scopes(Role.MINISTRY).stream().anyMatch(scope -> units.within(country.id(), scope)))
                .toList();
    }

    /**
     * Starts the dry run of a file, which belongs to this service from now on.
     *
     * @return the id by which {@link #state} tells how it goes
     */
    public UUID check(Path file, String fileName, String country) {
        mine(country);
        var id = Ids.next();
        var name = fileName.length() > 200 ? fileName.substring(0, 200) : fileName;
        checks.put(id, new Check(file, new ImportState(id, country, name, ImportState.Phase.CHECKING, 0, null, null)));
        executor.execute(new DelegatingSecurityContextRunnable(() -> check(id)));
        return id;
    }

    private void check(UUID id) {
        var check = checks.getIfPresent(id);
        if (check == null) {
            return;
        }
        var was = check.state;
        try {
            var finding = transaction.execute(status -> {
                status.setRollbackOnly();
                return find(
                        check.file,
                        was.country(),
                        step -> check.state = new ImportState(
                                id, was.country(), was.fileName(), was.phase(), step.rows(), null, null));
            });
            check.state = finding == null || finding.rows() == 0
                    ? refused(was, new Refused("organisation.import.file-empty"))
                    : new ImportState(
                            id,
                            was.country(),
                            was.fileName(),
                            ImportState.Phase.CHECKED,
                            finding.rows(),
                            finding,
                            null);
        } catch (Refused no) {
            check.state = refused(was, no);
            check.forget();
        } catch (RuntimeException e) {
            LOG.error("The dry run of import {} stopped", id, e);
            check.state = refused(was, new Refused("organisation.import.stopped"));
            check.forget();
        }
    }

    private static ImportState refused(ImportState was, Refused why) {
        return new ImportState(was.id(), was.country(), was.fileName(), ImportState.Phase.REFUSED, 0, null, why);
    }

    private ImportFinding find(Path file, String country, Consumer<RosterChange.Step> steps) {
        var unit = units.country(country).orElseThrow();
        var reading = new RosterReading(
                country,
                new UnitFinder(units.tree(), unit),
                roles.offered(),
                LocalDate.now(clock.withZone(unit.zone())));
        var change = new RosterChange(officials, country, reading, steps);
        RosterCsv.read(file, change::row);
        return change.finish();
    }

    /**
     * How far an import has come.
     *
     * @throws NotFound if there is no such import in a country of the user
     */
    public ImportState state(UUID id) {
        var stored = stored(id);
        if (stored.isPresent()) {
            mine(stored.get().country());
            return stored.get();
        }
        var check = checks.getIfPresent(id);
        if (check == null) {
            throw new NotFound("No import " + id);
        }
        mine(check.state.country());
        return check.state;
    }

    /**
     * Starts to import a file whose dry run found no mistake.
     *
     * @throws Refused if it found one, or if the import has already been started
     */
    public void start(UUID id) {
        var state = state(id);
        var check = checks.getIfPresent(id);
        var finding = state.finding();
        if (check == null || state.phase() != ImportState.Phase.CHECKED || finding == null || !finding.clean()) {
            throw new Refused("organisation.import.not-ready");
        }
        begin(id, state, finding.rows());
        executor.execute(new DelegatingSecurityContextRunnable(() -> run(id, check, state.country())));
    }

    private void begin(UUID id, ImportState state, int rows) {
        try {
            transaction.executeWithoutResult(status -> jdbc.sql("""
                            INSERT INTO organisation_import
                                (id, country_id, account_id, file_name, total, done, started_at, beat_at)
                            VALUES (:id, :country, :account, :file, :rows, 0, :now, :now)""")
                    .param("id", id)
                    .param("country", state.country())
                    .param("account", user.accountId().orElseThrow())
                    .param("file", state.fileName())
                    .param("rows", rows)
                    .param("now", now())
                    .update());
        } catch (DuplicateKeyException started) {
            throw new Refused("organisation.import.not-ready");
        }
    }

    private void run(UUID id, Check check, String country) {
        @Nullable String failure = null;
        try {
            transaction.executeWithoutResult(status -> write(id, check.file, country));
        } catch (Refused no) {
            failure = no.key();
        } catch (OptimisticLockingFailureException | DuplicateKeyException overtaken) {
            failure = "organisation.import.overtaken";
        } catch (RuntimeException e) {
            LOG.error("Import {} stopped; nothing of it was written", id, e);
            failure = "organisation.import.stopped";
        }
        if (failure != null) {
            var key = failure;
            apart.executeWithoutResult(status -> jdbc.sql("UPDATE organisation_import SET failed_key = ? WHERE id = ?")
                    .params(key, id)
                    .update());
        }
        checks.invalidate(id);
        check.forget();
    }

    private void write(UUID id, Path file, String country) {
        var finding = find(file, country, step -> write(id, country, step));
        if (!finding.clean()) {
            throw new Refused("organisation.import.overtaken");
        }
        jdbc.sql("""
                        INSERT INTO organisation_import_done
                            (import_id, total, added, renamed, posted, unchanged, finished_at)
                        VALUES (?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        id,
                        finding.rows(),
                        finding.added(),
                        finding.renamed(),
                        finding.posted(),
                        finding.unchanged(),
                        now())
                .update();
        audit.record(
                "organisation.roster-imported",
                id.toString(),
                country,
                Map.of(
                        "rows", finding.rows(),
                        "added", finding.added(),
                        "renamed", finding.renamed(),
                        "posted", finding.posted()));
        events.publishEvent(new RosterImported(id, country));
    }

    private void write(UUID id, String country, RosterChange.Step step) {
        var unit = units.country(country).orElseThrow().id();
        if (!step.changed().isEmpty()) {
            officials.claim(step.changed());
        }
        if (!step.renamed().isEmpty()) {
            officials.rename(step.renamed());
        }
        if (!step.ended().isEmpty()) {
            officials.endPostings(step.ended());
        }
        if (!step.added().isEmpty()) {
            officials.insert(step.added());
        }
        if (!step.posted().isEmpty()) {
            officials.insertPostings(step.posted());
            people(id, step);
        }
        record(country, step);
        var from = new LinkedHashMap<PersonId, LocalDate>();
        step.posted().forEach(row -> from.put(row.person(), row.posting().startsOn()));
        if (!step.added().isEmpty()) {
            accounts.createAll(step.added().stream()
                    .map(official -> PeopleService.account(
                            official, unit, java.util.Objects.requireNonNull(from.get(official.id()))))
                    .toList());
        }
        step.added().forEach(official -> from.remove(official.id()));
        var grants = new LinkedHashMap<PersonId, NewGrant>();
        from.forEach((person, day) -> grants.put(person, PeopleService.grant(unit, day)));
        accounts.grantAll(Role.OFFICER, grants);
        apart.executeWithoutResult(
                status -> jdbc.sql("UPDATE organisation_import SET done = ?, beat_at = ? WHERE id = ?")
                        .params(step.rows(), now(), id)
                        .update());
    }

    private void people(UUID id, RosterChange.Step step) {
        var added = new java.util.HashSet<PersonId>();
        step.added().forEach(official -> added.add(official.id()));
        batches.batchUpdate(
                "INSERT INTO organisation_import_person (import_id, person_id, added, unit_id) VALUES (?, ?, ?, ?)",
                step.posted().stream()
                        .map(row -> new Object[] {
                            id,
                            row.person().value(),
                            added.contains(row.person()),
                            row.posting().unit().value()
                        })
                        .toList());
    }

    private void record(String country, RosterChange.Step step) {
        var entries = new ArrayList<Audit.Entry>();
        step.added()
                .forEach(official -> entries.add(new Audit.Entry(
                        "organisation.official-added", official.id().toString(), country, Map.of())));
        step.renamed()
                .forEach(official -> entries.add(new Audit.Entry(
                        "organisation.names-corrected", official.id().toString(), country, Map.of())));
        step.posted()
                .forEach(row -> entries.add(new Audit.Entry(
                        "organisation.posted", row.person().toString(), country, PeopleService.facts(row.posting()))));
        if (!entries.isEmpty()) {
            audit.recordAll(entries);
        }
    }

    /** The units whose officials, added by an import, still wait for their slips. */
    public List<SlipGroup> waitingForSlips(UUID id) {
        state(id);
        return jdbc
                .sql("""
                        SELECT unit_id, COUNT(*) AS waiting FROM organisation_import_person
                        WHERE import_id = ? AND added AND slip_at IS NULL GROUP BY unit_id""")
                .param(id)
                .query((row, n) ->
                        new SlipGroup(UnitId.of(row.getObject("unit_id", UUID.class)), row.getInt("waiting")))
                .list()
                .stream()
                .sorted(java.util.Comparator.comparing(group -> units.path(group.unit()), Tree.AS_COUNTED))
                .toList();
    }

    /**
     * Gives passwords to the next officials of a unit who wait for one. Each can be read this once.
     *
     * @return at most {@value #SLIPS_AT_ONCE}, because a password takes a tenth of a second to hash
     */
    public List<Slip> slips(UUID id, UnitId unit) {
        state(id);
        return java.util.Objects.requireNonNull(transaction.execute(status -> {
            var people = jdbc.sql("""
                            SELECT person_id FROM organisation_import_person
                            WHERE import_id = ? AND unit_id = ? AND added AND slip_at IS NULL
                            ORDER BY person_id LIMIT\s""" + SLIPS_AT_ONCE + " FOR UPDATE")
                    .params(id, unit.value())
                    .query(UUID.class)
                    .list();
            batches.batchUpdate(
                    "UPDATE organisation_import_person SET slip_at = ? WHERE import_id = ? AND person_id = ?",
                    people.stream()
                            .map(person -> new Object[] {now(), id, person})
                            .toList());
            return people.stream()
                    .map(person -> accounts.givePassword(PersonId.of(person)))
                    .toList();
        }));
    }

    private Optional<ImportState> stored(UUID id) {
        return jdbc.sql("""
                        SELECT i.country_id, i.file_name, i.total, i.done, i.failed_key, i.beat_at,
                               d.added, d.renamed, d.posted, d.unchanged
                        FROM organisation_import i LEFT JOIN organisation_import_done d ON d.import_id = i.id
                        WHERE i.id = ?""")
                .param(id)
                .query((row, n) -> {
                    var total = row.getInt("total");
                    var added = row.getInt("added");
                    @Nullable
                    ImportFinding finding = row.wasNull()
                            ? null
                            : new ImportFinding(
                                    total,
                                    added,
                                    row.getInt("renamed"),
                                    row.getInt("posted"),
                                    row.getInt("unchanged"),
                                    0,
                                    List.of(),
                                    0);
                    @Nullable String failed = row.getString("failed_key");
                    var silent = row.getObject("beat_at", LocalDateTime.class).isBefore(now().minus(SILENCE));
                    var phase = finding != null
                            ? ImportState.Phase.DONE
                            : failed != null || silent ? ImportState.Phase.STOPPED : ImportState.Phase.IMPORTING;
                    return new ImportState(
                            id,
                            row.getString("country_id"),
                            row.getString("file_name"),
                            phase,
                            row.getInt("done"),
                            finding,
                            phase != ImportState.Phase.STOPPED
                                    ? null
                                    : new Refused(failed == null ? "organisation.import.stopped" : failed));
                })
                .optional();
    }

    private void mine(String country) {
        if (countries().stream().noneMatch(unit -> country.equals(unit.country()))) {
            throw new NotFound("No country " + country);
        }
    }

    private LocalDateTime now() {
        return LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
