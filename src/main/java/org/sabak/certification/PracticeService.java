package org.sabak.certification;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sabak.identity.CurrentUser;
import org.sabak.identity.Role;
import org.sabak.organisation.People;
import org.sabak.organisation.PostingRow;
import org.sabak.platform.Audit;
import org.sabak.platform.Ids;
import org.sabak.platform.NotFound;
import org.sabak.platform.PersonId;
import org.sabak.platform.Refused;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a trainer, a supervisor or the ministry records of an official after having been there: a practical assessment by a
 * checklist, or hours in a room. Each record is evidence at once and issues what it completes; nobody records for oneself.
 */
@Service
@Transactional(isolation = Isolation.READ_COMMITTED)
@PreAuthorize("hasAnyRole('TRAINER', 'SUPERVISOR', 'MINISTRY')")
public class PracticeService {
    public static final int MOST_HOURS = 40;
    public static final int LONGEST_ABOUT = 200;
    public static final int LONGEST_NOTE = 500;
    public static final int LONGEST_REASON = 2000;
    private final Recording recording;
    private final Ledger ledger;
    private final Practices practices;
    private final PracticeRows rows;
    private final Checklists checklists;
    private final Standings standings;
    private final People people;
    private final CurrentUser user;
    private final Audit audit;
    private final Clock clock;

    /**
     * What an official can be assessed by.
     *
     * @param asked by a scheme that concerns the official or is made for the official's job role
     */
    public record Offer(List<Checklist> asked, List<Checklist> others) {}

    /**
     * What every record says.
     *
     * @param id made by whoever asks, so that asking twice records once
     * @param note in words; may be empty
     */
    public record RecordPractice(UUID id, PersonId person, LocalDate on, String note) {}

