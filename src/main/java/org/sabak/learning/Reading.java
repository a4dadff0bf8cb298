package org.sabak.learning;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sabak.handbook.Handbook;
import org.sabak.handbook.ModuleInfo;
import org.sabak.handbook.ModulePage;
import org.sabak.identity.CurrentUser;
import org.sabak.organisation.People;
import org.sabak.platform.Ids;
import org.sabak.platform.Languages;
import org.sabak.platform.NotFound;
import org.sabak.platform.PersonId;
import org.sabak.platform.Refused;
import org.sabak.platform.ui.Formats;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reading a module: everybody who is signed in may, and an official finds the place, the ticks and the notes again. Everything
 * personal here is the caller's own; nobody reads another's notes.
 */
@Service
@Transactional(readOnly = true)
@PreAuthorize("isAuthenticated()")
public class Reading {
    static final int NOTE_LENGTH = 4000;
    static final int NOTES = 500;

    private final Handbook handbook;
    private final Learning learning;
    private final Scenarios scenarios;
    private final People people;
    private final CurrentUser user;
    private final JdbcClient jdbc;
    private final Clock clock;

    private record NoteRow(UUID id, String section, String text, LocalDateTime recordedAt) {}

    private record NoteHead(UUID personId, String module) {}

    private record NoteText(int number, String text, LocalDateTime recordedAt) {}

    private record PositionRow(String section, BigDecimal place) {}

