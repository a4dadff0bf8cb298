package org.sabak.authoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sabak.IntegrationTest;
import org.sabak.UseCase;
import org.sabak.authoring.AuthoringFixtures.Begun;
import org.sabak.authoring.Updating.Side;
import org.sabak.handbook.CourseDefinition.Change;
import org.sabak.platform.NotFound;
import org.sabak.platform.Refused;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class UpdatingTest {
    @Autowired
    Updating updating;

    @Autowired
    Drafts drafts;

    @Autowired
    Publishing publishing;

    @Autowired
    AuthoringFixtures fixtures;

    private Begun begun;
    private String path;
    private UUID slow;

    @BeforeEach
    void aDraftThatAnotherEditionOvertook() {
        fixtures.actAsTrainer("KG");
        begun = fixtures.beginPublished();
        path = begun.folder() + "/module.en.md";
        slow = drafts.begin(begun.course(), "Slow");
    }

    @AfterEach
    void nobody() {
        fixtures.actAsNobody();
    }

    @Test
    @UseCase({"UC-015", "BR-4"})
    void linesThatOnlyOneSideChangedAreTakenFromThatSide() {
        change(slow, "en paragraph", "slow paragraph");
        overtake("en item", "quick item");
        var preview = updating.preview(slow);
        assertThat(preview.merged()).containsExactly(path);
        assertThat(preview.conflicts()).isEmpty();
        updating.bringUpToDate(slow, 2, List.of());
        assertThat(drafts.text(slow, path).text()).contains("slow paragraph", "quick item");
        assertThat(drafts.draft(slow).upToDate()).isTrue();
        assertThat(publish(slow)).isEqualTo(3);
    }

    @Test
    @UseCase({"UC-015", "BR-4"})
    void whereBothChangedTheSameLineTheAuthorDecides() {
        change(slow, "en item", "slow item");
        overtake("en item", "quick item");
        assertThat(updating.preview(slow).conflicts()).singleElement().satisfies(conflict -> {
            assertThat(conflict.base()).isEqualTo("- en item");
            assertThat(conflict.mine()).isEqualTo("- slow item");
            assertThat(conflict.edition()).isEqualTo("- quick item");
        });
        assertThatThrownBy(() -> updating.bringUpToDate(slow, 2, List.of())).isInstanceOf(Refused.class);
        updating.bringUpToDate(slow, 2, List.of(Side.BOTH));
        assertThat(drafts.text(slow, path).text()).contains("- slow item\n- quick item\n");
    }

    @Test
    void aFileThatOneSideRemovedIsTakenWhole() {
        change(slow, "en item", "slow item");
        var quick = drafts.begin(begun.course(), "Quick");
        var scenario = begun.folder() + "/scenario.ru.md";
        drafts.remove(quick, Set.of(scenario));
        fixtures.approve(quick);
        publish(quick);
        drafts.put(slow, AuthoringFixtures.file(scenario, drafts.base(slow).text(scenario) + "\n"));
        assertThat(updating.preview(slow).conflicts()).singleElement().satisfies(conflict -> assertThat(conflict.text())
                .isFalse());
        updating.bringUpToDate(slow, 2, List.of(Side.EDITION));
        assertThat(drafts.files(slow).has(scenario)).isFalse();
        assertThat(drafts.text(slow, path).text()).contains("slow item");
    }

    @Test
    void aForeignDraftIsNotThere() {
        fixtures.actAsTrainer("KZ");
        assertThatThrownBy(() -> updating.preview(slow)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> updating.bringUpToDate(slow, 2, List.of())).isInstanceOf(NotFound.class);
    }

    private void overtake(String what, String with) {
        var quick = drafts.begin(begun.course(), "Quick");
        change(quick, what, with);
        publish(quick);
    }

    private void change(UUID draft, String what, String with) {
        var text = drafts.text(draft, path);
        drafts.save(draft, path, text.text().replace(what, with), text.revision());
    }

    /** @return the edition that came of it */
    private int publish(UUID draft) {
        assertThat(publishing.publish(draft, Change.EDITORIAL, Optional.empty(), Locale.ENGLISH))
                .isEmpty();
        return drafts.draft(draft).current();
    }
}
