package org.sabak.authoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.sabak.handbook.CourseDefinition;
import org.sabak.platform.ContentTree;
import org.sabak.platform.Refused;

class ModuleListTest {
    @Test
    void aModuleIsAddedAtTheEndHoweverTheListIsWritten() {
        assertThat(ModuleList.with("id: c\nmodules: [a, b]\nowner: un\n", "n"))
                .isEqualTo("id: c\nmodules: [a, b, n]\nowner: un\n");
        assertThat(ModuleList.with("modules: []\n", "n")).isEqualTo("modules: [n]\n");
        assertThat(ModuleList.with("modules:\n  - a\n  - b # the second\nowner: un\n", "n"))
                .isEqualTo("modules:\n  - a\n  - b # the second\n  - n\nowner: un\n");
        assertThat(ModuleList.with("modules:\n- a", "n")).isEqualTo("modules:\n- a\n- n\n");
    }

    @Test
    void everyRealCourseTakesOneMore() throws IOException {
        try (var folders = Files.list(Path.of("content/courses"))) {
            for (var folder : folders.toList()) {
                var yml = Files.readString(folder.resolve("course.yml"));
                var changed = ModuleList.with(yml, "one-more");
                var before = CourseDefinition.of(folder.getFileName().toString(), tree(yml))
                        .modules();
                assertThat(CourseDefinition.of(folder.getFileName().toString(), tree(changed))
                                .modules())
                        .startsWith(before.toArray(String[]::new))
                        .endsWith("one-more")
                        .hasSize(before.size() + 1);
            }
        }
    }

    @Test
    void aListThatCannotBeFoundIsNotGuessed() {
        assertThatThrownBy(() -> ModuleList.with("id: c\n", "n")).isInstanceOf(Refused.class);
    }

    private static ContentTree tree(String yml) {
        return AuthoringFixtures.file("course.yml", yml);
    }
}
