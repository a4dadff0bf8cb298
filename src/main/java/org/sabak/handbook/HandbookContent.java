package org.sabak.handbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.sabak.platform.ContentLoad;
import org.sabak.platform.ContentPlace;

/** Everything the handbook takes from {@code content/}: courses and the glossary. */
public record HandbookContent(Glossary glossary, List<CourseContent> courses) {
    private static final Pattern TEXT_FILE = Pattern.compile(".*\\.(md|yml|lock|svg)");
    private static final Pattern KNOWN = Pattern.compile(
            "(.*/)?README\\.md|glossary\\.yml|roles\\.yml|courses/.*|(exams|checklists|schemes)/[^/]+\\.yml");

    public Optional<CourseContent> course(String id) {
        return courses.stream()
                .filter(course -> course.definition().id().equals(id))
                .findFirst();
    }

    /** The module of this identifier, which is unique in all courses. */
    public Optional<ModuleContent> module(String id) {
        return courses.stream().flatMap(course -> course.module(id).stream()).findFirst();
    }

    /** Reads the handbook's part of a tree, reports everything that is wrong with it, and leaves the result in the load. */
    public static HandbookContent read(ContentLoad load) {
        var tree = load.tree();
        var courseFolders = new TreeSet<String>();
        for (var file : tree.paths()) {
            if (TEXT_FILE.matcher(file).matches() && !tree.isText(file)) {
                load.problem(ContentPlace.file(file).problem("content.file.encoding"));
            }
            if (!KNOWN.matcher(file).matches()) {
                load.problem(ContentPlace.file(file).problem("content.file.unknown"));
            }
            var parts = file.split("/");
            if (parts.length > 2 && parts[0].equals("courses")) {
                courseFolders.add(parts[1]);
            }
        }
        var glossary = tree.has(Glossary.FILE)
                ? Glossary.parse(tree.text(Glossary.FILE), load::problem)
                : new Glossary(Map.of());
        var courses = new ArrayList<CourseContent>();
        var modules = new HashMap<String, String>();
        for (var folder : courseFolders) {
            var path = "courses/" + folder + "/";
            var course = CourseContent.read(tree.under(path), path, glossary, load::problem);
            courses.add(course);
            for (var module : course.modules()) {
                var other = modules.putIfAbsent(module.id(), folder);
                if (other != null) {
                    load.problem(ContentPlace.file(path + module.folder())
                            .problem("content.course.module-elsewhere", module.id(), other));
                }
            }
        }
        if (courses.isEmpty()) {
            load.problem(ContentPlace.file("courses").problem("content.course.none"));
        }
        var content = new HandbookContent(glossary, List.copyOf(courses));
        load.put(HandbookContent.class, content);
        return content;
    }
}
