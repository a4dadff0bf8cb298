package org.sabak.authoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sabak.IntegrationTest;
import org.sabak.authoring.Comparison.How;
import org.sabak.authoring.Comparison.ModuleRow;
import org.sabak.authoring.CourseHistory.EditionRow;
import org.sabak.authoring.ModuleCheck.Mistake;
import org.sabak.authoring.PublicationPlan.Stale;
import org.sabak.authoring.ReviewEvent.Kind;
import org.sabak.authoring.compare.ProposedChange.Why;
import org.sabak.authoring.compare.TextFile;
import org.sabak.handbook.CourseDefinition.Change;
import org.sabak.handbook.Handbook;
import org.sabak.identity.Role;
import org.sabak.organisation.OrganisationFixtures;
import org.sabak.platform.ContentOrigin;
import org.sabak.platform.LocalizedText;
import org.sabak.platform.NotFound;
import org.sabak.platform.Refused;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** Editions of a course: planned, scheduled, compared and taken back. */
@IntegrationTest
class CourseHistoryTest {
    private static final Optional<LocalizedText> NOTE = Optional.of(LocalizedText.of("en", "Words"));

    @Autowired
    Drafts drafts;

    @Autowired
    Reviews reviews;

    @Autowired
    Publishing publishing;

    @Autowired
    PublishingJob job;

    @Autowired
    PublicationPlans plans;

    @Autowired
    CourseHistory history;

    @Autowired
    Comparisons comparisons;

    @Autowired
    Handbook handbook;

    @Autowired
    AuthoringFixtures fixtures;

    @Autowired
    OrganisationFixtures people;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @BeforeEach
    void aTrainer() {
        fixtures.actAsTrainer("KG");
    }

    @AfterEach
    void nobody() {
        fixtures.actAsNobody();
    }

    @Test
    void aPlanSaysWhatFallsBehindThoughNothingWasLockedBefore() {
        var begun = fixtures.beginPublished();
        var draft = drafts.begin(begun.course(), "Words");
        change(draft, begun.folder() + "/module.en.md", "en paragraph", "another paragraph");
        var plan = plans.plan(draft);
        assertThat(plan.number()).isEqualTo(2);
        assertThat(plan.proposed().change()).isEqualTo(Change.SUBSTANTIVE);
        assertThat(plan.stale()).extracting(Stale::language).containsExactly("ru");
        assertThat(plan.closing()).as("no exam draws on it").isEmpty();
        assertThat(plan.holders()).isZero();
        assertThat(plan.attempts()).isZero();
        publish(draft, Change.SUBSTANTIVE);
        assertThat(handbook.text(begun.module(), "ru").stale()).contains(Change.SUBSTANTIVE);

        var translated = drafts.begin(begun.course(), "Translate");
        change(translated, begun.folder() + "/module.ru.md", "ru paragraph", "another ru paragraph");
        assertThat(plans.plan(translated).stale()).isEmpty();
        publish(translated, Change.EDITORIAL);
        assertThat(handbook.text(begun.module(), "ru").stale()).isEmpty();
    }

    @Test
    void aCourseThatExamsDrawOnSaysWhichWouldCloseAndWhoHoldsCertificates() {
        fixtures.actAsUn();
        var draft = drafts.begin("managing-violent-extremist-prisoners", "Key " + UUID.randomUUID());
        var path = "01-still-a-citizen/module.en.md";
        var text = drafts.text(draft, path);
        drafts.save(draft, path, text.text().replaceFirst("(?m)^(## [^{]+) (\\{#)", "$1 again $2"), text.revision());
        var plan = plans.plan(draft);
        assertThat(plan.stale()).extracting(Stale::language).contains("ru");
        assertThat(plan.closing())
                .extracting(closing -> closing.exam().in("en"))
                .contains("Foundation exam");
        drafts.discard(draft);
    }

