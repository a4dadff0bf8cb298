package org.sabak.organisation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.sabak.identity.AccountCreation;
import org.sabak.identity.CurrentUser;
import org.sabak.identity.NewAccount;
import org.sabak.identity.NewGrant;
import org.sabak.identity.Role;
import org.sabak.identity.Slip;
import org.sabak.platform.Audit;
import org.sabak.platform.Ids;
import org.sabak.platform.NotFound;
import org.sabak.platform.PersonId;
import org.sabak.platform.Refused;
import org.sabak.platform.UnitId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The roster of a ministry: it adds officials of its own country, corrects their names and posts them. What lies outside its
 * scope does not exist for it.
 */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasRole('MINISTRY')")
public class PeopleService {
    static final Pattern NUMBER = Pattern.compile("[A-Z0-9][A-Z0-9-]{0,29}");
    private final JdbcClient jdbc;
    private final Officials officials;
    private final People people;
    private final Units units;
    private final JobRoles roles;
    private final CurrentUser user;
    private final AccountCreation accounts;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PeopleService(
            JdbcClient jdbc,
            Officials officials,
            People people,
            Units units,
            JobRoles roles,
            CurrentUser user,
            AccountCreation accounts,
            Audit audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.officials = officials;
        this.people = people;
        this.units = units;
        this.roles = roles;
        this.user = user;
        this.accounts = accounts;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** The countries and other units whose officials the user looks after. */
    public Set<UnitId> scopes() {
        return scopeRows().stream().map(UnitRow::id).collect(Collectors.toSet());
    }

    private List<UnitRow> scopeRows() {
        return user.scopes(Role.MINISTRY).stream()
                .flatMap(scope -> units.find(scope).stream())
                .toList();
    }

    /** Today where the user's officials serve. */
    public LocalDate today() {
        return scopeRows().stream()
                .findFirst()
                .map(scope -> LocalDate.now(clock.withZone(scope.zone())))
                .orElseGet(() -> LocalDate.now(clock));
    }

    public List<OfficialRow> page(RosterFilter filter, RosterOrder order, boolean descending, int offset, int limit) {
        var query = new Query(filter);
        return jdbc.sql("""
                        SELECT p.id, p.country_id, p.service_number, p.family_latin, p.given_latin, p.patronymic_latin,
                               p.family_cyrillic, p.given_cyrillic, p.patronymic_cyrillic,
                               q.unit_id, q.job_role, q.starts_on, q.ends_on\s""" + query.from + " ORDER BY " + order.sql(descending) + " LIMIT :limit OFFSET :offset")
                .params(query.parameters)
                .param("limit", limit)
                .param("offset", offset)
                .query((row, n) -> new OfficialRow(
                        PersonId.of(row.getObject("id", UUID.class)),
                        row.getString("country_id") + "-" + row.getString("service_number"),
                        People.name(row),
                        row.getObject("unit_id", UUID.class) == null
                                ? null
                                : UnitId.of(row.getObject("unit_id", UUID.class)),
                        row.getString("job_role"),
                        row.getObject("starts_on", LocalDate.class),
                        row.getObject("ends_on", LocalDate.class)))
                .list();
    }

    public long count(RosterFilter filter) {
        var query = new Query(filter);
        return jdbc.sql("SELECT COUNT(*) " + query.from)
                .params(query.parameters)
                .query(Long.class)
                .single();
    }

    /** The part of a roster statement after its columns. */
    private final class Query {
        final Map<String, Object> parameters = new LinkedHashMap<>();
        final String from;

        Query(RosterFilter filter) {
            var conditions = new ArrayList<String>();
            conditions.add(scope());
            var words = NameWords.of(filter.text());
            for (var word : words) {
                var name = "word" + parameters.size();
                conditions.add("p.id IN (SELECT w.person_id FROM organisation_name_word w"
                        + " WHERE w.country_id IN (:countries) AND w.word LIKE CONCAT(:" + name + ", '%'))");
                parameters.put(name, word);
            }
            if (!words.isEmpty()) {
                parameters.put(
                        "countries",
                        scopeRows().stream()
                                .flatMap(scope -> scope.kind() == UnitKind.ROOT
                                        ? units.countries().stream().map(UnitRow::country)
                                        : java.util.stream.Stream.of(scope.country()))
                                .collect(Collectors.toSet()));
            }
            if (filter.unit() != null) {
                conditions.add("u.path LIKE CONCAT(:unit, '%')");
                parameters.put("unit", units.unit(filter.unit()).path());
            }
            if (filter.jobRole() != null) {
                conditions.add("q.job_role = :role");
                parameters.put("role", filter.jobRole());
            }
            if (filter.withoutPosting()) {
                conditions.add("q.id IS NULL");
            }
            parameters.put("today", today());
            from = """
                    FROM organisation_person p
                    LEFT JOIN organisation_posting q
                        ON q.person_id = p.id AND q.starts_on <= :today AND q.ends_before > :today
                    LEFT JOIN organisation_unit u ON u.id = q.unit_id
                    WHERE\s""" + String.join(" AND ", conditions);
        }

        private String scope() {
            var within = new ArrayList<String>();
            for (var scope : scopeRows()) {
                var name = "scope" + parameters.size();
                switch (scope.kind()) {
                    case ROOT -> within.add("TRUE");
                    case COUNTRY -> {
                        within.add("p.country_id = :" + name);
                        parameters.put(name, String.valueOf(scope.country()));
                    }
                    default -> {
                        within.add("u.path LIKE CONCAT(:" + name + ", '%')");
                        parameters.put(name, scope.path());
                    }
                }
            }
            return within.isEmpty() ? "FALSE" : "(" + String.join(" OR ", within) + ")";
        }
    }

    /**
     * @throws NotFound if there is no such official within the user's scope
     */
    public OfficialRecord official(PersonId id) {
        var official = mine(id);
        return new OfficialRecord(
                id,
                official.version(),
                official.country() + "-" + official.serviceNumber(),
                official.name(),
                officials.history(id).postings().reversed().stream()
                        .map(posting -> new OfficialRecord.Line(
                                posting.id(), posting.unit(), posting.jobRole(), posting.startsOn(), posting.endsOn()))
                        .toList());
    }

    /**
     * Adds an official with the first posting and an account.
     *
     * @return what the official needs to sign in for the first time; the password cannot be read again
     */
    @Transactional
    public Added add(AddOfficial wanted) {
        var unit = postable(wanted.unit());
        var country = java.util.Objects.requireNonNull(unit.country());
        var number = number(country, wanted.serviceNumber());
        role(wanted.jobRole());
        day(wanted.from());
        if (!officials.byNumber(country, List.of(number)).isEmpty()) {
            throw new Refused("organisation.refused.number-taken", country + "-" + number);
        }
        var official = new NewOfficial(PersonId.of(Ids.next()), country, number, wanted.name());
        var change = PostingHistory.EMPTY.post(Ids.next(), unit.id(), wanted.jobRole(), wanted.from());
        officials.insert(List.of(official));
        audit.record("organisation.official-added", official.id().toString(), country, Map.of());
        record(official.id(), country, change);
        try {
            accounts.create(account(official, countryUnit(country), wanted.from()));
        } catch (DuplicateKeyException taken) {
            throw new Refused("organisation.refused.login-taken", NewAccount.loginOf(country, number));
        }
        return new Added(official.id(), accounts.givePassword(official.id()));
    }

    /** An official who has just been added, with the given password to be printed. */
    public record Added(PersonId id, Slip slip) {}

    static NewAccount account(NewOfficial official, UnitId country, LocalDate from) {
        return new NewAccount(
                NewAccount.loginOf(official.country(), official.serviceNumber()),
                official.name().shown(Locale.of("ru")),
                official.id(),
                official.country(),
                null,
                null,
                List.of(grant(country, from)));
    }

    /**
     * Over the whole country, so that a transfer leaves it alone: an official acts for nobody but himself anyway. From the day
     * before on, because grants are counted in days of UTC and the day of a country east of it begins earlier.
     */
    static NewGrant grant(UnitId country, LocalDate from) {
        return new NewGrant(Role.OFFICER, country, from.minusDays(1), null);
    }

    @Transactional
    public void correctNames(PersonId id, long version, PersonName name) {
        var official = mine(id, version);
        officials.claim(List.of(official));
        officials.rename(List.of(new NewOfficial(id, official.country(), official.serviceNumber(), name)));
        audit.record("organisation.names-corrected", id.toString(), official.country(), Map.of());
    }

    /** From a day on the official serves at {@code unit}; a posting that is open ends the day before. */
    @Transactional
    public void post(PersonId id, long version, UnitId unit, String jobRole, LocalDate from) {
        var official = mine(id, version);
        var to = postable(unit);
        if (!official.country().equals(to.country())) {
            throw new NotFound("No unit " + unit + " in " + official.country());
        }
        role(jobRole);
        day(from);
        var change = officials.history(id).post(Ids.next(), unit, jobRole, from);
        officials.claim(List.of(official));
        record(id, official.country(), change);
        accounts.grantAll(Role.OFFICER, Map.of(id, grant(countryUnit(official.country()), from)));
    }

    /** Records the last day of a posting; the account stays an official's until then. */
    @Transactional
    public void endPosting(PersonId id, long version, UUID posting, LocalDate lastDay) {
        var official = mine(id, version);
        day(lastDay);
        var change = officials.history(id).end(posting, lastDay);
        officials.claim(List.of(official));
        record(id, official.country(), change);
        accounts.endGrants(id, Role.OFFICER, lastDay);
    }

    private void record(PersonId id, String country, PostingHistory.Change change) {
        var ended = change.ended();
        if (ended != null) {
            officials.endPostings(List.of(ended));
            audit.record(
                    "organisation.posting-ended",
                    id.toString(),
                    country,
                    Map.of("posting", ended.id().toString(), "on", String.valueOf(ended.endsOn())));
        }
        var added = change.added();
        if (added != null) {
            officials.insertPostings(List.of(new Officials.PersonPosting(id, country, added)));
            audit.record("organisation.posted", id.toString(), country, facts(added));
        }
        events.publishEvent(new PostingRecorded(id.value()));
    }

    static Map<String, String> facts(Posting posting) {
        return Map.of(
                "posting", posting.id().toString(),
                "unit", posting.unit().toString(),
                "role", posting.jobRole(),
                "from", posting.startsOn().toString());
    }

    private Officials.Stored mine(PersonId id) {
        if (!people.inScope(id, Role.MINISTRY)) {
            throw new NotFound("No official " + id);
        }
        return officials.stored(id);
    }

    private Officials.Stored mine(PersonId id, long version) {
        var official = mine(id);
        if (official.version() != version) {
            throw new OptimisticLockingFailureException("The official was changed meanwhile");
        }
        return official;
    }

    /** A unit of the user's scope where somebody can be posted from now on. */
    private UnitRow postable(UnitId id) {
        var unit = units.find(id)
                .filter(one -> one.country() != null)
                .filter(one -> user.scopes(Role.MINISTRY).stream().anyMatch(scope -> units.within(id, scope)))
                .orElseThrow(() -> new NotFound("No unit " + id));
        if (unit.closed()) {
            throw new Refused("organisation.refused.unit-closed", unit.title());
        }
        return unit;
    }

    private UnitId countryUnit(String country) {
        return units.country(country).orElseThrow().id();
    }

    private void role(String jobRole) {
        if (!roles.offers(jobRole)) {
            throw new Refused("organisation.refused.role", jobRole);
        }
    }

    private void day(LocalDate day) {
        if (!plausible(day, today())) {
            throw new Refused("organisation.refused.day", today().plusYears(1));
        }
    }

    static boolean plausible(LocalDate day, LocalDate today) {
        return day.getYear() >= 1950 && !day.isAfter(today.plusYears(1));
    }

    /** A service number as it is kept: capital letters, without the country in front. */
    static String plain(String country, String typed) {
        var number = typed.strip().toUpperCase(Locale.ROOT);
        return number.startsWith(country + "-") ? number.substring(country.length() + 1) : number;
    }

    private static String number(String country, String typed) {
        var number = plain(country, typed);
        if (!NUMBER.matcher(number).matches()) {
            throw new Refused("organisation.refused.number");
        }
        return number;
    }
}
