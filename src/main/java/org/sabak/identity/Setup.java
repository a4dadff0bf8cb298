package org.sabak.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * How an installation gets its first account. While there is none, each start makes a link that is valid for a day; whoever
 * opens it becomes administrator of the root unit, and the link is gone. Nobody is signed in here, so this asks for no role: the
 * token is the permission, and only while no account exists.
 */
@Component
public class Setup {
    private static final Duration VALID = Duration.ofHours(24);
    private final JdbcClient jdbc;
    private final Accounts accounts;
    private final AccountCreation creation;
    private final Clock clock;

    Setup(JdbcClient jdbc, Accounts accounts, AccountCreation creation, Clock clock) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.creation = creation;
        this.clock = clock;
    }

    /** What is wrong with what was typed, as keys of sentences, each for its own field. */
    public record Objections(
            @Nullable String login,
            @Nullable String displayName,
            @Nullable String password,
            @Nullable String repeated) {
        public boolean none() {
            return login == null && displayName == null && password == null && repeated == null;
        }
    }

    /** Makes a new token, which ends the one before; empty once an account exists. */
    @Transactional
    public Optional<String> invite() {
        if (accounts.count() > 0) {
            return Optional.empty();
        }
        var bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        var token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        jdbc.sql("REPLACE INTO identity_setup (id, token_hash, expires_at) VALUES (1, ?, ?)")
                .params(hash(token), LocalDateTime.ofInstant(clock.instant().plus(VALID), ZoneOffset.UTC))
                .update();
        return Optional.of(token);
    }

    /** Whether this token opens the page. */
    @Transactional(readOnly = true)
    public boolean open(String token) {
        return accounts.count() == 0 && valid(token, "");
    }

    /** Makes the first administrator, or says what is wrong. @throws org.sabak.platform.NotFound if the token is not valid */
    @Transactional
    public Objections begin(
            String token, String login, String displayName, String password, String repeated, String language) {
        if (!valid(token, " FOR UPDATE") || accounts.count() > 0) {
            throw new org.sabak.platform.NotFound("setup");
        }
        var plain = SignIn.normal(login);
        var objection = PasswordRules.objection(password, plain).orElse(null);
        var objections = new Objections(
                AccountCreation.LOGIN.matcher(plain).matches() ? null : "identity.account.login-form",
                displayName.isBlank() ? "identity.account.name-missing" : null,
                objection,
                objection == null && !password.equals(repeated) ? "identity.password.different" : null);
        if (objections.none()) {
            var grant = new NewGrant(Role.ADMIN, UnitTree.ROOT, LocalDate.now(clock), null);
            creation.create(new NewAccount(
                    plain, displayName.strip(), null, null, language, creation.hash(password), List.of(grant)));
            jdbc.sql("DELETE FROM identity_setup").update();
        }
        return objections;
    }

    private boolean valid(String token, String lock) {
        return jdbc.sql("SELECT token_hash FROM identity_setup WHERE id = 1 AND expires_at > ?" + lock)
                .param(LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .query(String.class)
                .optional()
                .filter(kept -> MessageDigest.isEqual(bytes(kept), bytes(hash(token))))
                .isPresent();
    }

    private static String hash(String token) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes(token)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
