package org.sabak.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sabak.platform.ContentLoad;
import org.sabak.platform.ContentTree;

class JobRolesContentTest {
    @Test
    void rolesAreReadInTheirOrder() {
        var load = load(
                "roles:\n  - {id: psychologist, title: {en: Psychologist, ru: Психолог}}\n  - {id: educator, title: {en: Educator}}\n");
        var roles = JobRolesContent.read(load);
        assertThat(load.problems()).isEmpty();
        assertThat(roles.roles()).extracting(JobRolesContent.Entry::id).containsExactly("psychologist", "educator");
        assertThat(roles.role("psychologist").orElseThrow().title().in("ru")).isEqualTo("Психолог");
    }

    @Test
    void mistakesAreReportedTogetherWithTheirPlaces() {
        var load = load(
                "roles:\n  - {id: One Two, title: {en: a}}\n  - {id: b, title: {en: b}}\n  - {id: b, titel: {en: b}}\n");
        JobRolesContent.read(load);
        assertThat(load.problems())
                .extracting(p -> p.place() + " " + p.key())
                .containsExactly(
                        "roles.yml:2:10 content.attribute.id",
                        "roles.yml:4:5 content.yaml.missing",
                        "roles.yml:4:10 content.id.twice",
                        "roles.yml:4:13 content.yaml.unknown");
    }

    @Test
    void theFileMustBeThere() {
        var load = new ContentLoad(ContentTree.of(Map.of()));
        JobRolesContent.read(load);
        assertThat(load.problems())
                .extracting(p -> p.place() + " " + p.key())
                .containsExactly("roles.yml content.file.missing");
    }

    @Test
    void theRolesOfThisRepositoryHaveNoMistake() {
        assumeThat(Files.isDirectory(Path.of("content"))).isTrue();
        var load = new ContentLoad(ContentTree.ofFolder(Path.of("content")));
        assertThat(JobRolesContent.read(load).roles()).hasSize(10);
        assertThat(load.problems()).isEmpty();
    }

    private static ContentLoad load(String yaml) {
        return new ContentLoad(ContentTree.of(Map.of("roles.yml", yaml.getBytes(StandardCharsets.UTF_8))));
    }
}
