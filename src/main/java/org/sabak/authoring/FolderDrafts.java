package org.sabak.authoring;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.sabak.handbook.CourseInfo;
import org.sabak.handbook.FolderChanges;
import org.sabak.handbook.Handbook;
import org.sabak.identity.CurrentUser;
import org.sabak.platform.LocalizedText;
import org.sabak.platform.NotFound;
import org.sabak.platform.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Drafts of what was changed in the folder of the server, or in a checkout of Git, while editions were published here. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasAnyRole('TRAINER', 'INTERNATIONAL', 'MINISTRY')")
public class FolderDrafts {
    private final FolderChanges changes;
    private final Drafts drafts;
    private final DraftStore store;
    private final CourseRights rights;
    private final Handbook handbook;
    private final CurrentUser user;
    private final JdbcClient jdbc;

    FolderDrafts(
            FolderChanges changes,
            Drafts drafts,
            DraftStore store,
            CourseRights rights,
            Handbook handbook,
            CurrentUser user,
            JdbcClient jdbc) {
        this.changes = changes;
        this.drafts = drafts;
        this.store = store;
        this.rights = rights;
        this.handbook = handbook;
        this.user = user;
        this.jdbc = jdbc;
    }

    /** A course that waits for a draft. */
    public record Waiting(UUID id, LocalizedText title, int base, Instant at, int files) {}

    /** What waits for a draft in the courses of which the caller is an author, the newest first. */
    public List<Waiting> waiting() {
        Set<UUID> begun = new HashSet<>(jdbc.sql("SELECT folder_change FROM authoring_folder_change")
                .query(UUID.class)
                .list());
        return changes.all().stream()
                .filter(change -> !begun.contains(change.id()) && mayAuthor(change.course()))
                .map(change -> new Waiting(
                        change.id(),
                        handbook.course(change.course()).map(CourseInfo::title).orElseThrow(),
                        change.base(),
                        change.at(),
                        change.files()))
                .toList();
    }

    /**
     * Begins a draft that holds the course as the folder had it, on the edition that was in force then.
     *
     * @throws Refused if somebody has begun it already
     */
    @Transactional
    public UUID begin(UUID id, String name) {
        var change = changes.change(id);
        if (!mayAuthor(change.course())) {
            throw new NotFound("No folder change " + id);
        }
        var owner = handbook.course(change.course()).map(CourseInfo::owner).orElseThrow();
        var account = user.accountId().orElseThrow(() -> new NotFound("Nobody is signed in"));
        var draft = store.begin(change.course(), owner, change.base(), name, account);
        var taken = jdbc.sql("INSERT IGNORE INTO authoring_folder_change (folder_change, draft) VALUES (?, ?)")
                .params(id, draft)
                .update();
        if (taken == 0) {
            throw new Refused("authoring.folder.begun");
        }
        var base = handbook.files(change.course(), change.base());
        var files = changes.files(id, base);
        var gone = new TreeSet<>(base.paths());
        gone.removeAll(files.paths());
        drafts.put(draft, files);
        drafts.remove(draft, gone);
        drafts.record(
                "authoring.draft-begun",
                draft,
                owner,
                Map.of("course", change.course(), "base", change.base(), "folder", id));
        return draft;
    }

    private boolean mayAuthor(String course) {
        return handbook.course(course)
                .map(CourseInfo::owner)
                .filter(owner -> rights.of(owner).contains(CourseRight.AUTHOR))
                .isPresent();
    }
}
