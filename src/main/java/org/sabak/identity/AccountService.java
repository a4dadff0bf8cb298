package org.sabak.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sabak.platform.Audit;
import org.sabak.platform.Ids;
import org.sabak.platform.NotFound;
import org.sabak.platform.PersonId;
import org.sabak.platform.Refused;
import org.sabak.platform.UnitId;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Accounts and grants, for administrators. An administrator of the installation has all of them; one of a country sees the
 * accounts of that country, grants only within the own scope, and may not touch an account that holds more than that, because
 * whoever resets a password could use it. Nobody changes the own grants.
 */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasRole('ADMIN')")
public class AccountService {
    private final JdbcClient jdbc;
    private final Accounts accounts;
    private final Grants grants;
    private final AccountCreation creation;
    private final AccessChanges changes;
    private final CurrentUser user;
    private final UnitTree tree;
    private final OfficialLookup officials;
    private final Audit audit;
    private final Clock clock;

    AccountService(
            JdbcClient jdbc,
            Accounts accounts,
            Grants grants,
            AccountCreation creation,
            AccessChanges changes,
            CurrentUser user,
            UnitTree tree,
            OfficialLookup officials,
            Audit audit,
            Clock clock) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.grants = grants;
        this.creation = creation;
        this.changes = changes;
        this.user = user;
        this.tree = tree;
        this.officials = officials;
        this.audit = audit;
        this.clock = clock;
    }

    /** The units within which the caller may grant. */
    public Set<UnitId> scopes() {
        return user.scopes(Role.ADMIN);
    }

    public LocalDate today() {
        return LocalDate.now(clock);
    }

    public List<AccountRow> page(AccountFilter filter, int offset, int limit) {
        var direction = filter.descending() ? " DESC" : " ASC";
        return jdbc.sql("""
                        SELECT a.id, a.login, a.display_name, a.country_id, a.disabled_at, a.password_hash IS NOT NULL, a.signed_in_at,
                               (SELECT GROUP_CONCAT(DISTINCT g.role) FROM identity_grant g
                                WHERE g.account_id = a.id AND g.starts_on <= :today
                                  AND (g.ends_on IS NULL OR g.ends_on >= :today)) roles
                        FROM identity_account a""" + where(filter) + " ORDER BY "
                        + filter.sort().column() + direction + ", a.id" + direction + " LIMIT :limit OFFSET :offset")
                .params(parameters(filter))
                .param("limit", limit)
                .param("offset", offset)
                .query(AccountService::row)
                .list();
    }

    public int count(AccountFilter filter) {
        return jdbc.sql("SELECT COUNT(*) FROM identity_account a" + where(filter))
                .params(parameters(filter))
                .query(Integer.class)
                .single();
    }

    /** @throws NotFound if there is none, or not in the caller's scope */
    public AccountDetails account(UUID id) {
        var account = visible(id);
        var today = today();
        var held = grants.findByAccount(id);
        var rows = held.stream()
                .sorted(Comparator.comparing(Grant::startsOn).reversed().thenComparing(grant -> grant.role()
                        .ordinal()))
                .map(grant -> new AccountDetails.GrantRow(
                        grant.id(),
                        grant.role(),
                        UnitId.of(grant.unit()),
                        grant.startsOn(),
                        grant.endsOn(),
                        grant.inForce(today),
                        !grant.lastsUntil(today)))
                .toList();
        var row = new AccountRow(
                id,
                account.login(),
                account.displayName(),
                account.country(),
                Stream.of(Role.values())
                        .filter(role -> held.stream().anyMatch(grant -> grant.role() == role && grant.inForce(today)))
                        .toList(),
                account.disabled(),
                !account.disabled() && account.passwordHash() != null,
                jdbc.sql("SELECT signed_in_at FROM identity_account WHERE id = ?")
                        .param(id)
                        .query(LocalDateTime.class)
                        .optional()
                        .map(at -> at.toInstant(ZoneOffset.UTC))
                        .orElse(null));
        return new AccountDetails(
                row, account.email(), account.language(), account.person() != null, own(id), beyond(id), rows);
    }

    /** Opens an account with one grant from today on and gives it a password to be printed. */
    @Transactional
    public Slip create(CreateAccount wanted) {
        requireScope(wanted.unit());
        requireFitting(wanted.role(), wanted.unit());
        var country = tree.country(wanted.unit()).orElse(null);
        var number = wanted.serviceNumber().strip();
        @Nullable PersonId person = number.isEmpty() ? null : official(country, number);
        if (wanted.role() == Role.OFFICER && person == null) {
            throw new Refused("identity.account.officer-person");
        }
        var login = SignIn.normal(wanted.login());
        if (login.isEmpty() && country != null && !number.isEmpty()) {
            login = NewAccount.loginOf(country, number);
        }
        if (!AccountCreation.LOGIN.matcher(login).matches()) {
            throw new Refused("identity.account.login-form");
        }
        if (accounts.existsByLogin(login)) {
            throw new Refused("identity.account.login-taken", login);
        }
        if (person != null && accounts.findByPerson(person.value()).isPresent()) {
            throw new Refused("identity.account.person-taken");
        }
        var name = requireName(wanted.displayName());
        var id = creation.create(new NewAccount(
                login,
                name,
                person,
                country,
                wanted.language(),
                null,
                List.of(new NewGrant(wanted.role(), wanted.unit(), today(), null))));
        describe(id, name, wanted.email(), wanted.language());
        return creation.givePassword(id);
    }

    /** Corrects name, e-mail address and language. */
    @Transactional
    public void change(UUID id, String displayName, String email, @Nullable String language) {
        touchable(id);
        describe(id, requireName(displayName), email, language);
        audit.record("identity.account-changed", id.toString(), visible(id).country(), Map.of());
    }

    @Transactional
    public Slip reset(UUID id) {
        var account = touchable(id);
        if (own(id)) {
            throw new Refused("identity.account.own-password");
        }
        return creation.givePassword(account.id());
    }

    /** Nobody can sign in any more, and open sessions end. */
    @Transactional
    public void disable(UUID id) {
        var account = touchable(id);
        if (own(id)) {
            throw new Refused("identity.account.own");
        }
        account.disable(clock.instant());
        accounts.save(account);
        changes.happened(id);
        audit.record("identity.account-disabled", id.toString(), account.country(), Map.of());
    }

    @Transactional
    public void enable(UUID id) {
        var account = touchable(id);
        account.enable();
        accounts.save(account);
        changes.happened(id);
        audit.record("identity.account-enabled", id.toString(), account.country(), Map.of());
    }

    @Transactional
    public void grant(UUID id, NewGrant wanted) {
        var account = touchable(id);
        if (own(id)) {
            throw new Refused("identity.account.own");
        }
        requireScope(wanted.unit());
        requireFitting(wanted.role(), wanted.unit());
        if (account.country() != null && !Optional.of(account.country()).equals(tree.country(wanted.unit()))) {
            throw new Refused("identity.account.other-country");
        }
        if (wanted.until() != null && wanted.until().isBefore(wanted.from())) {
            throw new Refused("identity.account.days");
        }
        if (wanted.role() == Role.OFFICER && account.person() == null) {
            throw new Refused("identity.account.officer-person");
        }
        grants.save(new Grant(Ids.next(), id, wanted.role(), wanted.unit().value(), wanted.from(), wanted.until()));
        changes.happened(id);
        audit.record("identity.granted", id.toString(), account.country(), AccountCreation.facts(wanted));
    }

    /**
     * Ends a grant after a day.
     *
     * @param lastDay not in the past; null = at once, today is not part of it any more
     */
    @Transactional
    public void endGrant(UUID id, UUID grantId, @Nullable LocalDate lastDay) {
        var account = touchable(id);
        if (own(id)) {
            throw new Refused("identity.account.own");
        }
        var grant = grants.findById(grantId)
                .filter(found -> found.account().equals(id))
                .orElseThrow(() -> new NotFound("No such grant"));
        requireScope(UnitId.of(grant.unit()));
        var today = today();
        var last = lastDay == null ? today.minusDays(1) : lastDay;
        if (lastDay != null && (lastDay.isBefore(today) || lastDay.isBefore(grant.startsOn()))
                || !grant.lastsUntil(today)) {
            throw new Refused("identity.account.days");
        }
        if (last.isBefore(grant.startsOn())) {
            grants.delete(grant);
        } else {
            grant.end(last);
            grants.save(grant);
        }
        changes.happened(id);
        audit.record(
                "identity.grant-ended",
                id.toString(),
                account.country(),
                Map.of(
                        "role", grant.role().name(),
                        "unit", grant.unit().toString(),
                        "last", last.toString()));
    }

    private void describe(UUID id, String name, String email, @Nullable String language) {
        var account = visible(id);
        var address = SignIn.normal(email);
        if (!address.isEmpty()) {
            if (!address.matches("[^@\\s]+@[^@\\s]+\\.[^@\\s]+")) {
                throw new Refused("identity.account.email-form");
            }
            accounts.findByEmail(address)
                    .filter(other -> !other.id().equals(id))
                    .ifPresent(other -> {
                        throw new Refused("identity.account.email-taken");
                    });
        }
        account.describe(name, address.isEmpty() ? null : address, language);
        try {
            accounts.save(account);
        } catch (DuplicateKeyException overtaken) {
            throw new Refused("identity.account.email-taken");
        }
    }

    private static String requireName(String name) {
        if (name.isBlank()) {
            throw new Refused("identity.account.name-missing");
        }
        return name.strip();
    }

    private PersonId official(@Nullable String country, String number) {
        return Optional.ofNullable(country)
                .flatMap(known -> officials.byServiceNumber(known, number))
                .orElseThrow(() -> new Refused("identity.account.no-official", number));
    }

    /** A role has its height in the tree: figures of all countries at the root, a ministry at its country. */
    private void requireFitting(Role role, UnitId unit) {
        var root = unit.equals(UnitTree.ROOT);
        var fits =
                switch (role) {
                    case INTERNATIONAL -> root;
                    case MINISTRY -> isCountry(unit);
                    case ADMIN -> root || isCountry(unit);
                    case OFFICER, SUPERVISOR -> !root;
                    case TRAINER -> true;
                };
        if (!fits) {
            throw new Refused("identity.account.role-unit");
        }
    }

    private boolean isCountry(UnitId unit) {
        return depth(unit) == depth(UnitTree.ROOT) + 1;
    }

    private long depth(UnitId unit) {
        return tree.path(unit).chars().filter(letter -> letter == '/').count();
    }

    private void requireScope(UnitId unit) {
        if (!inScope(unit)) {
            throw new NotFound("No such unit in scope");
        }
    }

    private boolean inScope(UnitId unit) {
        return scopes().stream().anyMatch(scope -> tree.within(unit, scope));
    }

    private boolean everywhere() {
        return scopes().contains(UnitTree.ROOT);
    }

    private Account visible(UUID id) {
        return accounts.findById(id)
                .filter(account -> everywhere() || countries().contains(Objects.toString(account.country(), "")))
                .orElseThrow(() -> new NotFound("No such account in scope"));
    }

    private Account touchable(UUID id) {
        var account = visible(id);
        if (beyond(id)) {
            throw new Refused("identity.account.beyond");
        }
        return account;
    }

    private boolean beyond(UUID id) {
        var today = today();
        return !everywhere()
                && grants.findByAccount(id).stream()
                        .filter(grant -> grant.lastsUntil(today))
                        .anyMatch(grant -> !inScope(UnitId.of(grant.unit())));
    }

    private boolean own(UUID id) {
        return user.accountId().filter(id::equals).isPresent();
    }

    private Set<String> countries() {
        return scopes().stream().flatMap(scope -> tree.country(scope).stream()).collect(Collectors.toSet());
    }

    private String where(AccountFilter filter) {
        var where = new StringBuilder(" WHERE 1 = 1");
        if (!everywhere()) {
            where.append(" AND a.country_id IN (:countries)");
        }
        if (!filter.text().isBlank()) {
            where.append(
                    " AND (CONVERT(a.login USING utf8mb4) LIKE :text OR a.display_name LIKE :text OR a.email LIKE :text)");
        }
        if (filter.role() != null) {
            where.append(" AND EXISTS (SELECT 1 FROM identity_grant g WHERE g.account_id = a.id AND g.role = :role"
                    + " AND g.starts_on <= :today AND (g.ends_on IS NULL OR g.ends_on >= :today))");
        }
        return where.toString();
    }

    private Map<String, Object> parameters(AccountFilter filter) {
        var parameters = new HashMap<String, Object>();
        parameters.put("today", today());
        parameters.put(
                "countries",
                everywhere()
                        ? Set.of("")
                        : Stream.concat(countries().stream(), Stream.of("")).toList());
        parameters.put("text", "%" + filter.text().strip().replaceAll("([\\\\%_])", "\\\\$1") + "%");
        parameters.put("role", filter.role() == null ? "" : filter.role().name());
        return parameters;
    }

    private static AccountRow row(ResultSet result, int number) throws SQLException {
        var disabled = result.getObject(5) != null;
        var roles = result.getString(8);
        var signedIn = result.getObject(7, LocalDateTime.class);
        return new AccountRow(
                result.getObject(1, UUID.class),
                result.getString(2),
                result.getString(3),
                result.getString(4),
                roles == null
                        ? List.of()
                        : Arrays.stream(roles.split(","))
                                .map(Role::valueOf)
                                .sorted()
                                .toList(),
                disabled,
                !disabled && result.getBoolean(6),
                signedIn == null ? null : signedIn.toInstant(ZoneOffset.UTC));
    }
}
