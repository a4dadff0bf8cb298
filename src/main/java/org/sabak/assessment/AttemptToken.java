package org.sabak.assessment;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.sabak.platform.PersonId;
import org.sabak.platform.Secrets;
import org.springframework.stereotype.Component;

/**
 * The right to append to one attempt and to finish it: a seal over the attempt and its person, made with a key of this
 * installation. It needs no session, survives restarts and is the same on every node.
 */
@Component
class AttemptToken {
    static final String HEADER = "X-Attempt-Token";
    private final Secrets secrets;

    AttemptToken(Secrets secrets) {
        this.secrets = secrets;
    }

    String of(UUID attempt, PersonId person) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secrets.key("assessment.token"), "HmacSHA256"));
            mac.update(ByteBuffer.allocate(32)
                    .putLong(attempt.getMostSignificantBits())
                    .putLong(attempt.getLeastSignificantBits())
                    .putLong(person.value().getMostSignificantBits())
                    .putLong(person.value().getLeastSignificantBits())
                    .array());
            return Base64.getUrlEncoder().withoutPadding().encodeToString(mac.doFinal());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    boolean fits(AttemptHead head, @Nullable String token) {
        return token != null
                && MessageDigest.isEqual(
                        of(head.id(), head.person()).getBytes(StandardCharsets.US_ASCII),
                        token.getBytes(StandardCharsets.US_ASCII));
    }
}
