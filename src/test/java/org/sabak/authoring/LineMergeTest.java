package org.sabak.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.sabak.authoring.LineMerge.Hunk;

class LineMergeTest {
    private static final String BASE = "one\ntwo\nthree\nfour\nfive\n";

    @Test
    void changesInDifferentPlacesAreTwoPlacesAndNoneIsADispute() {
        var hunks = LineMerge.of(BASE, BASE.replace("one", "ONE"), BASE.replace("five", "FIVE"));
        assertThat(hunks).extracting(Hunk::kind).containsExactly("mine", "same", "theirs", "same");
        assertThat(hunks.getFirst()).isEqualTo(new Hunk("mine", List.of("one"), List.of("ONE"), List.of("one")));
        assertThat(put(hunks, Hunk::mine)).isEqualTo(BASE.replace("one", "ONE"));
        assertThat(put(hunks, Hunk::theirs)).isEqualTo(BASE.replace("five", "FIVE"));
        assertThat(put(hunks, Hunk::base)).isEqualTo(BASE);
    }

    @Test
    void whatBothChangedIsToBeDecided() {
        var hunks = LineMerge.of(BASE, BASE.replace("three", "mine"), BASE.replace("three", "theirs"));
        assertThat(hunks).extracting(Hunk::kind).containsExactly("same", "conflict", "same");
        assertThat(hunks.get(1)).isEqualTo(new Hunk("conflict", List.of("three"), List.of("mine"), List.of("theirs")));
    }

    @Test
    void changesThatTouchEachOtherAreOnePlace() {
        var hunks = LineMerge.of(BASE, BASE.replace("two", "mine"), BASE.replace("three", "theirs"));
        assertThat(hunks).extracting(Hunk::kind).containsExactly("same", "conflict", "same");
        assertThat(hunks.get(1))
                .isEqualTo(new Hunk(
                        "conflict", List.of("two", "three"), List.of("mine", "three"), List.of("two", "theirs")));
    }

    @Test
    void theSameChangeOfBothIsNoDispute() {
        var both = BASE.replace("three", "both");
        assertThat(LineMerge.of(BASE, both, both)).extracting(Hunk::kind).containsExactly("same", "alike", "same");
    }

    @Test
    void linesAddedAtTheSamePlaceAndTakenAwayAreSeen() {
        var hunks = LineMerge.of(BASE, BASE.replace("two\n", "two\nnew\n"), BASE.replace("four\n", ""));
        assertThat(hunks).extracting(Hunk::kind).containsExactly("same", "mine", "same", "theirs", "same");
        assertThat(hunks.get(1)).isEqualTo(new Hunk("mine", List.of(), List.of("new"), List.of()));
        var clash = LineMerge.of(BASE, BASE + "mine\n", BASE + "theirs\n");
        assertThat(clash).extracting(Hunk::kind).contains("conflict");
    }

    @Test
    void lineEndsOfOtherSystemsAreNoChange() {
        assertThat(LineMerge.of(BASE, BASE.replace("\n", "\r\n"), BASE))
                .extracting(Hunk::kind)
                .containsExactly("same");
    }

    @Test
    void emptyAndBoundlessTextsAreLaidBesideEachOtherToo() {
        assertThat(LineMerge.of("", "a", "b")).extracting(Hunk::kind).containsExactly("conflict");
        assertThat(LineMerge.of("", "", "")).extracting(Hunk::kind).containsExactly("same");
        var endless = IntStream.range(0, 50_000).mapToObj(String::valueOf).collect(Collectors.joining("\n"));
        assertThat(LineMerge.of("x", endless, "y")).extracting(Hunk::kind).containsExactly("conflict");
    }

    private static String put(List<Hunk> hunks, Function<Hunk, List<String>> side) {
        return hunks.stream().flatMap(hunk -> side.apply(hunk).stream()).collect(Collectors.joining("\n"));
    }
}
