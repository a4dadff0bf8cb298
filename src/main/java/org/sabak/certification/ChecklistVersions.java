package org.sabak.certification;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import org.sabak.platform.ContentTree;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All versions of all checklists. */
@Component
class ChecklistVersions {
    private final FileVersions<Checklist> files;

    ChecklistVersions(JdbcClient jdbc, Clock clock) {
        files = new FileVersions<>(
                jdbc,
                clock,
                "certification_checklist_version",
                ChecklistFile::stored,
                Comparator.comparing(Checklist::id));
    }

    /** The newest version of each checklist, by id. */
    List<Checklist> inForce() {
        return files.inForce();
    }

    Checklist version(String id, int version) {
        return files.version(id, version);
    }

    /** @see FileVersions#clash */
    int clash(Checklist checklist, String hash) {
        return files.clash(checklist.id(), checklist.version(), hash);
    }

    /** The files in force, with paths as in {@code content/}. */
    ContentTree files() {
        return files.files(ChecklistFile::path);
    }

    void add(Checklist checklist, String hash, String definition) {
        files.add(checklist.id(), checklist.version(), hash, checklist.title(), definition);
    }
}
