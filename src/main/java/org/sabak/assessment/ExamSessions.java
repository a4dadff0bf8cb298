package org.sabak.assessment;

import com.vaadin.flow.component.UI;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.sabak.platform.PersonId;
import org.springframework.stereotype.Component;

/**
 * The pages on this node that show an exam or a quiz. Flow counts only its own calls as activity, while answers travel by REST
 * and without a cookie; so whoever answers keeps the page alive through this.
 */
@Component
public class ExamSessions {
    private static final long OFTEN_ENOUGH = Duration.ofSeconds(30).toMillis();
    private final Map<PersonId, Map<UI, AtomicLong>> open = new ConcurrentHashMap<>();
    private final Clock clock;

    ExamSessions(Clock clock) {
        this.clock = clock;
    }

    /** A page of this person shows an attempt. */
    public void opened(PersonId person, UI page) {
        open.computeIfAbsent(person, p -> new ConcurrentHashMap<>()).put(page, new AtomicLong());
    }

    public void left(PersonId person, UI page) {
        open.computeIfPresent(person, (p, pages) -> {
            pages.remove(page);
            return pages.isEmpty() ? null : pages;
        });
    }

    /** Answers of this person have arrived. */
    void answered(PersonId person) {
        open.getOrDefault(person, Map.of()).forEach((page, last) -> {
            var before = last.get();
            var now = clock.millis();
            var session = page.getSession();
            if (session != null && now - before > OFTEN_ENOUGH && last.compareAndSet(before, now)) {
                session.access(() -> session.setLastRequestTimestamp(now));
            }
        });
    }
}
