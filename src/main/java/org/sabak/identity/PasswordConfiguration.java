package org.sabak.identity;

import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

@Configuration(proxyBeanMethods = false)
class PasswordConfiguration {
    private static final int MEMORY_KIB = 19 * 1024;
    private static final int ROUNDS = 4;

    @Bean
    PasswordEncoder passwordEncoder() {
        return new Argon2id();
    }

    /**
     * Argon2id with parameters that take about 100 ms of one core of an ordinary server of 2026. As many run at once as there
     * are cores: more would not be faster, but each takes 19 MiB.
     */
    private static final class Argon2id implements PasswordEncoder {
        private final PasswordEncoder argon = new Argon2PasswordEncoder(16, 32, 1, MEMORY_KIB, ROUNDS);
        private final Semaphore cores = new Semaphore(Runtime.getRuntime().availableProcessors(), true);

        @Override
        public @Nullable String encode(@Nullable CharSequence password) {
            return inTurn(() -> argon.encode(password));
        }

        @Override
        public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
            return inTurn(() -> argon.matches(password, hash));
        }

        private <T> T inTurn(Supplier<T> work) {
            cores.acquireUninterruptibly();
            try {
                return work.get();
            } finally {
                cores.release();
            }
        }
    }
}
