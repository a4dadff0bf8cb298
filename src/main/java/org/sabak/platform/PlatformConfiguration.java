package org.sabak.platform;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

@Configuration(proxyBeanMethods = false)
@EnableScheduling
class PlatformConfiguration {
    /** The only source of "now"; tests replace it. */
    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
