package org.sabak.authoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sabak.IntegrationTest;
import org.sabak.authoring.translation.Heed;
import org.sabak.authoring.translation.Xliff;
import org.sabak.handbook.CourseDefinition.Change;
import org.sabak.handbook.Handbook;
import org.sabak.handbook.Translation.State;
import org.sabak.platform.LocalizedText;
import org.sabak.platform.NotFound;
import org.sabak.platform.Refused;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@IntegrationTest
class TranslatingTest {
    private static final String UN_COURSE = "managing-violent-extremist-prisoners";
    private static final String UN_MODULE = "still-a-citizen";

    @Autowired
    Translating translating;

    @Autowired
    Drafts drafts;

    @Autowired
    Publishing publishing;

    @Autowired
    Handbook handbook;

    @Autowired
    AuthoringFixtures fixtures;

    @Autowired
    MockMvc mvc;

    @BeforeEach
    void aTrainer() {
        fixtures.actAsTrainer("KG");
    }

    @AfterEach
    void nobody() {
        fixtures.actAsNobody();
    }

    @Test
    void aCriticalChangeClosesTheExamUntilItsTranslationIsPublished() {
        var begun = fixtures.beginWritten();
        for (var block : translating.desk(begun.draft(), begun.module(), "ru").blocks()) {
            translating.confirm(begun.draft(), begun.module(), "ru", block.id());
        }
        publish(begun.draft(), Change.EDITORIAL);
        assertThat(handbook.examsClosed(begun.module(), "ru")).isFalse();

        var graver = drafts.begin(begun.course(), "What is forbidden has changed");
        var quiz = begun.folder() + "/quiz.en.md";
        drafts.save(graver, quiz, drafts.text(graver, quiz).text().replace("en exam 1?", "en exam 1, never?"), 0);
        publish(graver, Change.CRITICAL);
        assertThat(handbook.examsClosed(begun.module(), "ru")).isTrue();

        var translation = drafts.begin(begun.course(), "Follow it");
        var stale = translating.desk(translation, begun.module(), "ru").blocks().stream()
                .filter(block -> block.open())
                .toList();
        assertThat(stale).singleElement().satisfies(block -> {
            assertThat(block.id()).isEqualTo("quiz/e-1");
            assertThat(block.state()).isEqualTo(State.STALE);
        });
        var sheet = translating.sheet(translation, begun.module(), "ru", "quiz/e-1", Locale.ENGLISH);
        assertThat(sheet.before()).hasValueSatisfying(before -> assertThat(before)
                .isEqualTo(stale.getFirst().source().replace("1, never?", "1?")));
        assertThat(sheet.suggestions()).isNotEmpty().allSatisfy(found -> assertThat(found.percent())
                .isBetween(70, 99));
        var target = stale.getFirst().target();
        translating.save(translation, begun.module(), "ru", "quiz/e-1", target.replace("1?", "1, никогда?"), target);
        assertThat(translating
                        .desk(translation, begun.module(), "ru")
                        .progress()
                        .complete())
                .isTrue();
        publish(translation, Change.EDITORIAL);
        assertThat(handbook.examsClosed(begun.module(), "ru")).isFalse();
        assertThat(handbook.text(begun.module(), "ru").stale()).isEmpty();
    }

    @Test
    void aBlockThatIsStillRightIsNotTranslatedAgain() {
        var begun = fixtures.beginWritten();
        translating.confirm(begun.draft(), begun.module(), "ru", "quiz/e-1");
        change(begun, "quiz.en.md", "en exam 1?", "en exam one?");
        assertThat(translating
                        .desk(begun.draft(), begun.module(), "ru")
                        .progress()
                        .stale())
                .isOne();
        translating.confirm(begun.draft(), begun.module(), "ru", "quiz/e-1");
        assertThat(translating
                        .desk(begun.draft(), begun.module(), "ru")
                        .progress()
                        .stale())
                .isZero();
        assertThat(drafts.text(begun.draft(), begun.folder() + "/quiz.ru.md").text())
                .contains("ru exam 1?");
    }

    @Test
    void whatTheSourceHasNoMoreIsTakenOut() {
        var begun = fixtures.beginWritten();
        for (var block : translating.desk(begun.draft(), begun.module(), "ru").blocks()) {
            translating.confirm(begun.draft(), begun.module(), "ru", block.id());
        }
        change(begun, "module.en.md", "- en item\n", "");
        var desk = translating.desk(begun.draft(), begun.module(), "ru");
        assertThat(desk.leftOver()).hasSize(1).containsValue("- ru item");
        assertThat(desk.progress().complete()).isFalse();
        translating.removeLeftOver(
                begun.draft(),
                begun.module(),
                "ru",
                desk.leftOver().keySet().iterator().next());
        assertThat(translating
                        .desk(begun.draft(), begun.module(), "ru")
                        .progress()
                        .complete())
                .isTrue();
    }

