package org.sabak.handbook;

import java.util.UUID;
import org.sabak.platform.ContentOrigin;
import org.sabak.platform.ContentTree;
import org.springframework.stereotype.Component;

/** Courses that were changed in the folder of the server. */
@Component
public class FolderFixtures {
    private final Editions editions;
    private final FolderChanges changes;

    FolderFixtures(Editions editions, FolderChanges changes) {
        this.editions = editions;
        this.changes = changes;
    }

    /** What a start would have kept of these files. */
    public UUID change(String course, int base, ContentTree files) {
        editions.draft(course, base, ContentOrigin.FOLDER, files);
        return changes.all().getFirst().id();
    }
}
