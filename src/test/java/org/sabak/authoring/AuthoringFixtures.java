package org.sabak.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.sabak.handbook.CourseDefinition;
import org.sabak.handbook.Trees;
import org.sabak.identity.Role;
import org.sabak.identity.UnitTree;
import org.sabak.organisation.OrganisationFixtures;
import org.sabak.platform.ContentTree;
import org.sabak.platform.LocalizedText;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Authors of invented countries' courses, and courses of their own for tests to change. */
@Component
public class AuthoringFixtures {
    private final OrganisationFixtures people;
    private final Drafts drafts;
    private final Reviews reviews;
    private final Publishing publishing;

    AuthoringFixtures(OrganisationFixtures people, Drafts drafts, Reviews reviews, Publishing publishing) {
        this.people = people;
        this.drafts = drafts;
        this.reviews = reviews;
        this.publishing = publishing;
    }

    /** A draft of a new course of Kyrgyzstan, and the identifiers in it, unlike those of any other. */
    public record Begun(UUID draft, String course, String module, String folder) {}

    /** From now on the calling thread acts as a trainer of this country, another one at each call. */
    public void actAsTrainer(String country) {
        people.actAs(people.account(Role.TRAINER, people.at("/" + country + "/")));
    }

    public void actAsMinistry(String country) {
        people.actAs(people.account(Role.MINISTRY, people.at("/" + country + "/")));
    }

    public void actAsUn() {
        people.actAs(people.account(Role.INTERNATIONAL, UnitTree.ROOT));
    }

    public void actAsNobody() {
        people.actAsNobody();
    }

    /** Begins a course as whoever acts now. */
    public Begun begin() {
        var id = "c" + UUID.randomUUID().toString().substring(0, 8).replace("-", "");
        var module = "m" + id;
        var draft = drafts.beginCourse(
                new NewCourse(id, "en", LocalizedText.of("en", "Course " + id), module, "Module " + id), "Begin " + id);
        return new Begun(draft, id, module, "01-" + module);
    }

    /** Begins a course and writes it whole: one module with questions and a scenario, in English and Russian. */
    public Begun beginWritten() {
        var begun = begin();
        drafts.put(begun.draft(), module(begun));
        return begun;
    }

    /** Hands a draft in as whoever acts now and lets the ministry of Kyrgyzstan approve it as it is; then the same acts on. */
    public void approve(UUID draft) {
        var author = SecurityContextHolder.getContext().getAuthentication();
        reviews.submit(draft, "Written");
        actAsMinistry("KG");
        reviews.approve(draft, reviews.review(draft).tree());
        SecurityContextHolder.getContext().setAuthentication(author);
    }

    /** Begins, writes and publishes a course, which then has its first edition. */
    public Begun beginPublished() {
        var begun = beginWritten();
        approve(begun.draft());
        publish(begun.draft());
        return begun;
    }

    /** Publishes a draft in which nothing is wrong. */
    public void publish(UUID draft) {
        assertThat(publishing.publish(
                        draft,
                        CourseDefinition.Change.SUBSTANTIVE,
                        Optional.of(LocalizedText.of("en", "Changed")),
                        Locale.ENGLISH))
                .isEmpty();
    }

    /** The files of a sound module in English and Russian. */
    public ContentTree module(Begun begun) {
        var files = new TreeMap<String, byte[]>();
        Trees.small().forEach((path, text) -> {
            if (path.startsWith(Trees.MODULE)) {
                files.put(
                        begun.folder() + "/" + path.substring(Trees.MODULE.length()),
                        text.getBytes(StandardCharsets.UTF_8));
            }
        });
        return ContentTree.of(files);
    }

    /** One text file of a course. */
    public static ContentTree file(String path, String text) {
        return ContentTree.of(Map.of(path, text.getBytes(StandardCharsets.UTF_8)));
    }
}
