package org.sabak.e2e;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.sabak.platform.EmbeddedDatabase;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;

/**
 * Sabak as it is operated: the jar with a database that runs beside it. The demo population is planted before, by a start with
 * the embedded database; then this process runs the same database files and the jar is given their address.
 */
final class Installation implements AutoCloseable {
    static final String PASSWORD = "sabak-demo";
    private static final Path JAR = Path.of("target", "sabak.jar");
    private static final String UNIT =
            "(SELECT id FROM organisation_unit WHERE country_id = 'KG' AND kind = 'DEPARTMENT' ORDER BY RAND() LIMIT 1)";

    private final Path folder;
    private final String heap;
    private final int port;
    private final EmbeddedDatabase database;
    private @Nullable Process process;

    /** @param planted a server with demo data that has been stopped */
    Installation(Path planted, String heap) {
        LoggingSystem.get(Installation.class.getClassLoader())
                .setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.WARN);
        this.folder = planted;
        this.heap = heap;
        try (var free = new ServerSocket(0)) {
            port = free.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        database = EmbeddedDatabase.in(planted.resolve("data"));
    }

    String url() {
        return "http://localhost:" + port;
    }

    List<String> options() {
        return List.of("-Xmx" + heap, "-XX:+UseCompactObjectHeaders", "--enable-native-access=ALL-UNNAMED");
    }

    /** Starts the jar. @return until the sign-in page has been answered */
    Duration start() {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options());
        command.addAll(List.of("-Djava.io.tmpdir=" + folder.resolve("tmp"), "-jar", JAR.toString()));
        var builder = new ProcessBuilder(command);
        builder.environment()
                .putAll(Map.of(
                        "PORT", String.valueOf(port),
                        "SABAK_DATA", folder.resolve("data").toString(),
                        "SABAK_PUBLIC_URL", url(),
                        "SPRING_DATASOURCE_URL", database.url("sabak"),
                        "SPRING_DATASOURCE_USERNAME", database.user(),
                        "SPRING_DATASOURCE_PASSWORD", database.password()));
        return started(builder, new File(folder.toFile(), "jar.log"), url(), started -> process = started);
    }

    interface Keep {
        void keep(Process process);
    }

    /** Starts a server. @return until the sign-in page of {@code url} has been answered */
    static Duration started(ProcessBuilder builder, File log, String url, Keep keep) {
        var begun = System.nanoTime();
        try {
            var started = builder.redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log))
                    .start();
            Runtime.getRuntime().addShutdownHook(new Thread(started::destroy));
            keep.keep(started);
            Awaitility.await()
                    .atMost(Duration.ofMinutes(3))
                    .pollDelay(Duration.ZERO)
                    .pollInterval(Duration.ofMillis(50))
                    .until(() -> {
                        if (!started.isAlive()) {
                            throw new AssertionError("It stopped while it started:\n" + Files.readString(log.toPath()));
                        }
                        return answers(url + "/login");
                    });
            return Duration.ofNanos(System.nanoTime() - begun);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean answers(String url) {
        try {
            var connection = (HttpURLConnection) URI.create(url).toURL().openConnection();
            return connection.getResponseCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    long application() {
        return Objects.requireNonNull(process).pid();
    }

    long databaseServer() {
        try {
            return Long.parseLong(
                    Files.readString(folder.resolve("data/mariadbd.pid")).trim());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Adds officials who have no certificate yet and may sit any exam, each with an account.
     *
     * @return their logins
     */
    List<String> addLearners(int count) {
        try (var connection = connection();
                var sql = connection.createStatement()) {
            sql.execute("SET @before = (SELECT COUNT(*) FROM organisation_person WHERE service_number LIKE 'B%')");
            sql.execute("""
                    INSERT INTO organisation_person (id, country_id, service_number, family_latin, given_latin,
                        family_cyrillic, given_cyrillic, created_at, version)
                    SELECT UUID(), 'KG', CONCAT('B', LPAD(@before + seq, 6, '0')), 'Learner', seq, 'Ученик', seq, NOW(6), 0
                    FROM seq_1_to_%d""".formatted(count));
            var fresh =
                    " p.service_number LIKE 'B%' AND NOT EXISTS (SELECT 1 FROM identity_account a WHERE a.person_id = p.id)";
            sql.execute("""
                    INSERT INTO organisation_posting (id, person_id, country_id, unit_id, job_role, starts_on, recorded_at)
                    SELECT UUID(), p.id, 'KG', %s, 'basic-grade-officer', CURRENT_DATE - INTERVAL 1 YEAR, NOW(6)
                    FROM organisation_person p WHERE""".formatted(UNIT) + fresh);
            sql.execute("""
                    INSERT INTO identity_account (id, login, password_hash, person_id, country_id, display_name, language,
                        created_at, version)
                    SELECT UUID(), LOWER(CONCAT('kg-', p.service_number)), o.password_hash, p.id, 'KG', 'Ученик', 'ru', NOW(6), 0
                    FROM organisation_person p JOIN identity_account o ON o.login = 'official' WHERE""" + fresh);
            sql.execute("""
                    INSERT INTO identity_grant (id, account_id, role, unit_id, starts_on, version)
                    SELECT UUID(), a.id, 'OFFICER', g.unit_id, g.starts_on, 0
                    FROM identity_account a JOIN identity_account o ON o.login = 'official'
                    JOIN identity_grant g ON g.account_id = o.id AND g.role = 'OFFICER'
                    WHERE a.login LIKE 'kg-b%' AND NOT EXISTS (SELECT 1 FROM identity_grant h WHERE h.account_id = a.id)""");
            var logins = new ArrayList<String>();
            try (var rows = sql.executeQuery(
                    "SELECT login FROM identity_account WHERE login LIKE 'kg-b%' ORDER BY login DESC LIMIT " + count)) {
                while (rows.next()) {
                    logins.add(rows.getString(1));
                }
            }
            return logins;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** How many queries the database has answered since it was started. */
    long queries() {
        try (var connection = connection();
                var sql = connection.createStatement();
                var row = sql.executeQuery("SHOW GLOBAL STATUS LIKE 'Com_select'")) {
            row.next();
            return row.getLong(2);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The events of all attempts that the database holds. */
    Set<UUID> events() {
        try (var connection = connection();
                var sql = connection.createStatement();
                var rows = sql.executeQuery("SELECT id FROM assessment_event")) {
            var ids = new HashSet<UUID>();
            while (rows.next()) {
                ids.add(rows.getObject(1, UUID.class));
            }
            return ids;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private Connection connection() throws SQLException {
        return DriverManager.getConnection(database.url("sabak"), database.user(), database.password());
    }

    void stop() {
        if (process != null) {
            process.destroy();
            process.onExit().join();
        }
    }

    @Override
    public void close() {
        stop();
        EmbeddedDatabase.stop();
    }
}
