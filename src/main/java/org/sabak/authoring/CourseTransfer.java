package org.sabak.authoring;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import org.sabak.authoring.DraftStore.Draft;
import org.sabak.authoring.media.MediaIntake;
import org.sabak.authoring.transfer.CourseZip;
import org.sabak.authoring.transfer.Return;
import org.sabak.handbook.CourseInfo;
import org.sabak.handbook.Handbook;
import org.sabak.identity.CurrentUser;
import org.sabak.platform.Audit;
import org.sabak.platform.ContentTree;
import org.sabak.platform.NotFound;
import org.sabak.platform.Refused;
import org.sabak.platform.YamlMap;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whole courses that leave as a zip and come back. A course holds the questions of its exams with their keys: only its authors
 * may take it away, and each time is written down. What comes back is compared with what was taken away, so that nobody's work
 * here is written over.
 */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasAnyRole('TRAINER', 'INTERNATIONAL', 'MINISTRY')")
public class CourseTransfer {
    private static final Pattern NUMBER = Pattern.compile("[1-9]\\d{0,5}");

    private final Drafts drafts;
    private final DraftStore store;
    private final Departures departures;
    private final CourseRights rights;
    private final Handbook handbook;
    private final CurrentUser user;
    private final Audit audit;

    CourseTransfer(
            Drafts drafts,
            DraftStore store,
            Departures departures,
            CourseRights rights,
            Handbook handbook,
            CurrentUser user,
            Audit audit) {
        this.drafts = drafts;
        this.store = store;
        this.departures = departures;
        this.rights = rights;
        this.handbook = handbook;
        this.user = user;
        this.audit = audit;
    }

    /** @param name of the file for whoever takes it away */
    public record Zip(String name, byte[] bytes) {}

    /**
     * What came back, compared.
     *
     * @param files as they came back
     * @param here the hash of the draft's files that they were compared with
     */
    public record Arrival(ContentTree files, String here, Return compared) {}

    /** The course as a draft has it. @throws NotFound unless the caller is an author of the course */
    @Transactional
    public Zip zip(UUID id) {
        var draft = owned(id);
        departures.add(draft, account());
        record(draft.course(), draft.owner(), Map.of("draft", id, "questions", true));
        return new Zip(draft.course() + "-draft.zip", CourseZip.write(draft.course(), drafts.files(id)));
    }

    /** The course as an edition has it, by its number. @throws NotFound unless the caller is an author of the course */
    @Transactional
    public Zip zip(String course, String edition) {
        var owner = handbook.course(course)
                .map(CourseInfo::owner)
                .filter(each -> rights.of(each).contains(CourseRight.AUTHOR))
                .orElseThrow(() -> new NotFound(course));
        if (!NUMBER.matcher(edition).matches()) {
            throw new NotFound(course + " " + edition);
        }
        var bytes = CourseZip.write(course, handbook.files(course, Integer.parseInt(edition)));
        record(course, owner, Map.of("edition", Integer.valueOf(edition), "questions", true));
        return new Zip(course + "-" + edition + ".zip", bytes);
    }

    /**
     * Compares a zip with the draft, and with what the caller took away last.
     *
     * @throws Refused if it is no zip of this course or holds what may not be kept
     */
    public Arrival compare(UUID id, byte[] zip) {
        var draft = owned(id);
        var there = CourseZip.read(zip);
        requireCourse(draft, there);
        return compare(draft, there);
    }

    /**
     * Takes over what came back: every file that was changed only there, and of the conflicts those that are named.
     *
     * @param theirs paths of conflicts in which what came back wins
     * @return how many files have changed here
     * @throws Refused if somebody saved here since the comparison; nothing has been taken over
     */
    @Transactional
    public int take(UUID id, Arrival arrival, Set<String> theirs) {
        var draft = owned(id);
        store.hold(id);
        var now = compare(draft, arrival.files());
        if (!now.here().equals(arrival.here())) {
            throw new Refused("authoring.zip.changed-meanwhile");
        }
        var put = new TreeMap<String, byte[]>();
        var removed = new TreeSet<String>();
        for (var change : now.compared().changes()) {
            var taken = change.kind() == Return.Kind.TAKEN
                    || change.kind() == Return.Kind.CONFLICT && theirs.contains(change.path());
            if (taken && change.there() != null) {
                put.put(change.path(), change.there());
            } else if (taken) {
                removed.add(change.path());
            }
        }
        drafts.put(id, ContentTree.of(put));
        drafts.remove(id, removed);
        return put.size() + removed.size();
    }

    private Arrival compare(Draft draft, ContentTree there) {
        var here = drafts.files(draft.id());
        var compared = Return.of(departures.last(draft, account()), here, there);
        for (var change : compared.changes()) {
            if (change.there() != null && change.path().contains("/media/")) {
                MediaIntake.check(change.there(), change.path());
            }
        }
        return new Arrival(there, here.hash(), compared);
    }

    private static void requireCourse(Draft draft, ContentTree there) {
        var yml = YamlMap.read("course.yml", there.text("course.yml"), problem -> {});
        var course = yml.optionalText("id").orElse("");
        if (!course.equals(draft.course())) {
            throw new Refused("authoring.zip.other-course", course, draft.course());
        }
    }

    private Draft owned(UUID id) {
        var draft = drafts.visible(id);
        if (!drafts.rights(draft).contains(CourseRight.AUTHOR)) {
            throw new NotFound("No draft " + id);
        }
        return draft;
    }

    private void record(String course, String owner, Map<String, ?> facts) {
        audit.record(
                "authoring.course-exported", course, CourseRights.chain(owner).orElse(null), facts);
    }

    private UUID account() {
        return user.accountId().orElseThrow(() -> new NotFound("Nobody is signed in"));
    }
}
