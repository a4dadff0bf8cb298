package org.sabak;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.sabak.platform.EmbeddedDatabase;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Gives the test run an empty schema: once per JVM, however many contexts there are. */
class FreshSchema implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    private static boolean done;

    @Override
    public synchronized void initialize(ConfigurableApplicationContext context) {
        if (done) {
            return;
        }
        done = true;
        var database = EmbeddedDatabase.in(Path.of("target/test-data"));
        SpringApplication.getShutdownHandlers().add(EmbeddedDatabase::stop);
        try (var connection =
                        DriverManager.getConnection(database.url("sabak_test"), database.user(), database.password());
                var statement = connection.createStatement()) {
            statement.execute("DROP DATABASE sabak_test");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
