package org.sabak.handbook;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.sabak.handbook.Editions.EditionRow;
import org.sabak.platform.ContentLoad;
import org.sabak.platform.ContentOrigin;
import org.sabak.platform.ContentReader;
import org.sabak.platform.ContentTree;
import org.sabak.platform.Messages;
import org.sabak.platform.YamlMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Makes editions of the courses in a tree. Files that were an edition at any time change nothing; changed files become the next
 * edition if they say so; where the edition in force was made in the browser, they become a draft, so that neither place ever
 * overwrites the other.
 */
@Component
@Order(100)
class HandbookReader implements ContentReader {
    private static final Logger LOG = LoggerFactory.getLogger(HandbookReader.class);
    private final Editions editions;
    private final CourseEditions courseEditions;
    private final Messages messages;

    HandbookReader(Editions editions, CourseEditions courseEditions, Messages messages) {
        this.editions = editions;
        this.courseEditions = courseEditions;
        this.messages = messages;
    }

    @Override
    public void read(ContentLoad load) {
        var content = HandbookContent.read(load);
        var owners = editions.coursesOfModules();
        for (var course : content.courses()) {
            var id = course.definition().id();
            var yml = YamlMap.read(course.path() + "course.yml", courseFile(course), problem -> {});
            for (var module : course.modules()) {
                var owner = owners.getOrDefault(module.id(), id);
                if (!owner.equals(id)) {
                    load.problem(yml.place("modules").problem("handbook.edition.module-elsewhere", module.id(), owner));
                }
            }
            var all = editions.all(id);
            if (!all.isEmpty()
                    && !known(all, course)
                    && (load.origin() == ContentOrigin.BROWSER || all.getLast().fromFolder())) {
                var next = all.getLast().number() + 1;
                if (course.definition().edition().number() != next) {
                    load.problem((yml.has("edition") ? yml.map("edition").place("number") : yml.place())
                            .problem(
                                    "handbook.edition.number",
                                    String.valueOf(all.getLast().number()),
                                    String.valueOf(next)));
                }
            }
        }
    }

    @Override
    public void publish(ContentLoad load) {
        var content = load.get(HandbookContent.class);
        if (load.tree().has(Glossary.FILE)) {
            editions.glossary(load.tree().bytes(Glossary.FILE));
        }
        content.courses().forEach(course -> publish(course, load.origin()));
        courseEditions.justRead(content);
    }

    private void publish(CourseContent course, ContentOrigin origin) {
        var id = course.definition().id();
        var all = editions.all(id);
        if (known(all, course)) {
            return;
        }
        if (origin == ContentOrigin.FOLDER && !all.isEmpty() && !all.getLast().fromFolder()) {
            var current = all.getLast().number();
            editions.draft(id, current, origin, course.files());
            LOG.warn("{}", messages.get(Locale.getDefault(), "handbook.edition.conflict", id, String.valueOf(current)));
            return;
        }
        var edition = course.definition().edition();
        editions.add(id, edition.number(), edition.change(), edition.note(), origin, course.files());
        editions.describe(course);
        LOG.info(
                "{}",
                messages.get(Locale.getDefault(), "handbook.edition.published", id, String.valueOf(edition.number())));
    }

    @Override
    public ContentTree inForce() {
        var number = editions.glossaryNumber();
        var tree = number == 0
                ? ContentTree.of(Map.of())
                : ContentTree.of(Map.of(Glossary.FILE, editions.glossary(number)));
        for (var row : editions.current()) {
            tree = tree.with(editions.files(row.course(), row.number()).placed("courses/" + row.course()));
        }
        return tree;
    }

    private static boolean known(List<EditionRow> all, CourseContent course) {
        return all.stream()
                .anyMatch(edition -> edition.hash().equals(course.files().hash()));
    }

    private static String courseFile(CourseContent course) {
        return course.files().has("course.yml") ? course.files().text("course.yml") : "{}";
    }
}
