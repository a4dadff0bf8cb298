package org.sabak.identity;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.sabak.platform.Audit;
import org.sabak.platform.Ids;
import org.sabak.platform.NotFound;
import org.sabak.platform.PersonId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes accounts for the system's own work: demo data, roster import, first administrator. It asks nobody's permission, so a
 * caller that acts for a person checks that person's role and scope first (as the accounts page does).
 * Everything runs in the caller's transaction and is written to the audit chain.
 */
@Component
public class AccountCreation {
    static final Pattern LOGIN = Pattern.compile("[a-z0-9][a-z0-9._-]{1,79}");
    private final JdbcTemplate jdbc;
    private final Accounts accounts;
    private final PasswordEncoder encoder;
    private final AccessChanges changes;
    private final Audit audit;
    private final Clock clock;

    AccountCreation(
            JdbcTemplate jdbc,
            Accounts accounts,
            PasswordEncoder encoder,
            AccessChanges changes,
            Audit audit,
            Clock clock) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.encoder = encoder;
        this.changes = changes;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * @return the id of the account
     * @throws IllegalArgumentException if the login has other than lower case letters, digits, dots, dashes and underscores
     * @throws org.springframework.dao.DuplicateKeyException if login or person already have an account
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public UUID create(NewAccount account) {
        return createAll(List.of(account)).getFirst();
    }

    /** Makes many accounts with few round trips; ids in the order of {@code wanted}. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<UUID> createAll(List<NewAccount> wanted) {
        var now = LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
        var ids = new ArrayList<UUID>(wanted.size());
        var accountRows = new ArrayList<Object[]>();
        var grantRows = new ArrayList<Object[]>();
        var entries = new ArrayList<Audit.Entry>();
        for (var account : wanted) {
            if (!LOGIN.matcher(account.login()).matches()) {
                throw new IllegalArgumentException("Not a login: " + account.login());
            }
            var id = Ids.next();
            ids.add(id);
            var person = account.person() == null ? null : account.person().value();
            accountRows.add(new Object[] {
                id,
                account.login(),
                account.passwordHash(),
                person,
                account.country(),
                account.displayName(),
                account.language(),
                now
            });
            entries.add(new Audit.Entry(
                    "identity.account-created",
                    id.toString(),
                    account.country(),
                    person == null ? Map.of() : Map.of("person", person.toString())));
            for (var grant : account.grants()) {
                grantRows.add(new Object[] {
                    Ids.next(), id, grant.role().name(), grant.unit().value(), grant.from(), grant.until()
                });
                entries.add(new Audit.Entry("identity.granted", id.toString(), account.country(), facts(grant)));
            }
        }
        jdbc.batchUpdate("""
                INSERT INTO identity_account
                (id, login, password_hash, person_id, country_id, display_name, language, created_at, version)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, 0)""", accountRows);
        if (!grantRows.isEmpty()) {
            jdbc.batchUpdate("""
                    INSERT INTO identity_grant (id, account_id, role, unit_id, starts_on, ends_on, version)
                    VALUES (?, ?, ?, ?, ?, ?, 0)""", grantRows);
        }
        audit.recordAll(entries);
        return List.copyOf(ids);
    }

    /** Gives the official's account a password that must be changed at the next sign-in. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Slip givePassword(PersonId person) {
        return givePassword(accounts.findByPerson(person.value())
                .orElseThrow(() -> new NotFound("No account belongs to this official"))
                .id());
    }

    /** Gives an account a password that must be changed at the next sign-in, and ends its sessions. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Slip givePassword(UUID id) {
        var account = accounts.findById(id).orElseThrow(() -> new NotFound("No such account"));
        var password = GivenPassword.next();
        account.givePassword(encoder.encode(password));
        accounts.save(account);
        changes.happened(id);
        audit.record("identity.password-given", id.toString(), account.country(), Map.of());
        return new Slip(account.displayName(), account.login(), password);
    }

    /**
     * Gives a role to each official's account that does not hold it without an end yet; officials without an account are passed over.
     *
     * @param wanted grants of {@code role} only
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void grantAll(Role role, Map<PersonId, NewGrant> wanted) {
        if (wanted.isEmpty()) {
            return;
        }
        var rows = new ArrayList<Object[]>();
        var entries = new ArrayList<Audit.Entry>();
        var arguments = new ArrayList<Object>();
        wanted.keySet().forEach(person -> arguments.add(person.value()));
        arguments.add(role.name());
        jdbc.query(
                """
                SELECT a.id, a.person_id, a.country_id FROM identity_account a
                WHERE a.person_id IN (%s) AND NOT EXISTS (
                    SELECT 1 FROM identity_grant g WHERE g.account_id = a.id AND g.role = ? AND g.ends_on IS NULL)""".formatted(String.join(", ", Collections.nCopies(wanted.size(), "?"))),
                row -> {
                    var account = row.getObject("id", UUID.class);
                    var grant = wanted.get(PersonId.of(row.getObject("person_id", UUID.class)));
                    if (grant != null) {
                        rows.add(new Object[] {
                            Ids.next(),
                            account,
                            grant.role().name(),
                            grant.unit().value(),
                            grant.from(),
                            grant.until()
                        });
                        entries.add(new Audit.Entry(
                                "identity.granted", account.toString(), row.getString("country_id"), facts(grant)));
                    }
                },
                arguments.toArray());
        if (!rows.isEmpty()) {
            jdbc.batchUpdate("""
                    INSERT INTO identity_grant (id, account_id, role, unit_id, starts_on, ends_on, version)
                    VALUES (?, ?, ?, ?, ?, ?, 0)""", rows);
            audit.recordAll(entries);
            rows.forEach(row -> changes.happened((UUID) row[1]));
        }
    }

    /** The official's account holds a role until {@code lastDay} at the latest, for example because the posting ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void endGrants(PersonId person, Role role, LocalDate lastDay) {
        accounts.findByPerson(person.value()).ifPresent(account -> {
            var ended = jdbc.update("""
                    UPDATE identity_grant SET ends_on = ?, version = version + 1
                    WHERE account_id = ? AND role = ? AND starts_on <= ? AND (ends_on IS NULL OR ends_on > ?)""", lastDay, account.id(), role.name(), lastDay, lastDay);
            if (ended > 0) {
                changes.happened(account.id());
                audit.record(
                        "identity.grant-ended",
                        account.id().toString(),
                        account.country(),
                        Map.of("role", role.name(), "on", lastDay.toString()));
            }
        });
    }

    /** Hashes a password; takes about 100 ms on purpose, so hash once what many accounts share. */
    public String hash(String password) {
        return encoder.encode(password);
    }

    static Map<String, Object> facts(NewGrant grant) {
        var facts = new LinkedHashMap<String, Object>();
        facts.put("role", grant.role().name());
        facts.put("unit", grant.unit().toString());
        facts.put("from", grant.from().toString());
        if (grant.until() != null) {
            facts.put("until", grant.until().toString());
        }
        return facts;
    }
}
