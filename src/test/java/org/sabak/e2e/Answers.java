package org.sabak.e2e;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Somebody who knows the handbook by heart: reads the keys from the question files as an author would, with eyes of its own (no
 * code of the application), and answers a question on the screen as a person does.
 */
final class Answers {
    private static final Pattern HEADING = Pattern.compile("^### (.*) \\{#(\\S+)(.*)}\\s*$");
    private final Map<String, Item> items = new HashMap<>();

    private static final class Item {
        String text = "";
        final List<String> right = new ArrayList<>();
        final List<String> order = new ArrayList<>();
        final Map<String, String> pairs = new HashMap<>();
    }

    Answers(String language) {
        try (Stream<Path> files = Files.walk(Path.of("content", "courses"))) {
            files.filter(file -> file.getFileName().toString().equals("quiz." + language + ".md"))
                    .forEach(this::read);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Answers the question that {@code card} (a {@code .q-card}) shows: rightly. */
    void answer(Locator card) {
        var item = items.get(plain(card.locator(".q-stem > div").textContent()));
        if (item == null) {
            throw new AssertionError(
                    "No such question: " + card.locator(".q-stem").textContent());
        }
        if (!item.pairs.isEmpty()) {
            match(card, item);
        } else if (!item.order.isEmpty()) {
            sort(card, item);
        } else if (!item.text.isEmpty()) {
            card.getByRole(AriaRole.TEXTBOX).fill(item.text);
            card.getByRole(AriaRole.TEXTBOX).blur();
        } else {
            for (var option : card.locator(".q-option").all()) {
                var wanted = item.right.contains(plain(option.locator(".q-text").textContent()));
                var input = option.locator("input");
                if (wanted != input.isChecked() && (wanted || "checkbox".equals(input.getAttribute("type")))) {
                    option.locator("label").click();
                }
            }
        }
    }

    private static void match(Locator card, Item item) {
        for (var line : card.locator(".q-pairs li").all()) {
            var partner = item.pairs.get(plain(line.locator(".q-text").textContent()));
            for (var choice : line.locator("option").all()) {
                if (plain(choice.textContent().replaceFirst("^[A-Z] · ", "")).equals(partner)) {
                    line.locator("select").selectOption(choice.getAttribute("value"));
                }
            }
        }
    }

    /** Bubble by bubble, with the arrows. */
    private static void sort(Locator card, Item item) {
        var keep = card.locator("button.ghost");
        if (keep.count() > 0 && keep.first().isVisible()) {
            keep.first().click();
        }
        for (int place = 0; place < item.order.size(); place++) {
            for (int guard = 0; guard < item.order.size(); guard++) {
                var shown = card.locator(".q-order .q-text").allTextContents().stream()
                        .map(Answers::plain)
                        .toList();
                var at = shown.indexOf(item.order.get(place));
                if (at == place) {
                    break;
                }
                card.locator(".q-order li").nth(at).locator("button").first().click();
            }
        }
    }

    private void read(Path file) {
        try {
            Item item = null;
            for (var line : Files.readAllLines(file)) {
                var heading = HEADING.matcher(line);
                if (heading.matches()) {
                    item = new Item();
                    items.put(plain(heading.group(1)), item);
                    var typed = Pattern.compile("answer=(?:\"([^\"|]*)[^\"]*\"|(\\S+))")
                            .matcher(heading.group(3));
                    if (typed.find()) {
                        item.text = typed.group(1) != null ? typed.group(1) : typed.group(2);
                    }
                } else if (item != null && line.startsWith("- [x] ")) {
                    item.right.add(plain(line.substring(6)));
                } else if (item != null && line.matches("\\d+\\. .*")) {
                    item.order.add(plain(line.replaceFirst("\\d+\\. ", "")));
                } else if (item != null && line.startsWith("|") && !line.matches("\\|[-: |]+")) {
                    var cells = line.substring(1).split("\\|");
                    item.pairs.put(plain(cells[0]), plain(cells[1]));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Letters and digits only: marks of Markdown, quotes and spaces do not tell questions apart. */
    private static String plain(String text) {
        return text.replaceAll("\\[\\[[^|\\]]*\\|([^\\]]*)]]", "$1")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
