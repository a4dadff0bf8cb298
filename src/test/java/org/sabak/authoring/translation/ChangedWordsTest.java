package org.sabak.authoring.translation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.sabak.authoring.translation.ChangedWords.Fate;
import org.sabak.authoring.translation.ChangedWords.Run;

class ChangedWordsTest {
    @Test
    void wordsThatWentAndCameStandSideBySide() {
        assertThat(ChangedWords.between("After 15 days in a row", "After 10 days in a row"))
                .containsExactly(
                        new Run(Fate.SAME, "After "),
                        new Run(Fate.GONE, "15"),
                        new Run(Fate.NEW, "10"),
                        new Run(Fate.SAME, " days in a row"));
    }

    @Test
    void changesWithOnlyASpaceBetweenThemAreOne() {
        assertThat(ChangedWords.between("one two three", "uno due three"))
                .containsExactly(
                        new Run(Fate.GONE, "one two"), new Run(Fate.NEW, "uno due"), new Run(Fate.SAME, " three"));
    }

    @Test
    void eachSideCanBeReadFromTheRuns() {
        for (var pair : List.of(
                List.of("", "new"),
                List.of("old", ""),
                List.of("a b c d", "d c b a"),
                List.of("Ёлка, «да»", "Ёлка и «нет»\n- два"))) {
            var runs = ChangedWords.between(pair.get(0), pair.get(1));
            assertThat(side(runs, Fate.NEW)).isEqualTo(pair.get(0));
            assertThat(side(runs, Fate.GONE)).isEqualTo(pair.get(1));
        }
        assertThat(ChangedWords.between("same", "same")).containsExactly(new Run(Fate.SAME, "same"));
    }

    private static String side(List<Run> runs, Fate without) {
        return runs.stream().filter(run -> run.fate() != without).map(Run::text).collect(Collectors.joining());
    }
}
