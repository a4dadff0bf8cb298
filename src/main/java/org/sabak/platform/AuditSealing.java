package org.sabak.platform;

import net.javacrumbs.shedlock.core.LockProvider;
import net.javacrumbs.shedlock.provider.jdbctemplate.JdbcTemplateLockProvider;
import net.javacrumbs.shedlock.spring.annotation.EnableSchedulerLock;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Seals the audit every few seconds, on one node at a time: two that sealed at once would make two ends of one chain. */
@Component
class AuditSealing {
    private final AuditSeal seal;

    AuditSealing(AuditSeal seal) {
        this.seal = seal;
    }

    @Scheduled(fixedDelayString = "${sabak.seal-every}")
    @SchedulerLock(name = "audit-seal", lockAtMostFor = "PT5M")
    void run() {
        seal.seal();
    }

    @Configuration(proxyBeanMethods = false)
    @EnableSchedulerLock(defaultLockAtMostFor = "PT10M")
    static class Locks {
        @Bean
        LockProvider lockProvider(JdbcTemplate jdbc) {
            return new JdbcTemplateLockProvider(JdbcTemplateLockProvider.Configuration.builder()
                    .withJdbcTemplate(jdbc)
                    .withTableName("platform_lock")
                    .usingDbTime()
                    .build());
        }
    }
}
