package org.sabak.authoring;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.sabak.authoring.ModuleCheck.Mistake;
import org.sabak.handbook.CourseDefinition;
import org.sabak.handbook.CourseDefinition.Change;
import org.sabak.handbook.CourseInfo;
import org.sabak.handbook.Handbook;
import org.sabak.platform.ContentInForce;
import org.sabak.platform.ContentTree;
import org.sabak.platform.LocalizedText;
import org.sabak.platform.NotFound;
import org.sabak.platform.Refused;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * Makes a draft the next edition of its course. It goes through the readers and checks of a folder, in one transaction: the
 * edition and the state of the draft, or neither.
 */
@Service
@PreAuthorize("hasAnyRole('TRAINER', 'INTERNATIONAL')")
public class Publishing {
    private final Drafts drafts;
    private final DraftStore store;
    private final DraftChecks checks;
    private final Handbook handbook;
    private final ContentInForce inForce;

    Publishing(Drafts drafts, DraftStore store, DraftChecks checks, Handbook handbook, ContentInForce inForce) {
        this.drafts = drafts;
        this.store = store;
        this.checks = checks;
        this.handbook = handbook;
        this.inForce = inForce;
    }

    /**
     * Publishes a draft.
     *
     * @param change how much the edition changes; ignored for a first edition
     * @param note what readers are told has changed
     * @return what is wrong; empty if the edition is in force
     * @throws NotFound unless the caller is an author of the course
     * @throws Refused if the draft is closed, or made on an edition that is no longer in force
     */
    public List<Mistake> publish(UUID id, Change change, Optional<LocalizedText> note, Locale reader) {
        var draft = drafts.visible(id);
        if (!drafts.rights(draft).contains(CourseRight.AUTHOR)) {
            throw new NotFound("No draft " + id);
        }
        if (!draft.state().living()) {
            throw new Refused("authoring.refused.not-open");
        }
        int current = handbook.course(draft.course()).map(CourseInfo::edition).orElse(0);
        if (draft.base() != current) {
            throw new Refused("authoring.refused.behind", String.valueOf(draft.base()), String.valueOf(current));
        }
        int next = current + 1;
        var written = drafts.files(draft);
        var files = numbered(written, next, next == 1 ? Optional.empty() : Optional.of(change), note);
        if (!CourseDefinition.of(draft.course(), files).owner().equals(draft.owner())) {
            throw new Refused("authoring.refused.owner");
        }
        var problems = inForce.publish(checks.published(id, files), () -> {
            var held = store.hold(id);
            if (!drafts.files(held).equals(written)) {
                throw new Refused("authoring.refused.changed-meanwhile");
            }
            store.move(held, DraftState.PUBLISHED, held.base());
            drafts.record(
                    "authoring.edition-published",
                    id,
                    draft.owner(),
                    Map.of("course", draft.course(), "edition", next, "change", next == 1 ? "" : change.name()));
        });
        return checks.mistakes(problems, checks.path(id), reader);
    }

    /** The files with what {@code course.yml} says of their edition. */
    private static ContentTree numbered(
            ContentTree files, int number, Optional<Change> change, Optional<LocalizedText> note) {
        if (!files.has("course.yml")) {
            return files;
        }
        var yml = EditionBlock.write(files.text("course.yml"), number, change, note);
        return files.with(ContentTree.of(Map.of("course.yml", yml.getBytes(StandardCharsets.UTF_8))));
    }
}
