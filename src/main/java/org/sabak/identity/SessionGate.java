package org.sabak.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/**
 * What a session may do at this moment. Every request of a signed-in person is asked for here once, before anything else
 * happens: whether the account still stands as it did at sign-in, whether the PC has been left alone, and whether a given
 * password waits to be changed. All of it is decided by the server; a reload or a second tab changes nothing.
 */
@Component
@EnableConfigurationProperties(IdleTimes.class)
public class SessionGate {
    static final String SEEN = "sabak.seen";
    private static final String LOCKED = "sabak.locked";
    private final AccessChanges changes;
    private final SignIn signIn;
    private final UnitTree units;
    private final IdleTimes times;
    private final Clock clock;
    private final SecurityContextRepository contexts = new HttpSessionSecurityContextRepository();

    /** Why a session is closed to a request. */
    public enum Closed {
        /** Nobody was there for a while; the password opens it again. */
        LOCKED,
        /** The password was made by somebody else and has to be changed first. */
        PASSWORD
    }

    /** The last sign of life. */
    record Seen(Instant at, boolean exam) implements Serializable {}

    SessionGate(AccessChanges changes, SignIn signIn, UnitTree units, IdleTimes times, Clock clock) {
        this.changes = changes;
        this.signIn = signIn;
        this.units = units;
        this.times = times;
        this.clock = clock;
    }

    /** After how long without a sign of life the PC of the signed-in person counts as left alone. */
    public Duration lockAfter() {
        return lockAfter(false);
    }

    /** Every PC counts as shared, unless the unit in which the person is posted says otherwise. */
    private Duration lockAfter(boolean exam) {
        var shared = CurrentUser.signedIn()
                .flatMap(SignedIn::unit)
                .map(units::sharedComputers)
                .orElse(true);
        return times.lockAfter(shared, exam);
    }

    /**
     * Looks at the session of this request. One that has to end is ended: the request goes on as nobody's.
     *
     * @param signOfLife whether somebody must have touched the PC to make this request
     */
    public Optional<Closed> check(HttpServletRequest request, HttpServletResponse response, boolean signOfLife) {
        @Nullable HttpSession session = request.getSession(false);
        var user = CurrentUser.signedIn();
        if (session == null || user.isEmpty()) {
            return Optional.empty();
        }
        var now = clock.instant();
        var seen = session.getAttribute(SEEN) instanceof Seen before ? before : new Seen(now, false);
        var idle = Duration.between(seen.at(), now);
        if (idle.compareTo(times.endAfter()) >= 0 || !stands(user.get(), request, response)) {
            end(session);
            return Optional.empty();
        }
        if (idle.compareTo(lockAfter(seen.exam())) >= 0) {
            session.setAttribute(LOCKED, true);
        }
        if (isLocked(session)) {
            keep(session, seen);
            return Optional.of(Closed.LOCKED);
        }
        keep(session, signOfLife ? new Seen(now, seen.exam()) : seen);
        return CurrentUser.signedIn().filter(SignedIn::mustChangePassword).map(must -> Closed.PASSWORD);
    }

    /** Somebody touched the PC. */
    public void seen(HttpSession session, boolean exam) {
        keep(session, new Seen(clock.instant(), exam));
    }

    /** The owner proved to be back. */
    void open(HttpSession session) {
        session.removeAttribute(LOCKED);
        seen(session, false);
    }

    public boolean isLocked(@Nullable HttpSession session) {
        return session != null && session.getAttribute(LOCKED) != null;
    }

    /** Puts the account as it is now into the session: after an own change of it. */
    void refresh(HttpServletRequest request, HttpServletResponse response) {
        CurrentUser.signedIn()
                .flatMap(user -> signIn.reload(user.account()))
                .ifPresent(fresh -> replace(fresh, request, response));
    }

    /** Whether the account still allows this session; if only its grants have changed, the session takes on the new ones. */
    private boolean stands(SignedIn user, HttpServletRequest request, HttpServletResponse response) {
        if (changes.number(user.account()) == user.accessNumber() && user.day().equals(LocalDate.now(clock))) {
            return true;
        }
        var fresh = signIn.reload(user.account()).orElse(null);
        if (fresh == null || !fresh.isEnabled() || !Objects.equals(fresh.getPassword(), user.getPassword())) {
            return false;
        }
        replace(fresh, request, response);
        return true;
    }

    private void replace(SignedIn fresh, HttpServletRequest request, HttpServletResponse response) {
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(fresh, null, fresh.getAuthorities()));
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
    }

    private static void keep(HttpSession session, Seen seen) {
        if (!seen.equals(session.getAttribute(SEEN))) {
            session.setAttribute(SEEN, seen);
        }
    }

    private static void end(HttpSession session) {
        session.invalidate();
        SecurityContextHolder.clearContext();
    }
}
