package org.sabak.authoring;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.sabak.authoring.ReviewEvent.Kind;
import org.sabak.handbook.CourseDefinition.Change;
import org.sabak.handbook.CourseInfo;
import org.sabak.handbook.EditionInfo;
import org.sabak.handbook.Handbook;
import org.sabak.identity.CurrentUser;
import org.sabak.platform.ContentOrigin;
import org.sabak.platform.LocalizedText;
import org.sabak.platform.NotFound;
import org.sabak.platform.Refused;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The editions that a course had, and the way back to an old one. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasAnyRole('TRAINER', 'INTERNATIONAL', 'MINISTRY')")
public class CourseHistory {
    private final Drafts drafts;
    private final CourseRights rights;
    private final ReviewStore reviews;
    private final Handbook handbook;
    private final CurrentUser user;

    /**
     * An edition.
     *
     * @param by who published it in the browser; "" for one from a folder
     * @param inForce it is the one that is read now
     */
    public record EditionRow(
            int number,
            Instant since,
            Optional<Change> change,
            Optional<LocalizedText> note,
            ContentOrigin origin,
            String by,
            boolean inForce) {}

    /**
     * A course and its editions.
     *
     * @param editions the newest first
     * @param mayRollBack whoever asks may begin a draft that takes the course back
     */
    public record History(String course, LocalizedText title, List<EditionRow> editions, boolean mayRollBack) {}

    CourseHistory(Drafts drafts, CourseRights rights, ReviewStore reviews, Handbook handbook, CurrentUser user) {
        this.drafts = drafts;
        this.rights = rights;
        this.reviews = reviews;
        this.handbook = handbook;
        this.user = user;
    }

    /** @throws NotFound unless the caller has a right to this course */
    public History history(String course) {
        var own = requireRight(course);
        var info = info(course);
        var published = new HashMap<Integer, String>();
        reviews.published(course).forEach(step -> {
            if (step.edition() != null) {
                published.put(step.edition(), step.by());
            }
        });
        return new History(
                course,
                info.title(),
                handbook.editions(course).reversed().stream()
                        .map(edition -> row(edition, published, info.edition()))
                        .toList(),
                own.contains(CourseRight.AUTHOR));
    }

    private static EditionRow row(EditionInfo edition, Map<Integer, String> published, int current) {
        return new EditionRow(
                edition.number(),
                edition.since(),
                edition.change(),
                edition.note(),
                edition.origin(),
                published.getOrDefault(edition.number(), ""),
                edition.number() == current);
    }

    /**
     * Begins a draft with the files of an old edition, on top of the one in force. It goes the way of every draft: what it changes
     * can be looked at, and where it touches a red line, somebody else approves it.
     *
     * @param name of the draft
     */
    @Transactional
    public UUID rollBack(String course, int edition, String name) {
        if (!requireRight(course).contains(CourseRight.AUTHOR)) {
            throw new NotFound(course);
        }
        var current = info(course).edition();
        if (edition == current) {
            throw new Refused("authoring.refused.roll-back", String.valueOf(edition));
        }
        var old = handbook.files(course, edition);
        var draft = drafts.begin(course, name);
        drafts.put(draft, old);
        drafts.remove(
                draft,
                handbook.files(course, current).paths().stream()
                        .filter(path -> !old.has(path))
                        .collect(Collectors.toSet()));
        reviews.add(
                draft, Kind.ROLLED_BACK, null, null, edition, user.accountId().orElse(null));
        return draft;
    }

    /** @throws NotFound unless the caller has a right to this course */
    public void require(String course) {
        requireRight(course);
    }

    /** What the caller may do with a course in force. @throws NotFound if that is nothing */
    Set<CourseRight> requireRight(String course) {
        var own = rights.of(info(course).owner());
        if (own.isEmpty()) {
            throw new NotFound(course);
        }
        return own;
    }

    private CourseInfo info(String course) {
        return handbook.course(course).orElseThrow(() -> new NotFound(course));
    }
}
