package org.sabak.platform;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Closes the entries of the audit into chains, one per country: each sealed entry holds a hash over itself and the one before,
 * so that whoever changes, removes or inserts an entry would have to change every later one, and the head hash that stands on
 * printed reports. Entries are sealed in the order in which they were numbered; one that commits late, after a higher number
 * has been sealed, is sealed at the then end of the chain.
 */
@Component
public class AuditSeal {
    /** What the first entry of a chain holds in the place of the one before. */
    static final String BEGINNING = "0".repeat(64);

    private static final int BATCH = 500;
    private static final int PAGE = 2_000;
    private final JdbcClient jdbc;
    private final JdbcTemplate template;

    AuditSeal(JdbcClient jdbc, JdbcTemplate template) {
        this.jdbc = jdbc;
        this.template = template;
    }

    /** An entry as the seal sees it. */
    record Sealable(
            long seq,
            long position,
            UUID id,
            String country,
            LocalDateTime recordedAt,
            @Nullable UUID actor,
            String action,
            String subject,
            String facts,
            @Nullable String seal) {

        /** SHA-256 over the seal before and every field, each with its length, so that nothing can move from one to the next. */
        String sealAfter(String before, long at) {
            try {
                var digest = MessageDigest.getInstance("SHA-256");
                for (var field : new String[] {
                    before,
                    Long.toString(at),
                    id.toString(),
                    country,
                    recordedAt.toString(),
                    actor == null ? "" : actor.toString(),
                    action,
                    subject,
                    facts
                }) {
                    var bytes = field.getBytes(StandardCharsets.UTF_8);
                    digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
                    digest.update(bytes);
                }
                return HexFormat.of().formatHex(digest.digest());
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /**
     * The last sealed entry of a chain.
     *
     * @param position counted from 1; 0 = nothing has been sealed
     */
    public record Head(long position, String seal) {}

    /**
     * What a verification has found.
     *
     * @param sealed entries looked at
     * @param unsealed entries written since the last sealing, which no seal protects yet
     * @param broken the first position whose entry is not what was sealed, or is missing; null if the chain is whole
     */
    public record Verdict(
            Head head, long sealed, long unsealed, @Nullable Long broken) {}

    /** The end of a country's chain, for printing; null = the installation's own. */
    @Transactional(readOnly = true)
    public Head head(@Nullable String country) {
        return headOf(name(country));
    }

    /** Whether a head that was printed once is still part of the chain: the test against a chain that was made anew or cut. */
    @Transactional(readOnly = true)
    public boolean holds(@Nullable String country, Head printed) {
        return printed.position() == 0
                || jdbc.sql("SELECT COUNT(*) FROM platform_audit WHERE country_id = ? AND position = ? AND seal = ?")
                                .params(name(country), printed.position(), printed.seal())
                                .query(Integer.class)
                                .single()
                        == 1;
    }

    /** Looks at every sealed entry of a country's chain; null = the installation's own. */
    @Transactional(readOnly = true)
    public Verdict verify(@Nullable String country) {
        var chain = name(country);
        var head = headOf(chain);
        var unsealed = jdbc.sql("SELECT COUNT(*) FROM platform_audit WHERE country_id = ? AND position IS NULL")
                .param(chain)
                .query(Long.class)
                .single();
        var before = BEGINNING;
        long position = 0;
        while (true) {
            var page = jdbc.sql(SELECT + "WHERE country_id = ? AND position > ? ORDER BY position LIMIT " + PAGE)
                    .params(chain, position)
                    .query(AuditSeal::entry)
                    .list();
            for (var entry : page) {
                position++;
                if (entry.position() != position
                        || !entry.sealAfter(before, position).equals(entry.seal())) {
                    return new Verdict(head, position - 1, unsealed, position);
                }
                before = String.valueOf(entry.seal());
            }
            if (page.size() < PAGE) {
                return new Verdict(head, position, unsealed, null);
            }
        }
    }

    /** Seals what has been written since the last time; at most so many entries per country that the transaction stays short. */
    @Transactional
    public int seal() {
        List<String> chains = jdbc.sql("SELECT DISTINCT country_id FROM platform_audit WHERE position IS NULL")
                .query(String.class)
                .list();
        return chains.stream().mapToInt(this::seal).sum();
    }

    private int seal(String chain) {
        var head = headOf(chain);
        var waiting = jdbc.sql(SELECT + "WHERE country_id = ? AND position IS NULL ORDER BY seq LIMIT " + BATCH
                        + " FOR UPDATE")
                .param(chain)
                .query(AuditSeal::entry)
                .list();
        var before = head.seal();
        var position = head.position();
        var rows = new java.util.ArrayList<Object[]>();
        for (var entry : waiting) {
            position++;
            before = entry.sealAfter(before, position);
            rows.add(new Object[] {position, before, entry.seq()});
        }
        template.batchUpdate(
                "UPDATE platform_audit SET position = ?, seal = ? WHERE seq = ? AND position IS NULL", rows);
        return rows.size();
    }

    private Head headOf(String chain) {
        return jdbc.sql("""
                        SELECT position, seal FROM platform_audit
                        WHERE country_id = ? AND position IS NOT NULL ORDER BY position DESC LIMIT 1""")
                .param(chain)
                .query((result, number) -> new Head(result.getLong(1), result.getString(2)))
                .optional()
                .orElse(new Head(0, BEGINNING));
    }

    private static String name(@Nullable String country) {
        return Optional.ofNullable(country).orElse(Audit.INSTALLATION);
    }

    private static final String SELECT =
            "SELECT seq, position, id, country_id, recorded_at, actor, action, subject, facts, seal FROM platform_audit ";

    private static Sealable entry(ResultSet result, int number) throws SQLException {
        return new Sealable(
                result.getLong(1),
                result.getLong(2),
                result.getObject(3, UUID.class),
                result.getString(4),
                result.getObject(5, LocalDateTime.class),
                result.getObject(6, UUID.class),
                result.getString(7),
                result.getString(8),
                result.getString(9),
                result.getString(10));
    }
}
