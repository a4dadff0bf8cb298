package org.sabak.reporting.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sabak.assessment.ExamService;
import org.sabak.certification.Checklists;
import org.sabak.certification.Content;
import org.sabak.certification.Grounds.DecisionRow;
import org.sabak.certification.Grounds.EvidenceRow;
import org.sabak.certification.Grounds.PeriodRow;
import org.sabak.certification.Grounds.RecognitionRow;
import org.sabak.certification.Grounds.RequiredRow;
import org.sabak.certification.Practice;
import org.sabak.certification.PracticeRow;
import org.sabak.certification.Tones;
import org.sabak.handbook.Handbook;
import org.sabak.organisation.JobRoles;
import org.sabak.organisation.Units;
import org.sabak.platform.Messages;
import org.sabak.platform.ui.Formats;
import org.sabak.platform.ui.StatusBadge;

/** Each fact behind a status as one line: what, which day, why, and when it was recorded. */
@SpringComponent
class FactLines {
    private final Units units;
    private final JobRoles roles;
    private final Handbook handbook;
    private final ExamService exams;
    private final Checklists checklists;
    private final Messages messages;

    FactLines(
            Units units,
            JobRoles roles,
            Handbook handbook,
            ExamService exams,
            Checklists checklists,
            Messages messages) {
        this.units = units;
        this.roles = roles;
        this.handbook = handbook;
        this.exams = exams;
        this.checklists = checklists;
        this.messages = messages;
    }

    /** Who reads, in which zone moments are told, and the names of those who recorded practice. */
    record Reader(Locale locale, ZoneId zone, Map<UUID, String> names) {}

    /** Which job role and unit require it, since when, and through which posting. */
    Component required(RequiredRow row, Reader reader) {
        var text = new Div(
                new Div(say(
                        reader,
                        "required",
                        roles.title(row.jobRole()).in(reader.locale()),
                        units.shortName(row.within(), reader.locale()),
                        row.days())),
                Parts.small(say(
                        reader,
                        "required-posting",
                        units.shortName(row.unit(), reader.locale()),
                        row.postedFrom(),
                        row.since())));
        if (row.until() != null) {
            text.add(Parts.small(say(reader, "required-until", row.until())));
        }
        return Parts.row(text, null);
    }

    /** @param lift the button that ends a suspension, if the reader may */
    Component decision(DecisionRow row, Reader reader, @Nullable Component lift) {
        var key = "decision." + slug(row.kind().name());
        var until = row.until();
        var liftedAtOnce = until != null && until.isBefore(row.from());
        var text = new Div(
                new Div(
                        until == null || liftedAtOnce
                                ? say(reader, key, row.from())
                                : say(reader, key + "-until", row.from(), until)),
                Parts.small(say(reader, "reason", row.reason().title().in(messages, reader.locale())) + " · "
                        + recorded(reader, row.recordedAt())));
        quote(text, row.text());
        if (row.liftedFrom() != null && row.liftedAt() != null) {
            text.add(Parts.small(say(reader, "lifted", row.liftedFrom()) + " · " + recorded(reader, row.liftedAt())));
        }
        return Parts.row(text, lift);
    }

    Component recognition(RecognitionRow row, Reader reader) {
        var text = new Div(
                new Div(say(reader, "recognition", row.from(), row.until())),
                Parts.small(evidence(reader, row.kind().name()) + " · " + recorded(reader, row.recordedAt())));
        quote(text, row.text());
        return Parts.row(text, null);
    }

    /** What somebody saw. @param withdraw the button that lets it not count, if the reader may */
    Component practice(PracticeRow row, Reader reader, @Nullable Component withdraw) {
        var practice = row.practice();
        var text = new Div(
                new Div(done(row, reader)),
                Parts.small(String.join(" · ", Formats.date(reader.locale(), practice.on()), recorded(row, reader))));
        quote(text, practice.note());
        if (row.withdrawn() != null) {
            text.add(Parts.small(withdrawn(row.withdrawn(), reader)));
            quote(text, row.withdrawn().text());
        }
        return Parts.row(
                text,
                row.withdrawn() == null
                        ? withdraw
                        : new StatusBadge(StatusBadge.Tone.BAD, say(reader, "withdrawn-word")));
    }

    private String done(PracticeRow row, Reader reader) {
        return switch (row.practice().what()) {
            case Practice.Assessment assessment ->
                say(reader, "assessed", row.checklist() == null ? "" : row.checklist());
            case Practice.Session(int hours, String about) -> say(reader, "session", hours, about);
        };
    }

    private String recorded(PracticeRow row, Reader reader) {
        var account = row.practice().assessor();
        return say(
                reader,
                "recorded-by",
                reader.names().getOrDefault(account, account.toString()),
                Formats.dateAndTime(reader.locale(), row.practice().recordedAt(), reader.zone()));
    }

