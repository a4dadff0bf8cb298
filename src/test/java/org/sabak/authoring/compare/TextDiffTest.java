package org.sabak.authoring.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.sabak.authoring.compare.RedLineChangeTest.course;
import static org.sabak.authoring.compare.RedLineChangeTest.tree;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sabak.authoring.compare.BlockDiff.How;
import org.sabak.authoring.compare.TextFile.Part;
import org.sabak.handbook.Glossary;
import org.sabak.handbook.Trees;

class TextDiffTest {
    private static final String TEXT = "01-first/module.en.md";
    private static final String QUIZ = "01-first/quiz.en.md";

    private static TextDiff diff(Map<String, String> before, Map<String, String> after, Part part) {
        return TextDiff.of(
                showing(before).blocks("first", part, "en"), showing(after).blocks("first", part, "en"));
    }

    private static Showing showing(Map<String, String> files) {
        var tree = tree(files);
        return new Showing(
                tree,
                new Glossary(Map.of()),
                (key, arguments) -> key,
                path -> "/" + (tree.has(path) ? tree.bytes(path).length : 0) + "/" + path);
    }

    @Test
    void theSameTextHasNoChanges() {
        for (var part : Part.values()) {
            var diff = diff(course(), course(), part);
            assertThat(diff.blocks()).isNotEmpty();
            assertThat(diff.changes()).isZero();
        }
    }

    @Test
    void aChangedParagraphIsOneChangeAndItsNeighboursAreNot() {
        var files = course();
        Trees.replace(files, TEXT, "en paragraph with a", "en paragraph with another");
        assertThat(diff(course(), files, Part.MODULE).blocks().stream().filter(block -> !block.same()))
                .singleElement()
                .satisfies(block -> {
                    assertThat(block.how()).isEqualTo(How.CHANGED);
                    assertThat(block.merged()).contains("<del>a</del>").contains("<ins>another</ins>");
                });
    }

    @Test
    void aParagraphBeforeAChangedOneDoesNotTakeItsPlace() {
        var files = course();
        Trees.replace(files, TEXT, "en paragraph with a", "Quite new words stand here.\n\nen paragraph with some");
        assertThat(diff(course(), files, Part.MODULE).blocks().stream()
                        .filter(block -> !block.same())
                        .map(BlockDiff::how))
                .containsExactly(How.ADDED, How.CHANGED);
    }

    @Test
    void aSectionThatWentStandsWhereItStood() {
        var files = course();
        files.put(TEXT, files.getOrDefault(TEXT, "").replaceAll("(?s)## en one.*(?=## en pocket)", ""));
        var blocks = diff(course(), files, Part.MODULE).blocks();
        var gone = blocks.stream().filter(block -> block.how() == How.REMOVED).toList();
        assertThat(gone).extracting(block -> block.block().group()).containsOnly("one");
        assertThat(blocks.indexOf(gone.getFirst()))
                .isLessThan(blocks.indexOf(blocks.stream()
                        .filter(block -> block.block().group().equals("pocket"))
                        .findFirst()
                        .orElseThrow()));
    }

    @Test
    void theHeadOfTheFileIsComparedToo() {
        var files = course();
        Trees.replace(files, TEXT, "title: en title", "title: en new title");
        assertThat(diff(course(), files, Part.MODULE).blocks().stream().filter(block -> !block.same()))
                .extracting(block -> block.block().key(), BlockDiff::how)
                .containsExactly(tuple(".title", How.CHANGED));
    }

    @Test
    void aMovedTickIsSeenThoughNoWordChanged() {
        var files = course();
        Trees.replace(files, QUIZ, "- [x] yes 1\n- [ ] no 1\n", "- [ ] yes 1\n- [x] no 1\n");
        assertThat(diff(course(), files, Part.QUIZ).blocks().stream().filter(block -> !block.same()))
                .singleElement()
                .satisfies(block -> {
                    assertThat(block.block().redLine()).isTrue();
                    assertThat(block.merged()).contains("<del>☑").contains("<ins>☐");
                });
    }

    @Test
    void whatOnlyTheSourceSaysIsShownAsWritten() {
        var files = course();
        Trees.replace(files, TEXT, "[[dignity|en term]]", "en term");
        assertThat(diff(course(), files, Part.MODULE).blocks().stream().filter(block -> !block.same()))
                .singleElement()
                .satisfies(block -> assertThat(block.how()).isEqualTo(How.WRITTEN));
    }

    @Test
    void anotherPictureUnderTheSameNameIsAChange() {
        var before = course();
        Trees.replace(before, TEXT, "- en item", "![A cell](media/cell.svg \"The cell\")\n\n- en item");
        before.put("01-first/media/cell.svg", "<svg/>");
        var after = new java.util.TreeMap<>(before);
        after.put("01-first/media/cell.svg", "<svg></svg>");
        assertThat(diff(before, after, Part.MODULE).blocks().stream().filter(block -> !block.same()))
                .singleElement()
                .satisfies(block -> {
                    assertThat(block.how()).isEqualTo(How.CHANGED);
                    assertThat(block.block().kind()).isEqualTo(ShownBlock.Kind.FIGURE);
                });
    }
}
