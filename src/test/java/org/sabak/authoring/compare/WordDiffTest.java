package org.sabak.authoring.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class WordDiffTest {
    @Test
    void marksTheWordsThatWentAndCame() {
        var diff = WordDiff.of("<p>No more than 14 days in a row.</p>", "<p>No more than 15 days.</p>");
        assertThat(diff.merged()).isEqualTo("<p>No more than <del>14</del><ins>15</ins> days<del>in a row</del>.</p>");
        assertThat(diff.before()).isEqualTo("<p>No more than <del>14</del> days<del> in a row</del>.</p>");
        assertThat(diff.after()).isEqualTo("<p>No more than <ins>15</ins> days.</p>");
    }

    @Test
    void neighbouringChangesAreOneSoThatTheyCanBeRead() {
        assertThat(WordDiff.of("<p>red green</p>", "<p>blue black</p>").merged())
                .isEqualTo("<p><del>red green</del><ins>blue black</ins></p>");
    }

    @Test
    void anItemThatWentStandsInAnItemOfItsOwn() {
        var merged = WordDiff.of("<ul>\n<li>one</li>\n<li>two</li>\n</ul>", "<ul>\n<li>one</li>\n</ul>")
                .merged();
        assertThat(Jsoup.parseBodyFragment(merged).select("ul > del")).isEmpty();
        assertThat(Jsoup.parseBodyFragment(merged).select("ul del").text()).isEqualTo("two");
    }

    @Test
    void aRowThatWentStaysWithinTheTable() {
        var merged = WordDiff.of(
                        "<table><tbody><tr><td>a</td></tr><tr><td>b</td></tr></tbody></table>",
                        "<table><tbody><tr><td>a</td></tr></tbody></table>")
                .merged();
        assertThat(Jsoup.parseBodyFragment(merged).select("table del").text()).isEqualTo("b");
    }

    @Test
    void signsThatMeanSomethingInHtmlStayEscaped() {
        var diff = WordDiff.of("<p>a &lt;b&gt; c</p>", "<p>a &lt;i&gt; c</p>");
        assertThat(Jsoup.parseBodyFragment(diff.merged()).select("b, i")).isEmpty();
        assertThat(Jsoup.parseBodyFragment(diff.after()).text()).isEqualTo("a <i> c");
    }

    @Provide
    Arbitrary<String> html() {
        var word = Arbitraries.of("дни", "days", "15", "&amp;", "right-based", "<em>law</em>", "no", "ө");
        var line = word.list().ofMinSize(1).ofMaxSize(6).map(words -> String.join(" ", words));
        var paragraph = line.map(text -> "<p>" + text + "</p>\n");
        var list = line.list()
                .ofMinSize(1)
                .ofMaxSize(4)
                .map(items -> "<ul>\n"
                        + items.stream().map(item -> "<li>" + item + "</li>\n").collect(Collectors.joining())
                        + "</ul>\n");
        var table = line.list()
                .ofMinSize(1)
                .ofMaxSize(3)
                .map(rows -> "<table>\n<tbody>\n"
                        + rows.stream()
                                .map(row -> "<tr><td>" + row + "</td></tr>\n")
                                .collect(Collectors.joining())
                        + "</tbody>\n</table>\n");
        var callout = Combinators.combine(paragraph, list)
                .as((one, two) -> "<div class=\"callout\">" + one + two + "</div>\n");
        return Arbitraries.oneOf(List.of(paragraph, list, table, callout))
                .list()
                .ofMaxSize(4)
                .map(blocks -> String.join("", blocks));
    }

    /** Leaving out what went gives the newer text; leaving out what came keeps every older word. */
    @Property(tries = 500)
    void bothStatesCanBeReadFromTheDifference(@ForAll("html") String before, @ForAll("html") String after) {
        var diff = WordDiff.of(before, after);
        assertThat(without(diff.merged(), "del")).isEqualTo(words(Jsoup.parseBodyFragment(after)));
        assertThat(without(diff.merged(), "ins")).isEqualTo(words(Jsoup.parseBodyFragment(before)));
        assertThat(words(Jsoup.parseBodyFragment(diff.before()))).isEqualTo(words(Jsoup.parseBodyFragment(before)));
        assertThat(words(Jsoup.parseBodyFragment(diff.after()))).isEqualTo(words(Jsoup.parseBodyFragment(after)));
        assertThat(diff.alike()).isBetween(0.0, 1.0);
    }

    @Property(tries = 100)
    void whatIsTheSameIsNotMarked(@ForAll("html") String text) {
        assertThat(WordDiff.of(text, text).merged()).isEqualTo(text);
        assertThat(WordDiff.of(text, text).alike()).isEqualTo(1.0);
    }

    private static String without(String html, String element) {
        var document = Jsoup.parseBodyFragment(html);
        document.select(element).remove();
        return words(document);
    }

    /** All words, run together: where spaces stand does not matter. */
    private static String words(Document document) {
        return document.wholeText().replaceAll("\\s+", "");
    }
}
