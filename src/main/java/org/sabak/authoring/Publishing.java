package org.sabak.authoring;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.sabak.authoring.DraftStore.Draft;
import org.sabak.authoring.ModuleCheck.Mistake;
import org.sabak.authoring.ReviewEvent.Kind;
import org.sabak.handbook.CourseDefinition.Change;
import org.sabak.identity.CurrentUser;
import org.sabak.platform.LocalizedText;
import org.sabak.platform.NotFound;
import org.sabak.platform.Refused;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Publishes drafts, now or at a time to come. */
@Service
@PreAuthorize("hasAnyRole('TRAINER', 'INTERNATIONAL')")
public class Publishing {
    private final Drafts drafts;
    private final DraftStore store;
    private final DraftChecks checks;
    private final ReviewStore reviews;
    private final ScheduleStore schedules;
    private final Publisher publisher;
    private final CurrentUser user;
    private final TransactionTemplate transaction;
    private final Clock clock;

    /** @param at when it comes into force */
    public record Scheduled(Instant at, Change change) {}

    Publishing(
            Drafts drafts,
            DraftStore store,
            DraftChecks checks,
            ReviewStore reviews,
            ScheduleStore schedules,
            Publisher publisher,
            CurrentUser user,
            TransactionTemplate transaction,
            Clock clock) {
        this.drafts = drafts;
        this.store = store;
        this.checks = checks;
        this.reviews = reviews;
        this.schedules = schedules;
        this.publisher = publisher;
        this.user = user;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Publishes a draft.
     *
     * @param change how much the edition changes; ignored for a first edition
     * @param note what readers are told has changed
     * @return what is wrong; empty if the edition is in force
     * @throws NotFound unless the caller is an author of the course
     * @throws Refused if the draft is closed, made on an edition that is no longer in force, or touches a red line that nobody else
     *     has approved
     */
    public List<Mistake> publish(UUID id, Change change, Optional<LocalizedText> note, Locale reader) {
        var draft = publishable(id);
        return checks.mistakes(
                publisher.publish(new Publisher.Order(draft, change, note, account(), draft.state()), () -> {}),
                checks.path(id),
                reader);
    }

    /**
     * Lets the program publish a draft at a time to come. Until then nobody can change it.
     *
     * @param at in the caller's zone, see {@link Drafts#zone}
     * @return what is wrong now; empty if it is scheduled
     * @throws Refused as for {@link #publish}, or if the time has passed
     */
    public List<Mistake> schedule(
            UUID id, Change change, Optional<LocalizedText> note, LocalDateTime at, Locale reader) {
        var draft = publishable(id);
        var due = at.atZone(drafts.zone()).toInstant();
        if (!due.isAfter(clock.instant())) {
            throw new Refused("authoring.refused.past");
        }
        var written = publisher.written(draft);
        publisher.requireReady(draft, written);
        var problems = publisher.check(draft, change, note);
        if (!problems.isEmpty()) {
            return checks.mistakes(problems, checks.path(id), reader);
        }
        transaction.executeWithoutResult(status -> {
            var held = store.hold(id);
            if (held.state() != draft.state() || !publisher.written(held).equals(written)) {
                throw new Refused("authoring.refused.changed-meanwhile");
            }
            store.move(held, DraftState.SCHEDULED, held.base());
            schedules.add(id, due, change, note, written.hash(), reader, account());
            reviews.add(id, Kind.SCHEDULED, null, written.hash(), held.base() + 1, account());
            drafts.record(
                    "authoring.edition-scheduled",
                    id,
                    held.owner(),
                    Map.of("course", held.course(), "edition", held.base() + 1, "at", due.toString()));
        });
        return List.of();
    }

    /** When a draft is to be published. @throws NotFound unless the caller has a right to it */
    @PreAuthorize("hasAnyRole('TRAINER', 'INTERNATIONAL', 'MINISTRY')")
    public Optional<Scheduled> scheduled(UUID id) {
        drafts.visible(id);
        return schedules.of(id).map(schedule -> new Scheduled(schedule.due(), schedule.change()));
    }

    /** Calls off a publication to come; the draft can be changed again. */
    public void callOff(UUID id) {
        transaction.executeWithoutResult(status -> {
            var held = store.hold(id);
            requireAuthor(held);
            if (held.state() != DraftState.SCHEDULED) {
                throw new Refused("authoring.refused.not-scheduled");
            }
            store.move(held, DraftState.OPEN, held.base());
            schedules.end(id);
            reviews.add(id, Kind.UNSCHEDULED, null, null, null, account());
            drafts.record("authoring.edition-called-off", id, held.owner(), Map.of("course", held.course()));
        });
    }

    private Draft publishable(UUID id) {
        var draft = drafts.visible(id);
        requireAuthor(draft);
        if (!draft.state().writable()) {
            throw new Refused("authoring.refused.not-open");
        }
        return draft;
    }

    private void requireAuthor(Draft draft) {
        if (!drafts.rights(draft).contains(CourseRight.AUTHOR)) {
            throw new NotFound("No draft " + draft.id());
        }
    }

    private UUID account() {
        return user.accountId().orElseThrow(() -> new NotFound("Nobody is signed in"));
    }
}
