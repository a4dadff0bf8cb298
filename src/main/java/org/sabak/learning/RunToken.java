package org.sabak.learning;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.sabak.platform.Secrets;
import org.springframework.stereotype.Component;

/**
 * The right to append to one run of a scenario: a seal over the run and its person, made with a key of this installation. It
 * needs no session, survives restarts and is the same on every node.
 */
@Component
class RunToken {
    static final String HEADER = "X-Attempt-Token";
    private static final String ALGORITHM = "HmacSHA256";
    private final Secrets secrets;

    RunToken(Secrets secrets) {
        this.secrets = secrets;
    }

    String of(UUID run, UUID person) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secrets.key("learning.token"), ALGORITHM));
            mac.update(ByteBuffer.allocate(32)
                    .putLong(run.getMostSignificantBits())
                    .putLong(run.getLeastSignificantBits())
                    .putLong(person.getMostSignificantBits())
                    .putLong(person.getLeastSignificantBits())
                    .array());
            return Base64.getUrlEncoder().withoutPadding().encodeToString(mac.doFinal());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    boolean fits(UUID run, UUID person, @Nullable String token) {
        return token != null
                && MessageDigest.isEqual(
                        of(run, person).getBytes(StandardCharsets.US_ASCII), token.getBytes(StandardCharsets.US_ASCII));
    }
}
