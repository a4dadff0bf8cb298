package org.sabak.certification;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.sabak.platform.Ids;
import org.sabak.platform.PersonId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** A scheme that asks for practice, beside those of the content: a module, a checklist and eight hours. */
@Component
public class PracticeFixtures {
    public static final String SCHEME = "checked-in-practice";
    public static final String CHECKLIST = "search-of-tests";
    public static final String OTHER = "escort-of-tests";
    public static final String MODULE = "noticing-change";
    public static final String ROLE = "social-worker";
    private static final String SCHEME_FILE = """
            id: checked-in-practice
            version: 1
            title: {en: Checked in practice, ru: Проверено на практике, ky: Практикада текшерилген}
            roles: [social-worker]
            validity: 24 months
            minimum: 6 months
            window: 90 days
            grace: {days: 30, counts: false}
            base: completion
            primary: {modules: [noticing-change], checklists: [search-of-tests], hours: 8}
            renewal: {checklists: [search-of-tests], hours: 2}
            """;
    private static final String CHECKLIST_FILE = """
            id: %s
            version: 1
            title: {en: %s, ru: %s}
            purpose: {en: The official does it alone., ru: Сотрудник делает это сам.}
            items:
              - {en: Greets., ru: Здоровается.}
              - {en: Explains., ru: Объясняет.}
              - {en: Asks., ru: Спрашивает.}
              - {en: Does., ru: Делает.}
              - {en: Records., ru: Записывает.}
            """;
    private final Recording recording;
    private final TransactionTemplate transaction;

    PracticeFixtures(
            SchemeVersions schemes,
            ChecklistVersions checklists,
            Recording recording,
            TransactionTemplate transaction) {
        this.recording = recording;
        this.transaction = transaction;
        transaction.executeWithoutResult(status -> {
            add(checklists, CHECKLIST, "Searching a cell", "Обыск камеры");
            add(checklists, OTHER, "Escort", "Конвой");
            schemes.add(SchemeFile.stored(SCHEME, SCHEME_FILE), Canonical.sha256(SCHEME_FILE), SCHEME_FILE);
        });
    }

    private static void add(ChecklistVersions checklists, String id, String english, String russian) {
        var file = CHECKLIST_FILE.formatted(id, english, russian);
        checklists.add(ChecklistFile.stored(id, file), Canonical.sha256(file), file);
    }

    /** The person has read the module of the scheme. */
    public void read(PersonId person, LocalDate on) {
        transaction.executeWithoutResult(status -> recording.record(
                person,
                List.of(new Evidence(
                        Ids.next(),
                        Evidence.Kind.MODULE,
                        MODULE + ":" + on,
                        Set.of(new org.sabak.certification.Component.Module(MODULE)),
                        List.of(new Content("managing-violent-extremist-prisoners", 1, "ru")),
                        false,
                        on,
                        Times.kept(java.time.Instant.now())))));
    }
}
