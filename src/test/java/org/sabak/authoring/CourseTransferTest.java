package org.sabak.authoring;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sabak.IntegrationTest;
import org.sabak.UseCase;
import org.sabak.authoring.AuthoringFixtures.Begun;
import org.sabak.authoring.media.PictureFiles;
import org.sabak.authoring.transfer.CourseZip;
import org.sabak.authoring.transfer.Return;
import org.sabak.authoring.transfer.Zips;
import org.sabak.handbook.Handbook;
import org.sabak.platform.ContentTree;
import org.sabak.platform.NotFound;
import org.sabak.platform.Refused;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.MockMvc;

@IntegrationTest
class CourseTransferTest {
    private static final String UN_COURSE = "safe-humane-custody";

    @Autowired
    CourseTransfer transfer;

    @Autowired
    Drafts drafts;

    @Autowired
    Handbook handbook;

    @Autowired
    AuthoringFixtures fixtures;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvc mvc;

    private Begun begun;
    private String text;

    @BeforeEach
    void aWrittenDraft() {
        fixtures.actAsTrainer("KG");
        begun = fixtures.beginWritten();
        text = begun.folder() + "/module.en.md";
    }

    @AfterEach
    void nobody() {
        fixtures.actAsNobody();
    }

    @Test
    @UseCase({"UC-017", "BR-1"})
    void aDraftLeavesAsItIsAndThatIsWrittenDown() {
        var zip = transfer.zip(begun.draft());
        assertThat(CourseZip.read(zip.bytes())).isEqualTo(drafts.files(begun.draft()));
        assertThat(zip.name()).isEqualTo(begun.course() + "-draft.zip");
        assertThat(jdbc.sql("SELECT action FROM platform_audit WHERE subject = ? AND country_id = 'KG'")
                        .param(begun.course())
                        .query(String.class)
                        .list())
                .containsExactly("authoring.course-exported");
        var arrival = transfer.compare(begun.draft(), zip.bytes());
        assertThat(arrival.compared().changes()).isEmpty();
    }

    @Test
    void whatWasChangedOnlyThereIsTakenOver() {
        var away = CourseZip.read(transfer.zip(begun.draft()).bytes());
        var quiz = begun.folder() + "/quiz.en.md";
        var back = changed(away, text, "changed there").without(quiz::equals);
        var arrival = transfer.compare(begun.draft(), CourseZip.write(begun.course(), back));
        assertThat(arrival.compared().changes())
                .allMatch(change -> change.kind() == Return.Kind.TAKEN)
                .extracting(Return.Change::path)
                .containsExactly(text, quiz);
        assertThat(transfer.take(begun.draft(), arrival, Set.of())).isEqualTo(2);
        assertThat(drafts.files(begun.draft())).isEqualTo(back);
    }

    @Test
    void whatWasChangedHereMeanwhileIsAConflictAndStaysUnlessSomebodyChoosesOtherwise() {
        var away = CourseZip.read(transfer.zip(begun.draft()).bytes());
        drafts.save(
                begun.draft(),
                text,
                "changed here",
                drafts.text(begun.draft(), text).revision());
        var back = CourseZip.write(begun.course(), changed(away, text, "changed there"));
        var arrival = transfer.compare(begun.draft(), back);
        assertThat(arrival.compared().of(Return.Kind.CONFLICT)).singleElement().satisfies(conflict -> {
            assertThat(new String(conflict.here(), UTF_8)).isEqualTo("changed here");
            assertThat(new String(conflict.there(), UTF_8)).isEqualTo("changed there");
        });
        assertThat(transfer.take(begun.draft(), arrival, Set.of())).isZero();
        assertThat(drafts.text(begun.draft(), text).text()).isEqualTo("changed here");
        assertThat(transfer.take(begun.draft(), arrival, Set.of(text))).isEqualTo(1);
        assertThat(drafts.text(begun.draft(), text).text()).isEqualTo("changed there");
    }

    @Test
    void whatWasChangedOnlyHereStays() {
        var away = transfer.zip(begun.draft());
        drafts.save(
                begun.draft(),
                text,
                "changed here",
                drafts.text(begun.draft(), text).revision());
        var arrival = transfer.compare(begun.draft(), away.bytes());
        assertThat(arrival.compared().of(Return.Kind.STAYS)).hasSize(1);
        assertThat(transfer.take(begun.draft(), arrival, Set.of(text))).isZero();
        assertThat(drafts.text(begun.draft(), text).text()).isEqualTo("changed here");
    }

