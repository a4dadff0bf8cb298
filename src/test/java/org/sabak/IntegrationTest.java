package org.sabak;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test against the whole application on a real MariaDB with the real content and a small demo population. All such tests
 * share one context and one schema, so each makes the people that it changes (see the {@code *Fixtures}).
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        properties = {
            "sabak.data=target/test-data",
            "sabak.schema=sabak_test",
            "sabak.demo-officials=120",
            "sabak.seal-every=1h",
            "server.port=0"
        })
@ContextConfiguration(initializers = FreshSchema.class)
@AutoConfigureMockMvc
public @interface IntegrationTest {}
