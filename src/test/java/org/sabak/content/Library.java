package org.sabak.content;

import java.nio.file.Path;
import java.util.List;
import org.sabak.assessment.AssessmentContent;
import org.sabak.handbook.HandbookContent;
import org.sabak.learning.LearningContent;
import org.sabak.platform.ContentLoad;
import org.sabak.platform.ContentTree;

/**
 * A content tree as the application reads it. Its readers say themselves what they refuse; the lint asks for more.
 *
 * @param passages everything that is written in it
 */
record Library(
        ContentTree tree,
        HandbookContent handbook,
        AssessmentContent assessment,
        LearningContent learning,
        List<ModuleFiles> modules,
        List<Passage> passages) {

    /** The content of this repository, or the folder that SABAK_CONTENT names. */
    static Library here() {
        var named = System.getenv("SABAK_CONTENT");
        return of(ContentTree.ofFolder(Path.of(named == null || named.isBlank() ? "content" : named)));
    }

    static Library of(ContentTree tree) {
        var load = new ContentLoad(tree);
        var handbook = HandbookContent.read(load);
        var assessment = AssessmentContent.read(load, language -> (key, args) -> key);
        var learning = LearningContent.read(load, language -> (key, args) -> key);
        var modules = handbook.courses().stream()
                .flatMap(course -> course.modules().stream()
                        .map(module -> new ModuleFiles(
                                tree,
                                course,
                                module,
                                assessment.quiz(module.id()).orElseThrow(),
                                learning.scenario(module.id()))))
                .toList();
        return new Library(tree, handbook, assessment, learning, modules, Passage.of(tree, modules));
    }
}
