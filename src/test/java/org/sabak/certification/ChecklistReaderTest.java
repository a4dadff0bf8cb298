package org.sabak.certification;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sabak.IntegrationTest;
import org.sabak.UseCase;
import org.sabak.platform.ContentLoad;
import org.sabak.platform.ContentProblem;
import org.sabak.platform.ContentTree;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@IntegrationTest
class ChecklistReaderTest {
    @Autowired
    ChecklistReader reader;

    @Autowired
    Checklists checklists;

    @Autowired
    TransactionTemplate transaction;

    private final String id = "list-" + UUID.randomUUID().toString().substring(0, 8);

    @Test
    @UseCase({"UC-012", "BR-2"})
    void theSameVersionWithOtherBytesIsRefusedAndANewOneComesIntoForce() {
        assertThat(publish(1, "First")).isEmpty();
        assertThat(publish(1, "First")).isEmpty();
        assertThat(publish(1, "Other")).singleElement().satisfies(problem -> {
            assertThat(problem.toString()).startsWith("checklists/" + id + ".yml:2:10 ");
            assertThat(problem.key()).isEqualTo("certification.content.checklist-raise-version");
            assertThat(problem.args()).containsExactly(id, "1", "2");
        });
        assertThat(publish(3, "Third")).isEmpty();
        assertThat(publish(2, "Second")).singleElement().satisfies(problem -> assertThat(problem.args())
                .containsExactly(id, "2", "4"));
        assertThat(checklists.title(id).in("en")).isEqualTo("Third");
        assertThat(checklists.version(id, 1).title().in("en")).isEqualTo("First");
    }

    private List<ContentProblem> publish(int version, String title) {
        return transaction.execute(status -> {
            var load = new ContentLoad(ContentTree.of(Map.of(ChecklistFile.path(id), file(version, title))));
            reader.read(load);
            if (load.problems().isEmpty()) {
                reader.publish(load);
            }
            return load.problems();
        });
    }

    private byte[] file(int version, String title) {
        return """
                id: %s
                version: %d
                title: {en: %s}
                purpose: {en: Purpose}
                items: [{en: One}, {en: Two}, {en: Three}, {en: Four}, {en: Five}]
                """.formatted(id, version, title).getBytes(StandardCharsets.UTF_8);
    }
}
