package org.sabak.e2e;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.sabak.Sabak;
import org.springframework.util.FileSystemUtils;

/**
 * Sabak as a person starts it: a process of its own with an embedded MariaDB in a folder of its own. It can be killed and
 * started again by the same command.
 */
final class Server implements AutoCloseable {
    private static @Nullable Server shared;
    private final Path folder;
    private final int port;
    private final Map<String, String> settings;
    private @Nullable Process process;
    private String compiler = "-XX:+TieredCompilation";

    /**
     * @param name the folder below {@code target/e2e}; emptied first
     * @param settings environment variables beside {@code PORT} and {@code SABAK_DATA}
     */
    Server(String name, Map<String, String> settings) {
        this.folder = Path.of("target", "e2e", name).toAbsolutePath();
        this.settings = settings;
        try (var free = new ServerSocket(0)) {
            this.port = free.getLocalPort();
            FileSystemUtils.deleteRecursively(folder);
            Files.createDirectories(folder.resolve("tmp"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * One that all journeys of this run share which do not need an empty database; ends with the run. Whoever stops it starts it
     * again; whoever changes what a person did takes an {@link Invented#next} official.
     */
    static synchronized Server shared() {
        if (shared == null) {
            shared = new Server("shared", Map.of("SABAK_DEMO_OFFICIALS", "120")).quickly();
            shared.start();
        }
        return shared;
    }

    String url(String path) {
        return "http://localhost:" + port + path;
    }

    /** As long as a journey lasts, code that is compiled once and quickly is faster than code that is compiled twice. */
    Server quickly() {
        compiler = "-XX:TieredStopAtLevel=1";
        return this;
    }

    /** Starts and waits until the sign-in page answers. */
    void start() {
        var builder = new ProcessBuilder(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx700m",
                compiler,
                "-XX:+UseCompactObjectHeaders",
                "--enable-native-access=ALL-UNNAMED",
                "-Djava.io.tmpdir=" + folder.resolve("tmp"),
                "-cp",
                classPath(),
                Sabak.class.getName()));
        builder.environment().putAll(settings);
        builder.environment().put("PORT", String.valueOf(port));
        builder.environment().put("SABAK_DATA", folder.resolve("data").toString());
        builder.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        folder.resolve("server.log").toFile()));
        try {
            var started = builder.start();
            process = started;
            Runtime.getRuntime().addShutdownHook(new Thread(started::destroy));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Awaitility.await()
                .atMost(Duration.ofSeconds(120))
                .pollInterval(Duration.ofMillis(200))
                .until(this::answers);
    }

    /** Ends the process as a power cut would: no goodbye, and its database left running. */
    void kill() {
        if (process != null) {
            process.destroyForcibly().onExit().join();
        }
    }

    /** What the server has printed so far. */
    String log() {
        try {
            return Files.readString(folder.resolve("server.log"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        if (process != null) {
            process.destroy();
            process.onExit().join();
        }
    }

    private boolean answers() {
        if (process != null && !process.isAlive()) {
            throw new AssertionError("The server stopped while it started:\n" + log());
        }
        try (var client = HttpClient.newHttpClient()) {
            return client.send(
                                    HttpRequest.newBuilder(URI.create(url("/login")))
                                            .build(),
                                    HttpResponse.BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** The class path of this test run without the tests themselves. */
    private static String classPath() {
        var all = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Arrays.stream(all.split(File.pathSeparator))
                .filter(entry -> !entry.contains("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
    }
}
