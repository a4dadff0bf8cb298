package org.sabak.assessment;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.Command;
import com.vaadin.flow.server.VaadinSession;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sabak.platform.Ids;
import org.sabak.platform.PersonId;

/** Answers travel without a call of Flow, and still the page in which they are given must not end. */
class ExamSessionsTest {
    private static final Instant START = Instant.parse("2026-11-24T04:00:00Z");
    private final Clock clock = mock(Clock.class);
    private final ExamSessions sessions = new ExamSessions(clock);
    private final PersonId person = PersonId.of(Ids.next());
    private final VaadinSession session = session();
    private final UI page = page(session);

    @BeforeEach
    void start() {
        at(Duration.ZERO);
        sessions.opened(person, page);
    }

    @Test
    void anAnswerKeepsThePageAlive() {
        sessions.answered(person);
        verify(session).setLastRequestTimestamp(START.toEpochMilli());
    }

    @Test
    void answersInQuickSuccessionDisturbTheSessionOnce() {
        sessions.answered(person);
        at(Duration.ofSeconds(30));
        sessions.answered(person);
        verify(session, times(1)).setLastRequestTimestamp(anyLong());
        at(Duration.ofSeconds(31));
        sessions.answered(person);
        verify(session).setLastRequestTimestamp(START.plusSeconds(31).toEpochMilli());
    }

    @Test
    void everyPageOfThePersonIsKeptAliveAndNobodyElses() {
        var second = session();
        sessions.opened(person, page(second));
        var stranger = session();
        sessions.opened(PersonId.of(Ids.next()), page(stranger));
        sessions.answered(person);
        verify(session).setLastRequestTimestamp(anyLong());
        verify(second).setLastRequestTimestamp(anyLong());
        verify(stranger, never()).setLastRequestTimestamp(anyLong());
    }

    @Test
    void aPageThatWasLeftMayEnd() {
        sessions.left(person, page);
        sessions.answered(person);
        verify(session, never()).access(any());
        sessions.answered(PersonId.of(Ids.next()));
    }

    private void at(Duration later) {
        when(clock.millis()).thenReturn(START.plus(later).toEpochMilli());
    }

    private static UI page(VaadinSession session) {
        var page = mock(UI.class);
        when(page.getSession()).thenReturn(session);
        return page;
    }

    private static VaadinSession session() {
        var session = mock(VaadinSession.class);
        when(session.access(any())).thenAnswer(call -> {
            call.getArgument(0, Command.class).execute();
            return CompletableFuture.completedFuture(null);
        });
        return session;
    }
}