    @Test
    void theSecondTranslatorOfABlockIsToldAndLosesNothing() {
        var begun = fixtures.beginWritten();
        var first = translating.save(begun.draft(), begun.module(), "ru", "module/.title", "Первое", "ru title");
        assertThat(first.conflict()).isFalse();
        var second = translating.save(begun.draft(), begun.module(), "ru", "module/.title", "Второе", "ru title");
        assertThat(second.conflict()).isTrue();
        assertThat(second.text()).isEqualTo("Первое");
        assertThat(translating
                        .save(begun.draft(), begun.module(), "ru", "module/.title", "Первое", "ru title")
                        .conflict())
                .isFalse();
        assertThat(translating
                        .save(begun.draft(), begun.module(), "ru", "module/.title", "Второе", "Первое")
                        .text())
                .isEqualTo("Второе");
    }

    @Test
    void aTranslatorOfAnotherCountryTranslatesACourseOfTheUnOnly() {
        var draft = drafts.begin(UN_COURSE, "Кыргызча");
        var desk = translating.desk(draft, UN_MODULE, "ru");
        assertThat(desk.writable()).isTrue();
        var block = desk.blocks().stream()
                .filter(each -> each.source().contains("[NMR 1]"))
                .findFirst()
                .orElseThrow();
        translating.save(draft, UN_MODULE, "ru", block.id(), "> [!LAW]\n> Коротко", block.target());
        var sheet = translating.sheet(draft, UN_MODULE, "ru", block.id(), Locale.ENGLISH);
        assertThat(sheet.heeds()).extracting(Heed::key).contains("authoring.translate.heed-citations");
        assertThat(sheet.suggestions()).first().satisfies(found -> {
            assertThat(found.percent()).isEqualTo(100);
            assertThat(found.target()).isEqualTo(block.target());
        });
        fixtures.actAsTrainer("KZ");
        assertThatThrownBy(() -> translating.desk(draft, UN_MODULE, "ru")).isInstanceOf(NotFound.class);
        var own = drafts.begin(UN_COURSE, "Own");
        assertThatThrownBy(() -> translating.desk(own, UN_MODULE, "en")).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> translating.desk(own, "no-such-module", "ru")).isInstanceOf(NotFound.class);
    }

    @Test
    void whoMayOnlyReadADraftChangesNoTranslation() {
        var begun = fixtures.beginWritten();
        fixtures.actAsMinistry("KG");
        assertThat(translating.desk(begun.draft(), begun.module(), "ru").writable())
                .isFalse();
        assertThatThrownBy(
                        () -> translating.save(begun.draft(), begun.module(), "ru", "module/.title", "x", "ru title"))
                .isInstanceOf(RuntimeException.class);
        assertThatThrownBy(() -> translating.take(begun.draft(), "ru", new byte[0], Locale.ENGLISH))
                .isInstanceOf(Refused.class);
        assertThat(translating
                        .desk(begun.draft(), begun.module(), "ru")
                        .blocks()
                        .getFirst()
                        .target())
                .isEqualTo("ru title");
    }

    @Test
    void anExportThatComesBackAsItWentChangesNothing() {
        var draft = drafts.begin(UN_COURSE, "Outside");
        var before = drafts.files(draft);
        var bytes = translating.export(draft, Optional.empty(), "ru");
        var taken = translating.take(draft, "ru", bytes, Locale.ENGLISH);
        assertThat(taken.taken() + taken.confirmed() + taken.left().size()).isZero();
        assertThat(taken.same()).isEqualTo(Xliff.read(bytes).units().size()).isGreaterThan(400);
        assertThat(drafts.files(draft)).isEqualTo(before);
        assertThat(drafts.draft(draft).changes()).isEmpty();
    }

    @Test
    void whatComesBackTranslatedIsTakenAndWhatHasMovedIsListed() {
        var begun = fixtures.beginWritten();
        translating.confirm(begun.draft(), begun.module(), "ru", "quiz/e-3");
        change(begun, "quiz.en.md", "en exam 3?", "en exam three?");
        var sent = xliff(begun, "ru");
        change(begun, "quiz.en.md", "en exam 4?", "en exam four?");
        translating.save(begun.draft(), begun.module(), "ru", "module/.summary", "Здесь", "ru summary");
        var back = sent.replace(">ru title<", ">Название<")
                .replace("ru exam 4?", "Четыре?")
                .replace("ru summary", "Там")
                .replace("ru scene", "ru scene\n\n## ru other")
                .replace("state=\"initial\"", "state=\"reviewed\"");
        var taken = translating.take(begun.draft(), "ru", back.getBytes(StandardCharsets.UTF_8), Locale.ENGLISH);
        assertThat(taken.taken()).isOne();
        assertThat(taken.confirmed()).isOne();
        assertThat(taken.left()).hasSize(3).allSatisfy(left -> {
            assertThat(left.line()).isPositive();
            assertThat(left.reason()).isNotBlank();
        });
        assertThat(taken.left()).extracting(XliffTaken.Left::block).containsExactly(".summary", "e-4", "start");
        var desk = translating.desk(begun.draft(), begun.module(), "ru");
        assertThat(desk.blocks().getFirst().target()).isEqualTo("Название");
        assertThat(desk.progress().stale()).isZero();
        assertThat(xliff(begun, "ky")).contains("trgLang=\"ky\"").doesNotContain("<target");
        assertThatThrownBy(() ->
                        translating.take(begun.draft(), "ky", sent.getBytes(StandardCharsets.UTF_8), Locale.ENGLISH))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.key()).isEqualTo("authoring.xliff.languages"));
    }

    @Test
    void aLanguageIsBegunBlockByBlock() {
        var begun = fixtures.beginWritten();
        for (var block : translating.desk(begun.draft(), begun.module(), "ru").blocks()) {
            var text = block.target().replace("ru ", "ky ");
            translating.save(begun.draft(), begun.module(), "ky", idIn("ky", begun, block.source()), text, "");
        }
        assertThat(translating
                        .desk(begun.draft(), begun.module(), "ky")
                        .progress()
                        .complete())
                .isTrue();
        publish(begun.draft(), Change.EDITORIAL);
        assertThat(handbook.text(begun.module(), "ky").language()).isEqualTo("ky");
        assertThat(handbook.article(handbook.text(begun.module(), "ky"))).contains("ky paragraph");
    }

    @Test
    void theBrowserSavesABlockAndHearsOfAConflict() throws Exception {
        var begun = fixtures.beginWritten();
        var address = "/api/v1/drafts/" + begun.draft() + "/blocks/" + begun.module() + "/ru?block=module/.title";
        var me = me();
        save(me, address, "{\"text\":\"Название \",\"from\":\"ru title\"}", 200, "$.text", "Название");
        save(me, address, "{\"text\":\"Другое\",\"from\":\"ru title\"}", 409, "$.theirs", "Название");
        save(
                me,
                address,
                "{\"text\":\" \",\"from\":\"Название\"}",
                409,
                "$.detail",
                "Write the translation of this block; an empty one cannot be kept.");
        mvc.perform(get("/api/v1/drafts/" + begun.draft() + "/xliff/ru?module=" + begun.module())
                        .with(me))
                .andExpect(status().isOk())
                .andExpect(content().contentType("application/xliff+xml"));
        fixtures.actAsTrainer("KZ");
        var stranger = me();
        mvc.perform(put(address)
                        .with(stranger)
                        .with(csrf())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"text\":\"x\",\"from\":\"\"}"))
                .andExpect(status().isNotFound());
        mvc.perform(get("/api/v1/drafts/" + begun.draft() + "/xliff/ru").with(stranger))
                .andExpect(status().isNotFound());
    }

    private void save(RequestPostProcessor me, String address, String body, int status, String path, String value)
            throws Exception {
        mvc.perform(put(address)
                        .with(me)
                        .with(csrf())
                        .locale(Locale.ENGLISH)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body))
                .andExpect(status().is(status))
                .andExpect(jsonPath(path).value(value));
    }

    /** Whoever acts now; a request ends that for the thread. */
    private static RequestPostProcessor me() {
        return authentication(SecurityContextHolder.getContext().getAuthentication());
    }

    private String idIn(String language, AuthoringFixtures.Begun begun, String source) {
        return translating.desk(begun.draft(), begun.module(), language).blocks().stream()
                .filter(block -> block.source().equals(source) && block.open())
                .findFirst()
                .orElseThrow()
                .id();
    }

    private String xliff(AuthoringFixtures.Begun begun, String language) {
        return new String(
                translating.export(begun.draft(), Optional.of(begun.module()), language), StandardCharsets.UTF_8);
    }

    private void change(AuthoringFixtures.Begun begun, String file, String what, String with) {
        var path = begun.folder() + "/" + file;
        var text = drafts.text(begun.draft(), path);
        assertThat(text.text()).contains(what);
        drafts.save(begun.draft(), path, text.text().replace(what, with), text.revision());
    }

    private void publish(UUID draft, Change change) {
        fixtures.approve(draft);
        assertThat(publishing.publish(draft, change, Optional.of(LocalizedText.of("en", "A change")), Locale.ENGLISH))
                .isEmpty();
    }
}
