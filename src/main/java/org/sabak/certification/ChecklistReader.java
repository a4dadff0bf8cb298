package org.sabak.certification;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import org.sabak.platform.ContentLoad;
import org.sabak.platform.ContentReader;
import org.sabak.platform.ContentTree;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Checks the checklists of a tree, before the schemes that name them. A version that was in force never changes: other bytes
 * under the same number are refused, and so is a number below the newest.
 */
@Component
@Order(390)
class ChecklistReader implements ContentReader {
    private final ChecklistVersions versions;

    ChecklistReader(ChecklistVersions versions) {
        this.versions = versions;
    }

    @Override
    public void read(ContentLoad load) {
        var checklists = new ArrayList<Checklist>();
        for (var path : load.tree().paths()) {
            if (ChecklistFile.is(path)) {
                ChecklistFile.read(path, load.tree().text(path), load::problem).ifPresent(checklist -> {
                    checklists.add(checklist);
                    refuseOther(load, path, checklist);
                });
            }
        }
        load.put(ChecklistsRead.class, new ChecklistsRead(checklists));
    }

    private void refuseOther(ContentLoad load, String path, Checklist checklist) {
        var newest = versions.clash(checklist, hash(load, path));
        if (newest > 0) {
            load.problem(ChecklistFile.versionPlace(path, load.tree().text(path))
                    .problem(
                            "certification.content.checklist-raise-version",
                            checklist.id(),
                            String.valueOf(checklist.version()),
                            String.valueOf(newest + 1)));
        }
    }

    @Override
    public void publish(ContentLoad load) {
        for (var checklist : load.get(ChecklistsRead.class).checklists()) {
            var path = ChecklistFile.path(checklist.id());
            versions.add(checklist, hash(load, path), new String(load.tree().bytes(path), StandardCharsets.UTF_8));
        }
    }

    @Override
    public ContentTree inForce() {
        return versions.files();
    }

    private static String hash(ContentLoad load, String path) {
        return Canonical.sha256(load.tree().bytes(path));
    }
}
