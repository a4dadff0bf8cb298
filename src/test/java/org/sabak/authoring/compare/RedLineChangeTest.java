package org.sabak.authoring.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.sabak.authoring.compare.RedLineChange.How;
import org.sabak.authoring.compare.RedLineChange.Kind;
import org.sabak.handbook.Trees;
import org.sabak.platform.ContentTree;

class RedLineChangeTest {
    private static final String QUIZ_EN = "01-first/quiz.en.md";
    private static final String QUIZ_RU = "01-first/quiz.ru.md";
    private static final String SCENE_EN = "01-first/scenario.en.md";

    /** The files of the small course. */
    static Map<String, String> course() {
        var files = new TreeMap<String, String>();
        Trees.small().forEach((path, text) -> {
            if (path.startsWith("courses/rights/")) {
                files.put(path.substring("courses/rights/".length()), text);
            }
        });
        return files;
    }

    static ContentTree tree(Map<String, String> files) {
        var bytes = new TreeMap<String, byte[]>();
        files.forEach((path, text) -> bytes.put(path, text.getBytes(StandardCharsets.UTF_8)));
        return ContentTree.of(bytes);
    }

    private static List<RedLineChange> after(String path, String what, String with) {
        var files = course();
        Trees.replace(files, path, what, with);
        return RedLineChange.between(tree(course()), tree(files));
    }

    @Test
    void theSameCourseTouchesNothing() {
        assertThat(RedLineChange.between(tree(course()), tree(course()))).isEmpty();
    }

    @Test
    void wordsElsewhereTouchNothing() {
        assertThat(after(QUIZ_EN, "en exam 5?", "en exam five?")).isEmpty();
        assertThat(after("01-first/module.en.md", "en paragraph", "other words"))
                .isEmpty();
        assertThat(after(SCENE_EN, "en good end", "another end")).isEmpty();
    }

    @Test
    void aWordOfARedLineQuestionInAnyLanguageTouchesIt() {
        assertThat(after(QUIZ_EN, "en exam 1?", "en exam one?"))
                .containsExactly(new RedLineChange("first", Kind.QUESTION, "e-1", How.CHANGED, Set.of("en")));
        assertThat(after(QUIZ_RU, "- [x] yes 2\n", "- [x] да\n"))
                .containsExactly(new RedLineChange("first", Kind.QUESTION, "e-2", How.CHANGED, Set.of("ru")));
    }

    @Test
    void itsKeyItsMarkAndItsRemovalTouchIt() {
        assertThat(after(QUIZ_EN, "- [x] yes 1\n- [ ] no 1\n", "- [ ] yes 1\n- [x] no 1\n"))
                .containsExactly(new RedLineChange("first", Kind.QUESTION, "e-1", How.CHANGED, Set.of("en")));
        assertThat(after(QUIZ_EN, "{#e-1 use=exam objective=lo1 red-line=torture}", "{#e-1 use=exam objective=lo1}"))
                .containsExactly(new RedLineChange("first", Kind.QUESTION, "e-1", How.CHANGED, Set.of("en")));
        assertThat(after(QUIZ_EN, "{#e-3 use=exam objective=lo1}", "{#e-3 use=exam objective=lo1 red-line=belief}"))
                .containsExactly(new RedLineChange("first", Kind.QUESTION, "e-3", How.CHANGED, Set.of("en")));
        assertThat(after(QUIZ_EN, "#e-1 ", "#e-10 "))
                .extracting(RedLineChange::id, RedLineChange::how)
                .containsExactly(tuple("e-1", How.CHANGED), tuple("e-10", How.ADDED));
    }

    @Test
    void aModuleThatGoesTakesItsRedLinesWithIt() {
        var files = course();
        files.keySet().removeIf(path -> path.startsWith("01-first/"));
        assertThat(RedLineChange.between(tree(course()), tree(files)))
                .extracting(RedLineChange::id, RedLineChange::how)
                .containsExactlyInAnyOrder(
                        tuple("e-1", How.REMOVED), tuple("e-2", How.REMOVED), tuple("start", How.REMOVED));
    }

    @Test
    void aNewNumberOfTheFolderTouchesNothing() {
        var files = new TreeMap<String, String>();
        course().forEach((path, text) -> files.put(path.replace("01-first", "07-first"), text));
        assertThat(RedLineChange.between(tree(course()), tree(files))).isEmpty();
    }

    @Test
    void aCriticalChoiceAndTheSceneAroundItAreTouched() {
        var scene = new RedLineChange("first", Kind.SCENE, "start", How.CHANGED, Set.of("en"));
        assertThat(after(SCENE_EN, "[en obey](#bad) {critical}", "[en obey](#bad)"))
                .containsExactly(scene);
        assertThat(after(SCENE_EN, "[en obey](#bad) {critical}", "[en obey now](#bad) {critical}"))
                .containsExactly(scene);
        assertThat(after(SCENE_EN, "en scene\n", "another scene\n")).containsExactly(scene);
    }

    @Test
    void spacesAtTheEndsOfLinesDoNotCount() {
        assertThat(after(QUIZ_EN, "- [x] yes 1\n", "- [x] yes 1  \r\n")).isEmpty();
    }

    @Provide
    Arbitrary<Integer> places() {
        return Arbitraries.integers().between(0, 100_000);
    }

    /** Whatever is typed anywhere: only a character outside every red-line question (and of the mark of the heading after it) and critical scene goes unnoticed. */
    @Property(tries = 300)
    void noCharacterOfARedLineIsChangedUnnoticed(@ForAll("places") int place, @ForAll boolean russian) {
        var path = russian ? QUIZ_RU : QUIZ_EN;
        var files = course();
        var text = files.getOrDefault(path, "");
        int at = place % text.length();
        var typed = text.substring(0, at) + "Z" + text.substring(at);
        files.put(path, typed);
        int from = text.indexOf("### " + (russian ? "ru" : "en") + " exam 1?");
        int to = text.indexOf("### " + (russian ? "ru" : "en") + " exam 3?");
        boolean within = at > from && at < to - 1;
        if (within) {
            assertThat(RedLineChange.between(tree(course()), tree(files))).isNotEmpty();
        } else if (at < from - 1 || at > to + 3) {
            assertThat(RedLineChange.between(tree(course()), tree(files))).isEmpty();
        }
    }

    @Property(tries = 100)
    void whatIsTouchedOneWayIsTouchedTheOther(@ForAll("places") int place) {
        var files = course();
        var text = files.getOrDefault(QUIZ_EN, "");
        int at = place % text.length();
        files.put(QUIZ_EN, text.substring(0, at) + text.substring(Math.min(text.length(), at + 40)));
        assertThat(ids(course(), files)).isEqualTo(ids(files, course()));
    }

    private static Set<String> ids(Map<String, String> before, Map<String, String> after) {
        return RedLineChange.between(tree(before), tree(after)).stream()
                .map(RedLineChange::id)
                .collect(Collectors.toSet());
    }
}
