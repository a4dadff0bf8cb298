package org.sabak.certification;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.sabak.assessment.AttemptCertificates;
import org.sabak.assessment.AttemptResult;
import org.sabak.assessment.ExamService;
import org.sabak.handbook.Handbook;
import org.sabak.organisation.People;
import org.sabak.organisation.PostingRow;
import org.sabak.platform.Messages;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells assessment which certificate a passed exam led to, or what is still missing for it; whether the user may see the attempt
 * has been checked there. The exam itself counts as done: its evidence is recorded a moment after its result is shown.
 */
@org.springframework.stereotype.Component
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
                waiting.stream().map(each -> sentence(each, passed, reader)).toList(),
                waiting.stream().anyMatch(each -> missing(each, passed, reader).isEmpty()));
    }

    /** A scheme that can use the exam now, what its open pathway asks for, and what has been done for it. */
    private record Waiting(Scheme scheme, Components asked, List<Evidence> done) {}

    /** Those made for the person's job role, or all if none is. */
    private List<Waiting> waiting(AttemptResult passed) {
        var facts = ledger.facts(passed.person());
        var all = schemes.inForce().stream()
                .flatMap(scheme ->
                        waiting(scheme, facts.of(passed.person().value(), scheme.id()), passed.effectiveOn()).stream())
                .filter(each -> each.asked().exams().contains(passed.exam()))
                .toList();
        var jobRole = people.postingOn(passed.person(), passed.effectiveOn()).map(PostingRow::jobRole);
        var own = all.stream()
                .filter(each -> jobRole.filter(each.scheme().version().roles()::contains)
                        .isPresent())
                .toList();
        return own.isEmpty() ? all : own;
    }

    private static Optional<Waiting> waiting(Scheme scheme, History history, LocalDate on) {
        var version = scheme.version();
        return Issuing.mayStart(version, history, on) instanceof Gate.Open(Pathway pathway, LocalDate since)
                ? Optional.of(new Waiting(
                        scheme,
                        version.components(pathway),
                        history.evidence().stream()
                                .filter(each ->
                                        since == null || each.effectiveOn().isAfter(since))
                                .filter(each -> history.newestUncovered().isEmpty()
                                        || !each.effectiveOn()
                                                .plusMonths(version.evidenceMaxAge())
                                                .isBefore(on))
                                .toList()))
                : Optional.empty();
    }

    private String sentence(Waiting waiting, AttemptResult passed, Locale reader) {
        var missing = missing(waiting, passed, reader);
        var title = waiting.scheme().title().in(reader);
        return missing.isEmpty()
                ? messages.get(reader, "certification.after.soon", title)
                : messages.get(reader, "certification.after.missing", title, String.join("; ", missing));
    }

    private List<String> missing(Waiting waiting, AttemptResult passed, Locale reader) {
        var asked = waiting.asked();
        var said = new ArrayList<String>();
        var modules = open(asked.modules().stream().map(Component.Module::new), waiting.done());
        if (modules.size() > NAMED) {
            said.add(messages.get(reader, "certification.after.modules", modules.size()));
        } else {
            modules.forEach(
                    module -> said.add(messages.get(reader, "certification.after.module", title(module.id(), reader))));
        }
        open(
                        asked.exams().stream()
                                .filter(exam -> !exam.equals(passed.exam()))
                                .map(Component.Exam::new),
                        waiting.done())
                .forEach(exam -> said.add(messages.get(
                        reader,
                        "certification.after.exam",
                        exams.title(exam.id()).in(reader))));
        var checklists = open(asked.checklists().stream().map(Component.Checklist::new), waiting.done());
        if (!checklists.isEmpty()) {
            said.add(messages.get(reader, "certification.after.checklists", checklists.size()));
        }
        var hours = asked.hours()
                - waiting.done().stream().mapToInt(Evidence::hours).sum();
        if (hours > 0) {
            said.add(messages.get(reader, "certification.after.hours", hours));
        }
        return said;
    }

    private static <C extends Component> List<C> open(Stream<C> asked, List<Evidence> done) {
        var covered = done.stream().flatMap(each -> each.covers().stream()).toList();
        return asked.filter(component -> !covered.contains(component)).toList();
    }

    private String title(String module, Locale reader) {
        return handbook.module(module).map(info -> info.title().in(reader)).orElse(module);
    }
}
