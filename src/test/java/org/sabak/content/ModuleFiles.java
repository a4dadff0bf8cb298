package org.sabak.content;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.sabak.assessment.Quiz;
import org.sabak.handbook.CourseContent;
import org.sabak.handbook.ModuleContent;
import org.sabak.handbook.ModuleText;
import org.sabak.handbook.markdown.Block;
import org.sabak.handbook.markdown.MarkdownDocument;
import org.sabak.learning.Scenario;
import org.sabak.platform.ContentPlace;
import org.sabak.platform.ContentTree;

/** A module with everything that lies in its folder. */
record ModuleFiles(
        ContentTree tree, CourseContent course, ModuleContent module, Quiz quiz, Optional<Scenario> scenario) {
    /** The three kinds of text file; each is there once for a language. */
    enum Kind {
        MODULE,
        QUIZ,
        SCENARIO
    }

    String source() {
        return module.source();
    }

    /** The languages in which there is a text, the source first. */
    List<String> languages() {
        return module.texts().keySet().stream()
                .filter(language -> !text(language).sections().isEmpty())
                .toList();
    }

    /** The languages in which nothing is said yet but what the module is about. */
    List<String> begun() {
        return module.texts().keySet().stream()
                .filter(language -> text(language).sections().isEmpty())
                .toList();
    }

    ModuleText text(String language) {
        return Optional.ofNullable(module.texts().get(language)).orElseThrow();
    }

    String folder() {
        return course.path() + module.folder() + "/";
    }

    String file(Kind kind, String language) {
        return folder() + kind.name().toLowerCase(Locale.ROOT) + "." + language + ".md";
    }

    boolean has(Kind kind, String language) {
        return tree.has(file(kind, language));
    }

    MarkdownDocument document(Kind kind, String language) {
        var file = file(kind, language);
        return MarkdownDocument.parse(file, has(kind, language) ? tree.text(file) : "", problem -> {});
    }

    /** Where each section, question or scene begins, by its identifier. */
    Map<String, ContentPlace> places(Kind kind, String language) {
        return document(kind, language).parts(kind == Kind.QUIZ ? 3 : 2).stream()
                .filter(part -> part.id().isPresent())
                .collect(toMap(
                        part -> part.id().orElseThrow(), part -> part.heading().place(), (first, again) -> first));
    }

    /** Everything that is written in a file, notes included. */
    List<Block> blocks(Kind kind, String language) {
        var document = document(kind, language);
        return Stream.concat(
                        document.blocks().stream(),
                        document.footnotes().values().stream().flatMap(List::stream))
                .toList();
    }
}