    @Test
    void aScheduledDraftComesIntoForceWhenItIsDueAndNobodyChangesItBefore() {
        var begun = fixtures.beginPublished();
        var draft = drafts.begin(begun.course(), "Later");
        var path = begun.folder() + "/module.en.md";
        change(draft, path, "en paragraph", "later paragraph");
        refused("authoring.refused.past", () -> schedule(draft, now().minusMinutes(1)));
        assertThat(schedule(draft, now().plusDays(1))).isEmpty();
        assertThat(drafts.draft(draft).state()).isEqualTo(DraftState.SCHEDULED);
        assertThat(publishing.scheduled(draft))
                .hasValueSatisfying(planned -> assertThat(planned.change()).isEqualTo(Change.EDITORIAL));
        refused("authoring.refused.not-open", () -> drafts.save(draft, path, "x", 1));
        job.run();
        assertThat(handbook.currentEdition(begun.course())).isOne();
        due(draft);
        fixtures.actAsNobody();
        job.run();
        job.run();
        assertThat(handbook.currentEdition(begun.course())).isEqualTo(2);
        fixtures.actAsTrainer("KG");
        assertThat(drafts.draft(draft).state()).isEqualTo(DraftState.PUBLISHED);
        assertThat(handbook.editions(begun.course()).getLast().note()).isEqualTo(NOTE);
    }

    @Test
    void aScheduledDraftThatCannotBePublishedGoesBackWithTheReasons() {
        var begun = fixtures.beginPublished();
        var slow = drafts.begin(begun.course(), "Slow");
        change(slow, begun.folder() + "/module.en.md", "en paragraph", "slow paragraph");
        assertThat(schedule(slow, now().plusDays(1))).isEmpty();
        var quick = drafts.begin(begun.course(), "Quick");
        change(quick, begun.folder() + "/module.en.md", "en item", "quick item");
        publish(quick, Change.EDITORIAL);
        due(slow);
        job.run();
        assertThat(handbook.currentEdition(begun.course())).isEqualTo(2);
        assertThat(drafts.draft(slow).state()).isEqualTo(DraftState.OPEN);
        assertThat(reviews.returned().get(slow)).satisfies(step -> {
            assertThat(step.kind()).isEqualTo(Kind.FAILED);
            assertThat(step.note()).contains("based on edition 1");
        });
        assertThat(publishing.scheduled(slow)).isEmpty();
    }

    @Test
    void aPublicationToComeCanBeCalledOff() {
        var begun = fixtures.beginPublished();
        var draft = drafts.begin(begun.course(), "Not now");
        change(draft, begun.folder() + "/module.en.md", "en paragraph", "later paragraph");
        schedule(draft, now().plusDays(1));
        publishing.callOff(draft);
        due(draft);
        job.run();
        assertThat(handbook.currentEdition(begun.course())).isOne();
        assertThat(drafts.draft(draft).state()).isEqualTo(DraftState.OPEN);
    }

    @Test
    void goingBackIsADraftWithTheOldFilesAndItsOwnNote() {
        var begun = fixtures.beginPublished();
        var draft = drafts.begin(begun.course(), "Other answer");
        change(draft, begun.folder() + "/quiz.en.md", "- [ ] no 1", "- [ ] never 1");
        drafts.put(draft, AuthoringFixtures.file(begun.folder() + "/media/a.svg", "<svg xmlns=\"x\"/>"));
        fixtures.approve(draft);
        publish(draft, Change.CRITICAL);

        var back = history.rollBack(begun.course(), 1, "Back to edition 1");
        var plan = plans.plan(back);
        assertThat(plan.proposed().change()).isEqualTo(Change.CRITICAL);
        assertThat(plan.proposed().reasons()).extracting(reason -> reason.why()).contains(Why.RED_LINE);
        assertThat(plan.note().orElseThrow().in("en")).contains("3").contains("1");
        assertThat(drafts.files(back).paths()).doesNotContain(begun.folder() + "/media/a.svg");
        refused("authoring.refused.red-line", () -> publish(back, Change.CRITICAL));
        fixtures.approve(back);
        publish(back, Change.CRITICAL);
        assertThat(handbook.files(begun.course(), 3).text(begun.folder() + "/quiz.en.md"))
                .isEqualTo(handbook.files(begun.course(), 1).text(begun.folder() + "/quiz.en.md"));

        var told = history.history(begun.course());
        assertThat(told.mayRollBack()).isTrue();
        assertThat(told.editions()).extracting(EditionRow::number).containsExactly(3, 2, 1);
        assertThat(told.editions().getFirst()).satisfies(edition -> {
            assertThat(edition.inForce()).isTrue();
            assertThat(edition.origin()).isEqualTo(ContentOrigin.BROWSER);
            assertThat(edition.by()).isNotBlank();
        });
        refused("authoring.refused.roll-back", () -> history.rollBack(begun.course(), 3, "x"));
    }

