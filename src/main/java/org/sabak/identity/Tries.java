package org.sabak.identity;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sabak.platform.Audit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts tries to prove an identity, in the database, so that every node and every restart knows of them. A try is counted as
 * failed before the password is looked at and forgiven afterwards: many at once cannot slip through. It runs in a transaction
 * of its own, because a count must survive the failure that it counts.
 */
@Component
class Tries {
    /** What a right password takes off the failures of its address, so that a sitting of thousands with some typing errors goes on. */
    private static final int FORGIVEN = 5;

    private final JdbcClient jdbc;
    private final Audit audit;
    private final Clock clock;

    /** Whose tries they are: an account, or a login that nobody has. */
    record Who(
            String name, @Nullable UUID account, @Nullable String country) {
        static Who account(UUID id, @Nullable String country) {
            return new Who("account:" + id, id, country);
        }

        static Who unknown(String typed) {
            return new Who("login:" + digest(typed), null, null);
        }
    }

    private record Row(int failures, Instant last, Instant openFrom) {
        Row at(Instant now, Waits waits) {
            return last.plus(waits.memory()).isBefore(now) ? new Row(0, now, now) : this;
        }
    }

    Tries(JdbcClient jdbc, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Begins a try.
     *
     * @throws TooManyTries if the account or the address has to wait; the try is not counted then
     */
    @Transactional(
            propagation = Propagation.REQUIRES_NEW,
            isolation = Isolation.READ_COMMITTED,
            noRollbackFor = TooManyTries.class)
    public void begin(Who who, String address) {
        var accountRow = lock(who.name());
        var addressRow = lock(name(address));
        // only now: who had to wait for a neighbour's lock must not look earlier than the neighbour
        var now = clock.instant();
        var ofAccount = accountRow.at(now, Waits.ACCOUNT);
        var ofAddress = addressRow.at(now, Waits.ADDRESS);
        var open = ofAccount.openFrom().isAfter(ofAddress.openFrom()) ? ofAccount.openFrom() : ofAddress.openFrom();
        if (open.isAfter(now)) {
            throw new TooManyTries(Duration.between(now, open));
        }
        count(who.name(), Waits.ACCOUNT, ofAccount.failures() + 1, now, who, address);
        count(name(address), Waits.ADDRESS, ofAddress.failures() + 1, now, who, address);
    }

    /** The password was right: the account begins anew, the address is forgiven some failures. */
    @Transactional(propagation = Propagation.REQUIRES_NEW, isolation = Isolation.READ_COMMITTED)
    public void succeeded(Who who, String address) {
        jdbc.sql("DELETE FROM identity_try WHERE name = ?").param(who.name()).update();
        jdbc.sql("UPDATE identity_try SET failures = GREATEST(0, failures - ?), open_from = last_at WHERE name = ?")
                .params(1 + FORGIVEN, name(address))
                .update();
    }

    /** Locks for writing at once: two who first shared the row and then both wanted to write would block each other. */
    private Row lock(String name) {
        var now = clock.instant();
        jdbc.sql("INSERT INTO identity_try (name, failures, last_at, open_from) VALUES (?, 0, ?, ?)"
                        + " ON DUPLICATE KEY UPDATE failures = failures")
                .params(name, utc(now), utc(now))
                .update();
        return jdbc.sql("SELECT failures, last_at, open_from FROM identity_try WHERE name = ? FOR UPDATE")
                .param(name)
                .query((result, n) -> new Row(
                        result.getInt(1),
                        result.getObject(2, LocalDateTime.class).toInstant(ZoneOffset.UTC),
                        result.getObject(3, LocalDateTime.class).toInstant(ZoneOffset.UTC)))
                .single();
    }

    private void count(String name, Waits waits, int failures, Instant now, Who who, String address) {
        jdbc.sql("UPDATE identity_try SET failures = ?, last_at = ?, open_from = ? WHERE name = ?")
                .params(failures, utc(now), utc(now.plus(waits.after(failures))), name)
                .update();
        if (waits.burst(failures)) {
            audit.record(
                    "identity.sign-in-slowed",
                    waits == Waits.ACCOUNT && who.account() != null
                            ? who.account().toString()
                            : name,
                    waits == Waits.ACCOUNT ? who.country() : null,
                    Map.of("failures", failures, "address", digest(address)));
        }
    }

    /** An IPv6 network is one address: whoever has one has billions. */
    private static String name(String address) {
        var whole = address;
        try {
            if (address.contains(":") && InetAddress.ofLiteral(address) instanceof Inet6Address six) {
                whole = HexFormat.of().formatHex(Arrays.copyOf(six.getAddress(), 8));
            }
        } catch (IllegalArgumentException notAnAddress) {
            whole = address;
        }
        return "address:" + digest(whole);
    }

    private static String digest(String text) {
        try {
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)), 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
