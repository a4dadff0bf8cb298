package org.sabak.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sabak.platform.Audit;
import org.sabak.platform.NotFound;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** The signed-in person's own password: prove it to unlock a PC, change it. */
@Service
@PreAuthorize("isAuthenticated()")
public class OwnPassword {
    private final Accounts accounts;
    private final PasswordEncoder encoder;
    private final Tries tries;
    private final AccessChanges changes;
    private final SessionGate gate;
    private final Audit audit;
    private final TransactionTemplate transaction;

    OwnPassword(
            Accounts accounts,
            PasswordEncoder encoder,
            Tries tries,
            AccessChanges changes,
            SessionGate gate,
            Audit audit,
            TransactionTemplate transaction) {
        this.accounts = accounts;
        this.encoder = encoder;
        this.tries = tries;
        this.changes = changes;
        this.gate = gate;
        this.audit = audit;
        this.transaction = transaction;
    }

    /** What is wrong with a change, as keys of sentences, each for its own field. */
    public record Objections(
            @Nullable String current,
            @Nullable String fresh,
            @Nullable String repeated) {
        public boolean none() {
            return current == null && fresh == null && repeated == null;
        }
    }

    /**
     * Opens a locked session.
     *
     * @return false if the password is wrong
     * @throws TooManyTries after too many failures
     */
    public boolean unlock(String password, HttpServletRequest request) {
        var right = proved(password, request.getRemoteAddr());
        if (right) {
            gate.open(request.getSession());
        }
        return right;
    }

    /**
     * Changes the password and ends all other sessions of the account. A given password is not asked for again: it has just
     * been used to sign in.
     *
     * @throws TooManyTries after too many wrong current passwords
     */
    public Objections change(
            String current, String fresh, String repeated, HttpServletRequest request, HttpServletResponse response) {
        var user = user();
        var account = accounts.findById(user.account()).orElseThrow(() -> new NotFound("account"));
        var wrong = PasswordRules.objection(fresh, account.login())
                .or(() -> encoder.matches(fresh, account.passwordHash())
                        ? Optional.of("identity.password.same")
                        : Optional.empty());
        var different = fresh.equals(repeated) ? null : "identity.password.different";
        var currentWrong = user.mustChangePassword() || proved(current, request.getRemoteAddr())
                ? null
                : "identity.password.current-wrong";
        var objections = new Objections(currentWrong, wrong.orElse(null), wrong.isPresent() ? null : different);
        if (objections.none()) {
            var hash = encoder.encode(fresh);
            transaction.executeWithoutResult(status -> {
                account.choosePassword(String.valueOf(hash));
                accounts.save(account);
                changes.happened(account.id());
                audit.record("identity.password-chosen", account.id().toString(), account.country(), Map.of());
            });
            request.changeSessionId();
            gate.refresh(request, response);
        }
        return objections;
    }

    private boolean proved(String password, String address) {
        var user = user();
        var who = Tries.Who.account(user.account(), user.country());
        tries.begin(who, address);
        var right = user.getPassword() != null && encoder.matches(password, user.getPassword());
        if (right) {
            tries.succeeded(who, address);
        }
        return right;
    }

    private static SignedIn user() {
        return CurrentUser.signedIn().orElseThrow(() -> new NotFound("account"));
    }
}
