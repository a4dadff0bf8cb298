package org.sabak.organisation;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sabak.platform.NotFound;
import org.sabak.platform.Refused;
import org.sabak.platform.UnitId;

/**
 * All postings of one official, in the order of their days; no two share a day. It only grows: a posting is added or gets its
 * last day, and no day that has been recorded is moved.
 */
record PostingHistory(List<Posting> postings) {
    static final PostingHistory EMPTY = new PostingHistory(List.of());

    PostingHistory {
        postings = postings.stream()
                .sorted(Comparator.comparing(Posting::startsOn))
                .toList();
    }

    /** What a change does: the posting that ends, if one does, and the one that is added, if one is. */
    record Change(@Nullable Posting ended, @Nullable Posting added) {}

    Optional<Posting> on(LocalDate day) {
        return postings.stream().filter(posting -> posting.inForce(day)).findFirst();
    }

    /** The posting with the latest first day. */
    Optional<Posting> last() {
        return postings.isEmpty() ? Optional.empty() : Optional.of(postings.getLast());
    }

    /**
     * The official serves at {@code unit} from a day on; a posting that is open ends the day before.
     *
     * @throws Refused if that day lies in or before what is already recorded
     */
    Change post(UUID id, UnitId unit, String jobRole, LocalDate from) {
        var last = last();
        if (last.isPresent()) {
            if (!last.get().startsOn().isBefore(from)) {
                throw new Refused(
                        "organisation.refused.posting-not-after", last.get().startsOn());
            }
            if (last.get().open()) {
                if (last.get().unit().equals(unit) && last.get().jobRole().equals(jobRole)) {
                    throw new Refused(
                            "organisation.refused.posting-same", last.get().startsOn());
                }
                return new Change(last.get().endingOn(from.minusDays(1)), new Posting(id, unit, jobRole, from, null));
            }
            if (last.get().inForce(from)) {
                throw new Refused(
                        "organisation.refused.posting-ends-later",
                        last.get().end().orElseThrow());
            }
        }
        return new Change(null, new Posting(id, unit, jobRole, from, null));
    }

    /**
     * The posting has a last day.
     *
     * @throws Refused if it has one already, or if the day lies before its first
     */
    Change end(UUID id, LocalDate lastDay) {
        var posting = postings.stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound("No posting " + id));
        if (!posting.open()) {
            throw new Refused(
                    "organisation.refused.posting-ended", posting.end().orElseThrow());
        }
        if (lastDay.isBefore(posting.startsOn())) {
            throw new Refused("organisation.refused.posting-end-before-start", posting.startsOn());
        }
        return new Change(posting.endingOn(lastDay), null);
    }

    PostingHistory after(Change change) {
        var next = new java.util.ArrayList<>(postings);
        var ended = change.ended();
        if (ended != null) {
            next.replaceAll(posting -> posting.id().equals(ended.id()) ? ended : posting);
        }
        if (change.added() != null) {
            next.add(change.added());
        }
        return new PostingHistory(next);
    }
}
