package org.sabak.certification;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.sabak.assessment.AttemptCertificates;
import org.sabak.assessment.AttemptResult;
import org.sabak.assessment.ExamService;
import org.sabak.handbook.Handbook;
import org.sabak.organisation.People;
import org.sabak.organisation.PostingRow;
import org.sabak.platform.Messages;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells assessment which certificate a passed exam led to, or what is still missing for it; whether the user may see the attempt
 * has been checked there. The exam itself counts as done: its evidence is recorded a moment after its result is shown.
 */
@Component
@Transactional(readOnly = true)
class AttemptLinks implements AttemptCertificates {
    /** More modules than these are counted instead of named. */
    private static final int NAMED = 4;

    private final CertificateStore store;
    private final Ledger ledger;
    private final Schemes schemes;
    private final Handbook handbook;
    private final ExamService exams;
    private final People people;
    private final PublicAddress address;
    private final Messages messages;

    AttemptLinks(
            CertificateStore store,
            Ledger ledger,
            Schemes schemes,
            Handbook handbook,
            ExamService exams,
            People people,
            PublicAddress address,
            Messages messages) {
        this.store = store;
        this.ledger = ledger;
        this.schemes = schemes;
        this.handbook = handbook;
        this.exams = exams;
        this.people = people;
        this.address = address;
        this.messages = messages;
    }

    @Override
    public Outlook after(AttemptResult passed, Locale reader) {
        var issued = store.restingOn(Evidence.Kind.EXAM, passed.attempt().toString())
                .map(serial -> new Issued(serial, Certificates.address(serial)));
        if (issued.isPresent()) {
            return new Outlook(issued, List.of(), false);
        }
        if (!address.known()) {
            return new Outlook(issued, List.of(messages.get(reader, "certification.waits-for-address")), false);
        }
        var waiting = waiting(passed);
        return new Outlook(
                issued,
                waiting.stream().map(each -> sentence(each, reader)).toList(),
                waiting.stream().anyMatch(each -> missing(each, reader).isEmpty()));
    }

    /** A scheme that can use the exam now, and what is left to be done for it beside the exam. */
    private record Waiting(Scheme scheme, Remaining remaining, Set<String> exams) {}

    /** Those made for the person's job role, or all if none is. */
    private List<Waiting> waiting(AttemptResult passed) {
        var facts = ledger.facts(passed.person());
        var all = schemes.inForce().stream()
                .flatMap(scheme -> waiting(scheme, facts.of(passed.person().value(), scheme.id()), passed).stream())
                .toList();
        var jobRole = people.postingOn(passed.person(), passed.effectiveOn()).map(PostingRow::jobRole);
        var own = all.stream()
                .filter(each -> jobRole.filter(each.scheme().version().roles()::contains)
                        .isPresent())
                .toList();
        return own.isEmpty() ? all : own;
    }

    private static Optional<Waiting> waiting(Scheme scheme, History history, AttemptResult passed) {
        var version = scheme.version();
        var on = passed.effectiveOn();
        if (!(Issuing.mayStart(version, history, on) instanceof Gate.Open(Pathway pathway, LocalDate since))
                || !version.components(pathway).exams().contains(passed.exam())) {
            return Optional.empty();
        }
        var remaining = Issuing.remaining(version, history, on);
        var exams = new TreeSet<>(remaining.exams());
        exams.remove(passed.exam());
        return Optional.of(new Waiting(scheme, remaining, exams));
    }

    private String sentence(Waiting waiting, Locale reader) {
        var missing = missing(waiting, reader);
        var title = waiting.scheme().title().in(reader);
        return missing.isEmpty()
                ? messages.get(reader, "certification.after.soon", title)
                : messages.get(reader, "certification.after.missing", title, String.join("; ", missing));
    }

    private List<String> missing(Waiting waiting, Locale reader) {
        var remaining = waiting.remaining();
        var said = new ArrayList<String>();
        if (remaining.modules().size() > NAMED) {
            said.add(messages.get(
                    reader, "certification.after.modules", remaining.modules().size()));
        } else {
            remaining.modules().stream()
                    .sorted()
                    .forEach(module ->
                            said.add(messages.get(reader, "certification.after.module", title(module, reader))));
        }
        waiting.exams()
                .forEach(exam -> said.add(messages.get(
                        reader, "certification.after.exam", exams.title(exam).in(reader))));
        if (!remaining.checklists().isEmpty()) {
            said.add(messages.get(
                    reader,
                    "certification.after.checklists",
                    remaining.checklists().size()));
        }
        var hours = remaining.hoursAsked() - remaining.hoursDone();
        if (hours > 0) {
            said.add(messages.get(reader, "certification.after.hours", hours));
        }
        return said;
    }

    private String title(String module, Locale reader) {
        return handbook.module(module).map(info -> info.title().in(reader)).orElse(module);
    }
}
