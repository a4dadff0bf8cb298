package org.sabak.handbook;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Bytes under their SHA-256. They are only ever added, so whoever knows a hash finds the same bytes for ever. */
@Component
class Blobs {
    private final JdbcClient jdbc;

    Blobs(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps the bytes and returns their hash. */
    String keep(byte[] bytes) {
        var hash = hash(bytes);
        jdbc.sql("INSERT IGNORE INTO handbook_blob (hash, bytes) VALUES (:hash, :bytes)")
                .param("hash", hash)
                .param("bytes", bytes)
                .update();
        return hash;
    }

    byte[] bytes(String hash) {
        return jdbc.sql("SELECT bytes FROM handbook_blob WHERE hash = ?")
                .param(hash)
                .query(byte[].class)
                .single();
    }

    Map<String, byte[]> bytes(Collection<String> hashes) {
        var found = new HashMap<String, byte[]>();
        if (!hashes.isEmpty()) {
            jdbc.sql("SELECT hash, bytes FROM handbook_blob WHERE hash IN (:hashes)")
                    .param("hashes", Set.copyOf(hashes))
                    .query(row -> {
                        found.put(row.getString("hash"), row.getBytes("bytes"));
                    });
        }
        return found;
    }

    static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