    private String withdrawn(PracticeRow.Withdrawn withdrawn, Reader reader) {
        return say(reader, "withdrawn", Formats.dateAndTime(reader.locale(), withdrawn.at(), reader.zone()));
    }

    /** The period, its days, what it rests on and which editions it pins. */
    Component period(PeriodRow row, Reader reader) {
        var period = row.period();
        var version = List.of(
                say(reader, "scheme-version", period.scheme().version()),
                say(reader, "pathway." + slug(period.pathway().name())),
                recorded(reader, period.recordedAt()));
        var text = new Div(
                new Div(say(reader, "period", period.validFrom(), period.validUntil())),
                Parts.small(days(row, reader)),
                Parts.small(String.join(" · ", version)));
        if (row.voidedFor() != null) {
            text.add(Parts.small(
                    say(reader, "voided-for", row.voidedFor().title().in(messages, reader.locale()))));
        }
        var evidence = new UnorderedList();
        evidence.addClassName("s");
        row.evidence().forEach(piece -> evidence.add(new ListItem(piece(piece, reader))));
        text.add(evidence);
        period.contents().stream()
                .map(content -> studied(content, reader))
                .distinct()
                .forEach(line -> text.add(Parts.small(line)));
        var right =
                new Div(new StatusBadge(Tones.of(row.state()), messages.get(reader.locale(), Tones.key(row.state()))));
        if (row.serial() != null) {
            right.add(new Div(serial(row.serial())));
        }
        right.addClassName("nw");
        return Parts.row(text, right);
    }

    private String days(PeriodRow row, Reader reader) {
        var days = new ArrayList<String>();
        add(days, "opened", row.period().opens(), reader);
        add(days, "due", row.period().due(), reader);
        add(days, "certified", row.period().certifiedOn(), reader);
        return String.join(" · ", days);
    }

    private void add(List<String> days, String key, @Nullable LocalDate day, Reader reader) {
        if (day != null) {
            days.add(say(reader, key, day));
        }
    }

    private String piece(EvidenceRow piece, Reader reader) {
        var practice = piece.practice();
        var covers = practice != null
                ? done(practice, reader)
                : evidence(reader, piece.kind().name()) + ": "
                        + piece.covers().stream()
                                .map(component -> covered(component, reader))
                                .sorted()
                                .collect(Collectors.joining(", "));
        var contents = piece.contents().stream()
                .map(content -> say(reader, "edition", content.edition(), language(content, reader)))
                .distinct()
                .collect(Collectors.joining("; "));
        var parts = new ArrayList<String>();
        parts.add(covers);
        parts.add(Formats.shortDate(reader.locale(), piece.on()));
        if (!contents.isEmpty()) {
            parts.add(contents);
        }
        if (piece.flagged()) {
            parts.add(say(reader, "flagged"));
        }
        parts.add(practice == null ? recorded(reader, piece.recordedAt()) : recorded(practice, reader));
        if (practice != null && practice.withdrawn() != null) {
            parts.add(withdrawn(practice.withdrawn(), reader));
        }
        return String.join(" · ", parts);
    }

    private String covered(org.sabak.certification.Component component, Reader reader) {
        return switch (component) {
            case org.sabak.certification.Component.Module(String id) ->
                handbook.module(id)
                        .map(module -> module.title().in(reader.locale()))
                        .orElse(id);
            case org.sabak.certification.Component.Exam(String id) ->
                exams.exams().contains(id) ? exams.title(id).in(reader.locale()) : id;
            case org.sabak.certification.Component.Checklist(String id) ->
                checklists.title(id).in(reader.locale());
            case org.sabak.certification.Component.Hours(int number) -> say(reader, "hours", number);
        };
    }

    private String studied(Content content, Reader reader) {
        return say(
                reader,
                "studied",
                handbook.course(content.course())
                        .map(course -> course.title().in(reader.locale()))
                        .orElse(content.course()),
                content.edition(),
                language(content, reader));
    }

    private String language(Content content, Reader reader) {
        return messages.get(reader.locale(), "certification.language." + content.language());
    }

    private String evidence(Reader reader, String kind) {
        return say(reader, "evidence." + slug(kind));
    }

    private String recorded(Reader reader, Instant at) {
        return say(reader, "recorded", Formats.dateAndTime(reader.locale(), at, reader.zone()));
    }

    private String say(Reader reader, String key, Object... arguments) {
        return messages.get(reader.locale(), "reporting.person." + key, arguments);
    }

    private static void quote(Div text, @Nullable String words) {
        if (words != null) {
            var quote = new Div(words);
            quote.addClassName("quote");
            text.add(quote);
        }
    }

    private static Component serial(String serial) {
        var link = new Anchor("/api/v1/certificates/" + serial + ".pdf", serial);
        link.setRouterIgnore(true);
        return link;
    }

    private static String slug(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