    @Test
    void anyTwoEditionsAreCompared() {
        var begun = fixtures.beginPublished();
        var draft = drafts.begin(begun.course(), "Words");
        change(draft, begun.folder() + "/module.ru.md", "ru paragraph", "other ru paragraph");
        publish(draft, Change.EDITORIAL);
        var found = comparisons.ofEditions(begun.course(), 1, 2, null, null);
        assertThat(found.changes()).isOne();
        assertThat(found.language()).isEqualTo("ru");
        assertThat(found.modules()).singleElement().satisfies(row -> {
            assertThat(row.how()).isEqualTo(How.CHANGED);
            assertThat(row.changed()).containsExactly("ru");
        });
        assertThat(found.parts().get(TextFile.Part.MODULE).changes()).isOne();
        assertThat(comparisons
                        .ofEditions(begun.course(), 2, 2, begun.module(), "en")
                        .modules())
                .extracting(ModuleRow::how)
                .containsExactly(How.SAME);
    }

    @Test
    void aForeignCourseIsNotThereForAnyRole() {
        var begun = fixtures.beginPublished();
        var draft = drafts.begin(begun.course(), "Mine");
        change(draft, begun.folder() + "/module.en.md", "en paragraph", "my paragraph");
        for (Runnable someone : List.<Runnable>of(
                () -> fixtures.actAsTrainer("KZ"), () -> fixtures.actAsMinistry("KZ"), fixtures::actAsUn)) {
            someone.run();
            assertThatThrownBy(() -> history.history(begun.course())).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> history.rollBack(begun.course(), 1, "x")).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> comparisons.ofEditions(begun.course(), 1, 1, null, null))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> plans.plan(draft)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> publishing.scheduled(draft)).isInstanceOf(NotFound.class);
        }
        for (Runnable someone : List.<Runnable>of(() -> fixtures.actAsTrainer("KZ"), fixtures::actAsUn)) {
            someone.run();
            assertThatThrownBy(() -> schedule(draft, now().plusDays(1))).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> publishing.callOff(draft)).isInstanceOf(NotFound.class);
        }
        fixtures.actAsMinistry("KG");
        assertThat(history.history(begun.course()).mayRollBack()).isFalse();
        assertThatThrownBy(() -> history.rollBack(begun.course(), 1, "x")).isInstanceOf(NotFound.class);
        for (var role : new Role[] {Role.OFFICER, Role.SUPERVISOR, Role.ADMIN}) {
            people.actAs(people.account(role, people.at("/KG/")));
            assertThatThrownBy(() -> history.history(begun.course())).isInstanceOf(AccessDeniedException.class);
        }
    }

    private LocalDateTime now() {
        return LocalDateTime.ofInstant(clock.instant(), drafts.zone());
    }

    private List<Mistake> schedule(UUID draft, LocalDateTime at) {
        return publishing.schedule(draft, Change.EDITORIAL, NOTE, at, Locale.ENGLISH);
    }

    /** Lets the time of a scheduled draft come. */
    private void due(UUID draft) {
        jdbc.sql("UPDATE authoring_schedule SET due_at = made_at WHERE draft = ?")
                .param(draft)
                .update();
    }

    private void publish(UUID draft, Change change) {
        assertThat(publishing.publish(draft, change, NOTE, Locale.ENGLISH)).isEmpty();
    }

    private void change(UUID draft, String path, String what, String with) {
        var text = drafts.text(draft, path);
        assertThat(text.text()).contains(what);
        drafts.save(draft, path, text.text().replace(what, with), text.revision());
    }

    private static void refused(String key, Runnable what) {
        assertThatThrownBy(what::run).isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.key())
                .isEqualTo(key));
    }
}
