package org.sabak.authoring.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sabak.authoring.compare.RedLineChangeTest.course;
import static org.sabak.authoring.compare.RedLineChangeTest.tree;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sabak.authoring.compare.ProposedChange.Why;
import org.sabak.handbook.CourseDefinition.Change;
import org.sabak.handbook.Glossary;
import org.sabak.handbook.Trees;

class ProposedChangeTest {
    private static final String TEXT = "01-first/module.en.md";
    private static final String QUIZ = "01-first/quiz.en.md";

    private static ProposedChange proposed(Map<String, String> after) {
        return ProposedChange.between(tree(course()), tree(after), new Glossary(Map.of()));
    }

    private static ProposedChange after(String path, String what, String with) {
        var files = course();
        Trees.replace(files, path, what, with);
        return proposed(files);
    }

    @Test
    void quotationMarksDashesAndSpacesAreEditorial() {
        var proposed = after(TEXT, "en paragraph with a", "«en  paragraph» with a");
        assertThat(proposed.change()).isEqualTo(Change.EDITORIAL);
        assertThat(proposed.reasons()).containsExactly(new ProposedChange.Reason(Why.TYPOGRAPHY, 1));
    }

    @Test
    void wordsAreSubstantive() {
        assertThat(after(TEXT, "en paragraph", "another paragraph").change()).isEqualTo(Change.SUBSTANTIVE);
        assertThat(after(QUIZ, "en exam 5?", "en fifth exam?").change()).isEqualTo(Change.SUBSTANTIVE);
    }

    @Test
    void anotherKeyOtherOptionsAndOtherPointsAreCritical() {
        assertThat(after(QUIZ, "- [x] yes 5\n- [ ] no 5\n", "- [ ] yes 5\n- [x] no 5\n")
                        .reasons())
                .contains(new ProposedChange.Reason(Why.KEY, 1));
        assertThat(after(QUIZ, "- [ ] no 5\n", "- [ ] no 5\n- [ ] never 5\n").change())
                .isEqualTo(Change.CRITICAL);
        assertThat(after(QUIZ, "{#e-5 use=exam objective=lo1}", "{#e-5 use=exam objective=lo1 points=2}")
                        .change())
                .isEqualTo(Change.CRITICAL);
    }

    @Test
    void aRedLineIsCriticalInAnyLanguage() {
        assertThat(after("01-first/quiz.ru.md", "ru exam 1?", "ru exam one?").change())
                .isEqualTo(Change.CRITICAL);
    }

    @Test
    void aPictureAndTheOrderAreEditorial() {
        var files = course();
        files.put("01-first/media/a.svg", "<svg/>");
        Trees.replace(files, "course.yml", "title: {en: Rights,", "title: {en: The rights,");
        assertThat(proposed(files).change()).isEqualTo(Change.EDITORIAL);
        assertThat(proposed(files).reasons())
                .containsExactly(new ProposedChange.Reason(Why.SETTINGS, 1), new ProposedChange.Reason(Why.MEDIA, 1));
    }

    @Test
    void theNumberOfTheEditionIsNoChange() {
        assertThat(after("course.yml", "edition: {number: 1}", "edition:\n  number: 2\n  change: critical")
                        .reasons())
                .isEmpty();
    }
}
