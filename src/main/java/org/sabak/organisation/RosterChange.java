package org.sabak.organisation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.sabak.organisation.RosterCsv.Column;
import org.sabak.organisation.RosterReading.Wanted;
import org.sabak.platform.Ids;
import org.sabak.platform.PersonId;
import org.sabak.platform.Refused;

/**
 * Compares an import file with the roster, a thousand rows at a time, and hands over what each thousand would change. Whether
 * anything is written is the caller's business, so a dry run and an import never differ.
 */
final class RosterChange {
    private static final int AT_ONCE = 1000;
    static final int LISTED = 500;
    private final Officials officials;
    private final String country;
    private final RosterReading reading;
    private final Consumer<Step> steps;
    private final List<Wanted> waiting = new ArrayList<>();
    private final List<ImportMistake> mistakes = new ArrayList<>();
    private int rows;
    private int added;
    private int renamed;
    private int posted;
    private int unchanged;
    private int wrong;
    private int more;

    /** What up to a thousand rows change. */
    record Step(
            int rows,
            List<NewOfficial> added,
            List<NewOfficial> renamed,
            List<Officials.Stored> changed,
            List<Posting> ended,
            List<Officials.PersonPosting> posted) {}

    RosterChange(Officials officials, String country, RosterReading reading, Consumer<Step> steps) {
        this.officials = officials;
        this.country = country;
        this.reading = reading;
        this.steps = steps;
    }

    void row(RosterCsv.Row row) {
        rows++;
        var found = new ArrayList<ImportMistake>();
        @Nullable Wanted wanted = reading.read(row, found);
        if (wanted == null) {
            wrong(found);
        } else {
            waiting.add(wanted);
            if (waiting.size() == AT_ONCE) {
                step();
            }
        }
    }

    ImportFinding finish() {
        step();
        mistakes.sort(java.util.Comparator.comparingInt(ImportMistake::row));
        return new ImportFinding(rows, added, renamed, posted, unchanged, wrong, mistakes, more);
    }

    private void wrong(List<ImportMistake> found) {
        wrong++;
        for (var mistake : found) {
            if (mistakes.size() < LISTED) {
                mistakes.add(mistake);
            } else {
                more++;
            }
        }
    }

    private void step() {
        var known = officials.byNumber(
                country, waiting.stream().map(Wanted::serviceNumber).toList());
        var histories = officials.histories(
                known.values().stream().map(Officials.Stored::id).toList());
        var step = new Step(
                rows, new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (var wanted : waiting) {
            var official = known.get(wanted.serviceNumber());
            if (official == null) {
                add(wanted, step);
            } else {
                change(wanted, official, histories.getOrDefault(official.id(), PostingHistory.EMPTY), step);
            }
        }
        waiting.clear();
        steps.accept(step);
    }

    private void add(Wanted wanted, Step step) {
        var official = new NewOfficial(PersonId.of(Ids.next()), country, wanted.serviceNumber(), wanted.name());
        step.added().add(official);
        step.posted().add(new Officials.PersonPosting(official.id(), country, posting(wanted)));
        added++;
    }

    private void change(Wanted wanted, Officials.Stored official, PostingHistory history, Step step) {
        var known = history.postings().stream()
                .anyMatch(posting -> posting.unit().equals(wanted.unit().id())
                        && posting.jobRole().equals(wanted.jobRole())
                        && posting.startsOn().equals(wanted.from()));
        PostingHistory.@Nullable Change change = null;
        if (!known) {
            try {
                change = history.post(Ids.next(), wanted.unit().id(), wanted.jobRole(), wanted.from());
            } catch (Refused no) {
                wrong(List.of(RosterReading.mistake(
                        wanted.row(), Column.FROM, no.key(), no.arguments().toArray())));
                return;
            }
        }
        var name = wanted.over(official.name());
        var other = !name.equals(official.name());
        if (other) {
            step.renamed().add(new NewOfficial(official.id(), country, official.serviceNumber(), name));
            renamed++;
        }
        if (change != null) {
            if (change.ended() != null) {
                step.ended().add(change.ended());
            }
            if (change.added() != null) {
                step.posted().add(new Officials.PersonPosting(official.id(), country, change.added()));
            }
            posted++;
        }
        if (other || change != null) {
            step.changed().add(official);
        } else {
            unchanged++;
        }
    }

    private static Posting posting(Wanted wanted) {
        return new Posting(Ids.next(), wanted.unit().id(), wanted.jobRole(), wanted.from(), null);
    }
}
