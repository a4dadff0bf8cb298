package org.sabak.identity;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/**
 * Sign-in by login or e-mail address and password. A login that nobody has, an account that is disabled or has no password, and
 * a wrong password get the same answer after the same work, so that nobody learns which logins exist.
 */
@Component
class SignInProvider implements AuthenticationProvider {
    private final SignIn signIn;
    private final Tries tries;
    private final PasswordEncoder encoder;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final String nobodysHash;

    SignInProvider(SignIn signIn, Tries tries, PasswordEncoder encoder, JdbcClient jdbc, Clock clock) {
        this.signIn = signIn;
        this.tries = tries;
        this.encoder = encoder;
        this.jdbc = jdbc;
        this.clock = clock;
        nobodysHash = String.valueOf(encoder.encode(GivenPassword.next()));
    }

    @Override
    public Authentication authenticate(Authentication asked) {
        var typed = SignIn.normal(asked.getName());
        var user = signIn.find(typed).orElse(null);
        var who = user == null ? Tries.Who.unknown(typed) : Tries.Who.account(user.account(), user.country());
        var address =
                asked.getDetails() instanceof WebAuthenticationDetails details ? details.getRemoteAddress() : "unknown";
        tries.begin(who, address);
        if (!right(user, String.valueOf(asked.getCredentials()))) {
            throw new BadCredentialsException("wrong");
        }
        tries.succeeded(who, address);
        jdbc.sql("UPDATE identity_account SET signed_in_at = ? WHERE id = ?")
                .params(
                        LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC),
                        java.util.Objects.requireNonNull(user).account())
                .update();
        var token = UsernamePasswordAuthenticationToken.authenticated(user, null, user.getAuthorities());
        token.setDetails(asked.getDetails());
        return token;
    }

    /** Does the same work whatever is wrong. */
    private boolean right(@Nullable SignedIn user, String password) {
        var usable = user != null && user.isEnabled() && user.getPassword() != null;
        var hash = usable ? user.getPassword() : nobodysHash;
        return encoder.matches(password, hash) && usable;
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
