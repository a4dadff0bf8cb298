package org.sabak.authoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sabak.IntegrationTest;
import org.sabak.handbook.FolderFixtures;
import org.sabak.handbook.Handbook;
import org.sabak.platform.ContentTree;
import org.sabak.platform.NotFound;
import org.sabak.platform.Refused;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

@IntegrationTest
@Transactional
class FolderDraftsTest {
    private static final String COURSE = "safe-humane-custody";
    private static final String CHANGED = "01-balanced-security/module.en.md";
    private static final String GONE = "01-balanced-security/media/balance.en.svg";

    @Autowired
    FolderDrafts folder;

    @Autowired
    FolderFixtures folders;

    @Autowired
    Drafts drafts;

    @Autowired
    Handbook handbook;

    @Autowired
    AuthoringFixtures fixtures;

    @AfterEach
    void nobody() {
        fixtures.actAsNobody();
    }

    @Test
    void whatTheFolderChangedBecomesADraftThatIsBegunOnce() {
        var base = handbook.files(COURSE, handbook.currentEdition(COURSE));
        var changed = base.without(GONE::equals).with(AuthoringFixtures.file(CHANGED, "from the folder"));
        var change = change(changed);
        fixtures.actAsUn();
        assertThat(folder.waiting())
                .filteredOn(each -> each.id().equals(change))
                .singleElement()
                .satisfies(waiting -> {
                    assertThat(waiting.files()).isEqualTo(2);
                    assertThat(waiting.base()).isEqualTo(handbook.currentEdition(COURSE));
                });
        var draft = folder.begin(change, "From the folder");
        assertThat(drafts.files(draft)).isEqualTo(changed);
        assertThat(drafts.draft(draft).changes()).hasSize(2);
        assertThat(folder.waiting()).noneMatch(each -> each.id().equals(change));
        assertThatThrownBy(() -> folder.begin(change, "Again"))
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.key()).isEqualTo("authoring.folder.begun"));
    }

    @Test
    void onlyAuthorsOfTheCourseSeeWhatWaits() {
        var base = handbook.files(COURSE, handbook.currentEdition(COURSE));
        var change = change(base.with(AuthoringFixtures.file(CHANGED, "other")));
        for (Runnable who : new Runnable[] {() -> fixtures.actAsTrainer("KG"), () -> fixtures.actAsMinistry("KG")}) {
            who.run();
            assertThat(folder.waiting()).isEmpty();
            assertThatThrownBy(() -> folder.begin(change, "Mine")).isInstanceOf(NotFound.class);
        }
        fixtures.actAsUn();
        assertThatThrownBy(() -> folder.begin(UUID.randomUUID(), "None")).isInstanceOf(NotFound.class);
    }

    private UUID change(ContentTree files) {
        return folders.change(COURSE, handbook.currentEdition(COURSE), files);
    }
}