    PracticeService(
            Recording recording,
            Ledger ledger,
            Practices practices,
            PracticeRows rows,
            Checklists checklists,
            Standings standings,
            People people,
            CurrentUser user,
            Audit audit,
            Clock clock) {
        this.recording = recording;
        this.ledger = ledger;
        this.practices = practices;
        this.rows = rows;
        this.checklists = checklists;
        this.standings = standings;
        this.people = people;
        this.user = user;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * @throws NotFound if the official is not in the caller's scope
     */
    @Transactional(readOnly = true)
    public Offer offer(PersonId person) {
        requireScope(person);
        var jobRole = people.postingOn(person, people.today(person)).map(PostingRow::jobRole);
        var names = new LinkedHashSet<String>();
        standings.of(person).stream()
                .filter(standing -> standing.concerns()
                        || jobRole.filter(standing.version().roles()::contains).isPresent())
                .forEach(standing -> Stream.of(
                                standing.components(),
                                standing.version().renewal(),
                                standing.version().primary())
                        .forEach(asked -> asked.checklists().stream().sorted().forEach(names::add)));
        var asked = new ArrayList<Checklist>();
        names.forEach(name -> checklists.find(name).ifPresent(asked::add));
        return new Offer(
                asked,
                checklists.inForce().stream()
                        .filter(checklist -> !names.contains(checklist.id()))
                        .toList());
    }

    /**
     * Records that the official has shown every item of a checklist.
     *
     * @param version that the caller had before the eyes; must be the one in force
     * @param seen places of the items seen, from 0
     * @throws NotFound if the official is not in the caller's scope, or there is no such checklist
     * @throws Refused if an item was not seen, or the day cannot be
     */
    public void recordAssessment(RecordPractice wanted, String checklist, int version, Set<Integer> seen) {
        var country = hold(wanted.person());
        if (recorded(wanted)) {
            return;
        }
        var found = checklists.find(checklist).orElseThrow(() -> new NotFound("checklist"));
        if (found.version() != version) {
            throw new Refused("certification.refused.checklist-changed");
        }
        int missing = found.missing(seen);
        if (missing > 0) {
            throw new Refused(
                    "certification.refused.not-shown", missing, found.items().size());
        }
        record(wanted, country, new Practice.Assessment(checklist, version));
    }

    /**
     * Records that the official took part in a session in a room.
     *
     * @param about what it was about, in words
     * @throws NotFound if the official is not in the caller's scope
     * @throws Refused if the hours or the day cannot be
     */
    public void recordSession(RecordPractice wanted, int hours, String about) {
        var country = hold(wanted.person());
        if (recorded(wanted)) {
            return;
        }
        if (hours < 1 || hours > MOST_HOURS) {
            throw new Refused("certification.refused.hours", MOST_HOURS);
        }
        var words = text(about, LONGEST_ABOUT, "certification.refused.about-long");
        if (words == null) {
            throw new Refused("certification.refused.about-missing");
        }
        record(wanted, country, new Practice.Session(hours, words));
    }

    /**
     * Lets a record that was a mistake not count any more. A certificate that rests on it stays: what becomes of it, the
     * ministry decides.
     *
     * @param why in words, read by whoever may see the official's record
     * @throws NotFound if there is no such record, or the official is not in the caller's scope
     */
    public void withdraw(UUID practice, String why) {
        var person = practices
                .find(practice)
                .orElseThrow(() -> new NotFound("practice"))
                .person();
        var country = hold(person);
        var facts = ledger.facts(person);
        var row = rows.of(person, facts, Map.of()).stream()
                .filter(each -> each.practice().id().equals(practice))
                .findFirst()
                .orElseThrow();
        if (row.withdrawn() != null) {
            return;
        }
        if (row.obstacle() != null) {
            throw new Refused(row.obstacle());
        }
        var words = text(why, LONGEST_REASON, "certification.refused.text-long");
        if (words == null) {
            throw new Refused("certification.refused.withdraw-why");
        }
        var evidence = facts.ofEveryScheme(person.value()).evidence().stream()
                .filter(piece -> piece.source().equals(practice.toString()))
                .findFirst()
                .orElseThrow();
        recording.record(new Ledger.Decided(
                person,
                country,
                null,
                new Correction(Ids.next(), evidence.id(), Reason.MISTAKE, people.today(person), now()),
                words,
                me()));
        audit.record(
                "certification.practice-withdrawn",
                person.toString(),
                country,
                Map.of(
                        "practice",
                        practice.toString(),
                        "evidence",
                        evidence.id().toString()));
    }

    private void record(RecordPractice wanted, String country, Practice.What what) {
        requireDay(wanted.person(), wanted.on());
        var note = text(wanted.note(), LONGEST_NOTE, "certification.refused.note-long");
        var practice = new Practice(wanted.id(), wanted.person(), what, wanted.on(), note, me(), now());
        practices.add(practice, country);
        recording.record(wanted.person(), List.of(practice.evidence(Ids.next())));
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("practice", practice.id().toString());
        facts.put("on", practice.on().toString());
        switch (what) {
            case Practice.Assessment(String checklist, int version) -> {
                facts.put("checklist", checklist);
                facts.put("version", version);
            }
            case Practice.Session(int hours, String about) -> facts.put("hours", hours);
        }
        audit.record("certification.practice", wanted.person().toString(), country, facts);
    }

    private void requireDay(PersonId person, LocalDate on) {
        if (on.isAfter(people.today(person))) {
            throw new Refused("certification.refused.practice-later");
        }
        var since =
                people.postedSince(person).orElseThrow(() -> new Refused("certification.refused.practice-no-posting"));
        if (on.isBefore(since)) {
            throw new Refused("certification.refused.practice-before", since);
        }
    }

    /** Whether this very record was made before; an id that stands for another is not found. */
    private boolean recorded(RecordPractice wanted) {
        var before = practices.find(wanted.id());
        before.filter(practice -> !practice.person().equals(wanted.person())
                        || !practice.assessor().equals(me()))
                .ifPresent(practice -> {
                    throw new NotFound("practice");
                });
        return before.isPresent();
    }

    /** Holds the official, if the caller may record anything of the official. */
    private String hold(PersonId person) {
        requireScope(person);
        var country = people.country(person);
        ledger.hold(person, country);
        return country;
    }

    private void requireScope(PersonId person) {
        if (user.person().filter(person::equals).isPresent()) {
            throw new Refused("certification.refused.practice-self");
        }
        if (!people.inScope(person, Role.TRAINER, Role.SUPERVISOR, Role.MINISTRY)) {
            throw new NotFound("No official " + person);
        }
    }

    /** What was typed, without space around it; null if nothing was. */
    private static @Nullable String text(String typed, int longest, String tooLong) {
        var text = typed.strip();
        if (text.length() > longest) {
            throw new Refused(tooLong, longest);
        }
        return text.isEmpty() ? null : text;
    }

    private UUID me() {
        return user.accountId().orElseThrow();
    }

    private Instant now() {
        return Times.kept(clock.instant());
    }
}