    @Test
    void aSaveBetweenLookingAndTakingTakesNothingOver() {
        var away = CourseZip.read(transfer.zip(begun.draft()).bytes());
        var arrival =
                transfer.compare(begun.draft(), CourseZip.write(begun.course(), changed(away, text, "changed there")));
        drafts.save(
                begun.draft(),
                text,
                "changed here",
                drafts.text(begun.draft(), text).revision());
        assertThatThrownBy(() -> transfer.take(begun.draft(), arrival, Set.of(text)))
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.key()).isEqualTo("authoring.zip.changed-meanwhile"));
        assertThat(drafts.text(begun.draft(), text).text()).isEqualTo("changed here");
    }

    @Test
    void aZipOfAnotherCourseOrWithAHiddenFileIsRefused() {
        assertThatThrownBy(() -> transfer.compare(begun.draft(), Zips.of("c/course.yml", "id: other")))
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.key()).isEqualTo("authoring.zip.other-course"));
        var away = drafts.files(begun.draft());
        var hostile = changed(away, begun.folder() + "/media/x.svg", "<svg onload=\"alert(1)\" viewBox=\"0 0 1 1\"/>");
        assertThatThrownBy(() -> transfer.compare(begun.draft(), CourseZip.write(begun.course(), hostile)))
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.key()).isEqualTo("authoring.media.refused-as-is"));
        var named = ContentTree.of(java.util.Map.of(begun.folder() + "/media/x.jpg", PictureFiles.png(20, 20)));
        assertThatThrownBy(() -> transfer.compare(begun.draft(), CourseZip.write(begun.course(), away.with(named))))
                .isInstanceOf(Refused.class);
    }

    @Test
    @UseCase({"UC-017", "BR-1"})
    void everyEditionInForceComesBackByteForByte() {
        fixtures.actAsUn();
        for (var course : handbook.courses()) {
            if (course.owner().equals(CourseRights.UN)) {
                var zip = transfer.zip(course.id(), String.valueOf(course.edition()));
                assertThat(CourseZip.read(zip.bytes())).isEqualTo(handbook.files(course.id(), course.edition()));
            }
        }
    }

    @Test
    void onlyAuthorsTakeACourseAway() throws Exception {
        var zip = transfer.zip(begun.draft()).bytes();
        var draft = "/api/v1/drafts/" + begun.draft() + "/course.zip";
        var edition =
                "/api/v1/courses/" + UN_COURSE + "/editions/" + handbook.currentEdition(UN_COURSE) + "/course.zip";
        var author = me();
        var own = drafts.begin(UN_COURSE, "Translate it");
        assertThatThrownBy(() -> transfer.zip(own)).as("a translator").isInstanceOf(NotFound.class);
        fixtures.actAsMinistry("KG");
        assertThatThrownBy(() -> transfer.zip(begun.draft())).as("a reviewer").isInstanceOf(NotFound.class);
        fixtures.actAsTrainer("KZ");
        var foreign = me();
        assertThatThrownBy(() -> transfer.compare(begun.draft(), zip)).isInstanceOf(NotFound.class);
        fixtures.actAsUn();
        var office = me();
        mvc.perform(get(draft).with(authentication(author)))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Type", "application/zip"))
                .andExpect(header().string("Cache-Control", "no-store"))
                .andExpect(header().string("Content-Disposition", org.hamcrest.Matchers.startsWith("attachment;")));
        mvc.perform(get(draft).with(authentication(foreign))).andExpect(status().isNotFound());
        mvc.perform(get(edition).with(authentication(author))).andExpect(status().isNotFound());
        mvc.perform(get(edition).with(authentication(office))).andExpect(status().isOk());
        for (var none : new String[] {"999", "0", "-1", "x", "99999999999"}) {
            mvc.perform(get(edition.replaceFirst("editions/\\d+", "editions/" + none))
                            .with(authentication(office)))
                    .andExpect(status().isNotFound());
        }
    }

    private static org.springframework.security.core.Authentication me() {
        return SecurityContextHolder.getContext().getAuthentication();
    }

    private static ContentTree changed(ContentTree files, String path, String text) {
        return files.with(AuthoringFixtures.file(path, text));
    }
}