    Reading(
            Handbook handbook,
            Learning learning,
            Scenarios scenarios,
            People people,
            CurrentUser user,
            JdbcClient jdbc,
            Clock clock) {
        this.handbook = handbook;
        this.learning = learning;
        this.scenarios = scenarios;
        this.people = people;
        this.user = user;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * What the reading view shows, in this language or, where it is not offered, in the author's.
     *
     * @param locale of the sentences around the text
     * @throws NotFound if there is no such module
     */
    public ReaderState state(String module, String language, Locale locale) {
        var page = handbook.text(module, language);
        var info = page.module();
        var course = handbook.course(info.course()).orElseThrow(() -> new NotFound(module));
        var person = user.person();
        var ticked = person.map(who -> learning.ticked(who, module)).orElse(Set.of());
        return new ReaderState(
                course.title().in(language),
                module,
                info.number(),
                page.title(),
                page.summary(),
                page.minutes(),
                page.edition(),
                page.language(),
                page.titleLanguage(),
                languages(info),
                handbook.banner(page, locale).orElse(null),
                page.htmlUrl(),
                person.isPresent(),
                page.sections().stream()
                        .map(section ->
                                new ReaderState.Section(section.id(), section.title(), ticked.contains(section.id())))
                        .toList(),
                person.flatMap(who -> position(who, module)).orElse(null),
                person.map(who -> notes(who, module, locale)).orElse(List.of()),
                List.copyOf(page.objectives().values()),
                scenarios
                        .of(info)
                        .map(scenario -> new ReaderState.Link(
                                scenario.in(page.language()).title(), info.url() + "/scenario?lang=" + page.language()))
                        .orElse(null),
                practice(info, page),
                neighbour(course.modules(), info.number() - 1)
                        .map(previous -> new ReaderState.Link(previous.title().in(language), previous.url()))
                        .orElse(null),
                neighbour(course.modules(), info.number() + 1)
                        .map(next -> new ReaderState.Next(
                                next.title().in(language),
                                next.url(),
                                address(next.id(), language),
                                handbook.text(next.id(), language).htmlUrl()))
                        .orElse(null));
    }

    /** Where the state of a module in this language is to be had. */
    public static String address(String module, String language) {
        return "/api/v1/modules/" + module + "?lang=" + language;
    }

    /** The title of a module's scenario; empty if there is no such module or it has none. */
    public Optional<String> scenario(String module, String language) {
        return handbook.module(module).flatMap(scenarios::of).map(scenario -> scenario.in(language)
                .title());
    }

    /**
     * The caller is reading here now. The first time that a section is opened is a fact of its own.
     *
     * @param offset how far into the section, from 0 to 1
     */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public void moved(String module, String section, double offset, String language, int edition) {
        var person = user.requirePerson();
        var info = handbook.module(module).orElseThrow(() -> new NotFound(module));
        if (edition < 1 || edition > info.edition() || !(offset >= 0 && offset <= 1)) {
            throw new IllegalArgumentException("edition or offset");
        }
        var read = edition == info.edition() ? info : of(info.course(), edition, module);
        if (!read.sections().contains(section) || !read.languages().contains(language)) {
            throw new NotFound(section);
        }
        var now = now();
        var country = people.country(person);
        jdbc.sql("""
                        INSERT INTO learning_position (person_id, module, country_id, section, place, language, edition,
                                                       moved_at, version)
                        VALUES (:person, :module, :country, :section, :place, :language, :edition, :now, 0)
                        ON DUPLICATE KEY UPDATE section = VALUES(section), place = VALUES(place),
                            language = VALUES(language), edition = VALUES(edition), moved_at = VALUES(moved_at),
                            version = version + 1""")
                .param("person", person.value())
                .param("module", module)
                .param("country", country)
                .param("section", section)
                .param("place", BigDecimal.valueOf(offset).setScale(3, RoundingMode.HALF_UP))
                .param("language", language)
                .param("edition", edition)
                .param("now", now)
                .update();
        if (!opened(person, module, section)) {
            open(person, country, read, section, language, now);
        }
    }

    private boolean opened(PersonId person, String module, String section) {
        return jdbc.sql("SELECT 1 FROM learning_opening WHERE person_id = ? AND module = ? AND section = ?")
                .params(person.value(), module, section)
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    private void open(
            PersonId person, String country, ModuleInfo read, String section, String language, LocalDateTime now) {
        try {
            jdbc.sql("""
                            INSERT INTO learning_opening (id, person_id, country_id, course, module, section, edition,
                                                          language, effective_on, recorded_at)
                            VALUES (:id, :person, :country, :course, :module, :section, :edition, :language, :on, :now)""")
                    .param("id", Ids.next())
                    .param("person", person.value())
                    .param("country", country)
                    .param("course", read.course())
                    .param("module", read.id())
                    .param("section", section)
                    .param("edition", read.edition())
                    .param("language", language)
                    .param("on", people.today(person))
                    .param("now", now)
                    .update();
        } catch (DuplicateKeyException opened) {
            // another tab was faster; the fact is there
        }
    }

    /**
     * Writes a note of the caller's; what it said before is kept. The same text again changes nothing, an empty text removes it.
     *
     * @param id made by the browser
     * @return when this text was written
     * @throws NotFound if there is no such module or section, or the note is another's
     */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public Instant note(String module, UUID id, String section, String typed) {
        var person = user.requirePerson();
        var info = handbook.module(module).orElseThrow(() -> new NotFound(module));
        var text = typed.strip();
        if (text.length() > NOTE_LENGTH) {
            throw new Refused("learning.note.too-long", NOTE_LENGTH);
        }
        var head = head(id).orElseGet(() -> begin(person, info, id, section));
        if (!head.personId().equals(person.value()) || !head.module().equals(module)) {
            throw new NotFound("note");
        }
        jdbc.sql("SELECT id FROM learning_note WHERE id = ? FOR UPDATE")
                .param(id)
                .query(UUID.class)
                .single();
        var last = jdbc.sql("""
                        SELECT number, text, recorded_at FROM learning_note_text
                        WHERE note_id = ? ORDER BY number DESC LIMIT 1""").param(id).query(NoteText.class).optional();
        if (last.isPresent() && last.get().text().equals(text)) {
            return last.get().recordedAt().toInstant(ZoneOffset.UTC);
        }
        var now = now();
        jdbc.sql("INSERT INTO learning_note_text (note_id, number, text, recorded_at) VALUES (?, ?, ?, ?)")
                .params(id, last.map(NoteText::number).orElse(0) + 1, text, now)
                .update();
        return now.toInstant(ZoneOffset.UTC);
    }

    /** A moment in the caller's zone, in words. */
    public String when(Instant at, Locale locale) {
        var zone = user.person().map(who -> people.zone(who, people.today(who))).orElse(ZoneOffset.UTC);
        return Formats.dateAndTime(locale, at, zone);
    }

    private Optional<NoteHead> head(UUID id) {
        return jdbc.sql("SELECT person_id, module FROM learning_note WHERE id = ?")
                .param(id)
                .query(NoteHead.class)
                .optional();
    }

    private NoteHead begin(PersonId person, ModuleInfo module, UUID id, String section) {
        if (!module.sections().contains(section)) {
            throw new NotFound(section);
        }
        var count = jdbc.sql("SELECT COUNT(*) FROM learning_note WHERE person_id = ? AND module = ?")
                .params(person.value(), module.id())
                .query(Integer.class)
                .single();
        if (count >= NOTES) {
            throw new Refused("learning.note.too-many", NOTES);
        }
        try {
            jdbc.sql("""
                            INSERT INTO learning_note (id, person_id, country_id, course, module, section, recorded_at)
                            VALUES (:id, :person, :country, :course, :module, :section, :now)""")
                    .param("id", id)
                    .param("person", person.value())
                    .param("country", people.country(person))
                    .param("course", module.course())
                    .param("module", module.id())
                    .param("section", section)
                    .param("now", now())
                    .update();
        } catch (DuplicateKeyException begun) {
            return head(id).orElseThrow(() -> begun);
        }
        return new NoteHead(person.value(), module.id());
    }

    private List<ReaderState.Note> notes(PersonId person, String module, Locale locale) {
        return jdbc.sql("""
                        SELECT n.id, n.section, t.text, t.recorded_at FROM learning_note n
                        JOIN learning_note_text t ON t.note_id = n.id
                        WHERE n.person_id = ? AND n.module = ? AND t.text <> ''
                          AND t.number = (SELECT MAX(l.number) FROM learning_note_text l WHERE l.note_id = n.id)
                        ORDER BY n.recorded_at, n.id""").params(person.value(), module).query(NoteRow.class).list().stream()
                .map(note -> new ReaderState.Note(
                        note.id(),
                        note.section(),
                        note.text(),
                        when(note.recordedAt().toInstant(ZoneOffset.UTC), locale)))
                .toList();
    }

    private Optional<ReaderState.Position> position(PersonId person, String module) {
        return jdbc.sql("SELECT section, place FROM learning_position WHERE person_id = ? AND module = ?")
                .params(person.value(), module)
                .query(PositionRow.class)
                .optional()
                .map(row -> new ReaderState.Position(row.section(), row.place().doubleValue()));
    }

    private static List<ReaderState.Language> languages(ModuleInfo module) {
        return module.languages().stream()
                .map(code -> new ReaderState.Language(code, Languages.nameOf(code), module.url() + "?lang=" + code))
                .toList();
    }

    private ReaderState.@Nullable Link practice(ModuleInfo module, ModulePage page) {
        var quiz = module.folder() + "/quiz." + module.languages().getFirst() + ".md";
        return handbook.files(module.course(), module.edition()).has(quiz)
                ? new ReaderState.Link(page.title(), module.url() + "/practice?lang=" + page.language())
                : null;
    }

    private ModuleInfo of(String course, int edition, String module) {
        return handbook.text(course, edition, module, "").module();
    }

    private static Optional<ModuleInfo> neighbour(List<ModuleInfo> modules, int number) {
        return modules.stream().filter(module -> module.number() == number).findFirst();
    }

    private LocalDateTime now() {
        return LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
