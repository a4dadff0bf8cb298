package org.sabak.authoring.compare;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Two states of a piece of clean HTML with the words marked that went ({@code del}) and came ({@code ins}). Elements themselves are
 * never marked: what is shown has the elements of the newer state, so it is as sound as that one.
 *
 * @param before the older state, what went marked
 * @param after the newer state, what came marked
 * @param merged both in one text
 * @param alike how much of the words is the same: 0 nothing, 1 everything
 */
public record WordDiff(String before, String after, String merged, double alike) {
    private static final Pattern TOKEN = Pattern.compile(
            "(?<tag><[^>\"]*(?:\"[^\"]*\"[^>\"]*)*>)|(?<space>\\s+)|&[^;\\s<]{1,12};"
                    + "|[\\p{L}\\p{M}\\p{N}]+(?:[-'’.][\\p{L}\\p{M}\\p{N}]+)*|.",
            Pattern.DOTALL);
    private static final Set<String> VOID = Set.of("br", "hr", "img");
    /** Elements between which words do not run together. */
    private static final Set<String> APART =
            Set.of("p", "li", "tr", "td", "th", "br", "h2", "h3", "h4", "div", "blockquote");

    private enum Type {
        TAG,
        SPACE,
        WORD
    }

    private record Token(Type type, String text) {
        boolean is(Type wanted) {
            return type == wanted;
        }

        /** What counts for being the same. */
        String sense() {
            return type == Type.SPACE ? " " : text;
        }

        String element() {
            return text.replaceAll("^</?([a-z0-9]+).*", "$1").strip();
        }
    }

    /** A stretch that is the same, or one in which words went and came. */
    private record Stretch(List<Token> gone, List<Token> come, boolean same) {}

    public static WordDiff of(String before, String after) {
        var old = tokens(before);
        var now = tokens(after);
        var stretches = stretches(old, now);
        long kept = stretches.stream()
                .filter(Stretch::same)
                .flatMap(stretch -> stretch.come().stream())
                .filter(token -> token.is(Type.WORD))
                .count();
        long all = words(old) + words(now);
        return new WordDiff(
                side(stretches, true), side(stretches, false), merged(stretches), all == 0 ? 1 : 2.0 * kept / all);
    }

    private static long words(List<Token> tokens) {
        return tokens.stream().filter(token -> token.is(Type.WORD)).count();
    }

    private static List<Token> tokens(String html) {
        var tokens = new ArrayList<Token>();
        var found = TOKEN.matcher(html);
        while (found.find()) {
            var type = found.group("tag") != null ? Type.TAG : found.group("space") != null ? Type.SPACE : Type.WORD;
            tokens.add(new Token(type, found.group()));
        }
        return tokens;
    }

    private static List<Stretch> stretches(List<Token> old, List<Token> now) {
        var patch = DiffUtils.diff(
                old.stream().map(Token::sense).toList(),
                now.stream().map(Token::sense).toList());
        var all = new ArrayList<Stretch>();
        int at = 0;
        int here = 0;
        for (AbstractDelta<String> delta : patch.getDeltas()) {
            int until = delta.getSource().getPosition();
            if (until > at) {
                all.add(new Stretch(old.subList(at, until), now.subList(here, here + until - at), true));
                here += until - at;
            }
            int goneTo = until + delta.getSource().size();
            int comeTo = here + delta.getTarget().size();
            all.add(new Stretch(old.subList(until, goneTo), now.subList(here, comeTo), false));
            at = goneTo;
            here = comeTo;
        }
        if (at < old.size()) {
            all.add(new Stretch(old.subList(at, old.size()), now.subList(here, now.size()), true));
        }
        return joined(all);
    }

    /** Changes with nothing but a space between them are one: word for word in turn cannot be read. */
    private static List<Stretch> joined(List<Stretch> stretches) {
        var joined = new ArrayList<Stretch>();
        for (int i = 0; i < stretches.size(); i++) {
            var stretch = stretches.get(i);
            boolean between = stretch.same()
                    && i > 0
                    && i < stretches.size() - 1
                    && stretch.come().stream().allMatch(token -> token.is(Type.SPACE));
            if (!joined.isEmpty() && !joined.getLast().same() && (between || !stretch.same())) {
                var last = joined.removeLast();
                joined.add(new Stretch(
                        together(last.gone(), stretch.gone()), together(last.come(), stretch.come()), false));
            } else {
                joined.add(stretch);
            }
        }
        return joined;
    }

    private static List<Token> together(List<Token> one, List<Token> other) {
        var all = new ArrayList<>(one);
        all.addAll(other);
        return all;
    }

    private static String side(List<Stretch> stretches, boolean before) {
        var html = new StringBuilder();
        for (var stretch : stretches) {
            var tokens = before ? stretch.gone() : stretch.come();
            if (stretch.same()) {
                tokens.forEach(token -> html.append(token.text()));
            } else {
                marked(tokens, before ? "del" : "ins", html);
            }
        }
        return html.toString();
    }

    /** Words in an element of their own, from tag to tag. */
    private static void marked(List<Token> tokens, String element, StringBuilder html) {
        var run = new StringBuilder();
        boolean words = false;
        for (int i = 0; i <= tokens.size(); i++) {
            if (i == tokens.size() || tokens.get(i).is(Type.TAG)) {
                html.append(words ? "<" + element + ">" + run + "</" + element + ">" : run);
                run.setLength(0);
                words = false;
                if (i < tokens.size()) {
                    html.append(tokens.get(i).text());
                }
            } else {
                run.append(tokens.get(i).text());
                words |= tokens.get(i).is(Type.WORD);
            }
        }
    }

    private static String merged(List<Stretch> stretches) {
        var html = new StringBuilder();
        var open = new ArrayDeque<String>();
        for (var stretch : stretches) {
            if (!stretch.same()) {
                var words = gone(stretch.gone());
                if (!words.isBlank()) {
                    html.append(placed("<del>" + words.strip() + "</del>" + (words.endsWith(" ") ? " " : ""), open));
                }
                marked(stretch.come(), "ins", html);
            } else {
                stretch.come().forEach(token -> html.append(token.text()));
            }
            stretch.come().forEach(token -> track(token, open));
        }
        return html.toString();
    }

    private static String gone(List<Token> tokens) {
        var words = new StringBuilder();
        for (var token : tokens) {
            if (!token.is(Type.TAG)) {
                words.append(token.text());
            } else if (APART.contains(token.element()) && !words.isEmpty()) {
                words.append(' ');
            }
        }
        return words.toString();
    }

    private static void track(Token token, Deque<String> open) {
        if (!token.is(Type.TAG) || VOID.contains(token.element())) {
            return;
        }
        if (token.text().startsWith("</")) {
            open.pollLast();
        } else {
            open.addLast(token.element());
        }
    }

    /** Words may not stand everywhere: between the rows of a table they need a row. */
    private static String placed(String words, Deque<String> open) {
        var within = open.isEmpty() ? "" : open.getLast();
        return switch (within) {
            case "ul", "ol" -> "<li>" + words + "</li>";
            case "table" -> "<tbody><tr><td>" + words + "</td></tr></tbody>";
            case "thead", "tbody" -> "<tr><td>" + words + "</td></tr>";
            case "tr" -> "<td>" + words + "</td>";
            case "", "div", "article", "section", "blockquote", "figure" -> "<p>" + words + "</p>";
            default -> words;
        };
    }
}
