package org.sabak.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContentSourceTest {
    @Test
    void aNamedFolderComesFirst(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("roles.yml"), "roles: []");
        var source = new ContentSource(folder.toString(), true);
        assertThat(source.read().paths()).containsExactly("roles.yml");
        assertThat(source.name()).isEqualTo(folder.toString());
    }

    @Test
    void onOnesOwnComputerTheFolderBesideTheProgramIsRead() {
        var source = new ContentSource("", true);
        assertThat(source.name()).isEqualTo("content");
        assertThat(source.read().paths()).contains("glossary.yml");
    }

    @Test
    void elsewhereTheProgramsOwnContentIsRead() {
        var source = new ContentSource("", false);
        assertThat(source.name()).isEqualTo("classpath:content");
        assertThat(source.read()).isEqualTo(new ContentSource("", true).read());
    }

    @Test
    void aNamedFolderThatIsNotThereHoldsNothing() {
        assertThat(new ContentSource("target/no-such-folder", false).read().paths())
                .isEmpty();
    }
}
