package org.sabak.certification;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.stream.Stream;
import org.sabak.handbook.HandbookContent;
import org.sabak.organisation.JobRolesRead;
import org.sabak.platform.ContentLoad;
import org.sabak.platform.ContentReader;
import org.sabak.platform.ContentTree;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Checks the schemes of a tree against its modules, exams, checklists and roles. A version that was in force never changes: other bytes
 * under the same number are refused, and so is a number below the newest.
 */
@Component
@Order(400)
class SchemeReader implements ContentReader {
    private final SchemeVersions versions;

    SchemeReader(SchemeVersions versions) {
        this.versions = versions;
    }

    @Override
    public void read(ContentLoad load) {
        var tree = load.tree();
        var handbook = load.get(HandbookContent.class);
        var roles = load.get(JobRolesRead.class);
        var known = new SchemeFile.Known(
                module -> handbook.module(module).isPresent(),
                exam -> tree.has("exams/" + exam + ".yml"),
                checklist -> tree.has(ChecklistFile.path(checklist)),
                roles::has);
        var schemes = new ArrayList<Scheme>();
        paths(load).forEach(path -> SchemeFile.read(path, tree.text(path), known, load::problem)
                .ifPresent(scheme -> {
                    schemes.add(scheme);
                    var newest = versions.clash(scheme.version(), hash(load, path));
                    if (newest > 0) {
                        load.problem(SchemeFile.versionPlace(path, tree.text(path))
                                .problem(
                                        "certification.content.raise-version",
                                        scheme.id(),
                                        String.valueOf(scheme.version().version()),
                                        String.valueOf(newest + 1)));
                    }
                }));
        load.put(SchemesRead.class, new SchemesRead(schemes));
    }

    @Override
    public void publish(ContentLoad load) {
        for (var scheme : load.get(SchemesRead.class).schemes()) {
            var path = "schemes/" + scheme.id() + ".yml";
            versions.add(scheme, hash(load, path), new String(load.tree().bytes(path), StandardCharsets.UTF_8));
        }
    }

    private static Stream<String> paths(ContentLoad load) {
        return load.tree().paths().stream().filter(SchemeFile::is);
    }

    @Override
    public ContentTree inForce() {
        return versions.files();
    }

    private static String hash(ContentLoad load, String path) {
        return Canonical.sha256(load.tree().bytes(path));
    }
}
