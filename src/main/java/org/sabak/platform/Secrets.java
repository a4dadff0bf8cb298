package org.sabak.platform;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Random keys of this installation, 32 bytes each, kept in the database so that they survive restarts and serve every node. */
@Component
public class Secrets {
    private final JdbcClient jdbc;
    private final Clock clock;
    private final Map<String, byte[]> known = new ConcurrentHashMap<>();

    Secrets(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The key called {@code name}; made at the first call. Callers must not change the array. */
    public byte[] key(String name) {
        return known.computeIfAbsent(name, this::readOrMake);
    }

    private byte[] readOrMake(String name) {
        var fresh = new byte[32];
        new SecureRandom().nextBytes(fresh);
        jdbc.sql("INSERT IGNORE INTO platform_secret (name, value, created_at) VALUES (?, ?, ?)")
                .params(name, fresh, LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .update();
        return jdbc.sql("SELECT value FROM platform_secret WHERE name = ?")
                .param(name)
                .query(byte[].class)
                .single();
    }
}
