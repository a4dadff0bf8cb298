package org.sabak.platform;

import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** A listener that fails at the first try of each event and takes the second. */
@Component
public class FailsOnce {
    private final Set<UUID> tried = ConcurrentHashMap.newKeySet();
    private final Set<UUID> taken = ConcurrentHashMap.newKeySet();

    public record Happened(UUID id) {}

    @ApplicationModuleListener
    void on(Happened happened) {
        if (tried.add(happened.id())) {
            throw new IllegalStateException("the first try of a test fails");
        }
        taken.add(happened.id());
    }

    boolean took(UUID id) {
        return taken.contains(id);
    }
}
