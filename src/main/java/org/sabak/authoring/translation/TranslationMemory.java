package org.sabak.authoring.translation;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.sabak.handbook.BlockText;
import org.sabak.handbook.Handbook;
import org.sabak.handbook.ModuleBlocks;
import org.sabak.handbook.Translation.State;
import org.sabak.platform.ContentTree;
import org.springframework.stereotype.Component;

/**
 * What was translated before: every block of the courses in force, and of the draft in hand, whose translation follows its source.
 * Kept in this node's memory, module by module, as long as the files stay the same.
 */
@Component
public class TranslationMemory {
    private static final int KEPT_MODULES = 200;
    private static final int MOST = 3;
    private static final int LEAST_PERCENT = 70;
    private static final Pattern TOKEN = Pattern.compile("[\\p{L}\\p{N}]+|[^\\s\\p{L}\\p{N}]");

    private final Handbook handbook;
    private final Cache<Of, List<Entry>> entries =
            Caffeine.newBuilder().maximumSize(KEPT_MODULES).build();

    private record Of(String version, String module, String language) {}

    private record Entry(String module, String source, String target, List<String> words, Map<String, Integer> bag) {}

    TranslationMemory(Handbook handbook) {
        this.handbook = handbook;
    }

    /**
     * What fits a block best, at most three, the nearest first.
     *
     * @param draft the files of its course
     * @param changed the modules in which the draft differs from what is in force, each with its folder
     */
    public List<Suggestion> suggestions(
            BlockText block, ModuleBlocks of, ContentTree draft, Map<String, String> changed) {
        var words = words(block.source());
        var bag = bag(words);
        var best = new HashMap<String, Suggestion>();
        all(of, draft, changed)
                .filter(entry -> !entry.target().equals(block.target()))
                .forEach(entry -> {
                    int percent = entry.source().equals(block.source()) ? 100 : percent(words, bag, entry);
                    if (percent >= LEAST_PERCENT) {
                        best.merge(
                                entry.target(),
                                new Suggestion(entry.module(), entry.source(), entry.target(), percent),
                                (one, other) -> one.percent() >= other.percent() ? one : other);
                    }
                });
        return best.values().stream()
                .sorted(Comparator.comparingInt(Suggestion::percent).reversed().thenComparing(Suggestion::target))
                .limit(MOST)
                .toList();
    }

    private Stream<Entry> all(ModuleBlocks of, ContentTree draft, Map<String, String> changed) {
        var language = of.language();
        var own = changed.entrySet().stream()
                .flatMap(module -> entries(
                        draft.under(module.getValue()).hash(), draft, module.getKey(), module.getValue(), language));
        var inForce = handbook.courses().stream()
                .filter(course -> course.source().equals(of.sourceLanguage()))
                .flatMap(course -> course.modules().stream()
                        .flatMap(module -> entries(
                                course.id() + "/" + course.edition(),
                                handbook.files(course.id(), course.edition()),
                                module.id(),
                                module.folder(),
                                language)));
        return Stream.concat(own, inForce);
    }

    /** @param version of the files: what is the same under the same one is read once */
    private Stream<Entry> entries(String version, ContentTree course, String module, String folder, String language) {
        return entries.get(new Of(version, module, language), of -> read(course, module, folder, language)).stream();
    }

    private static List<Entry> read(ContentTree course, String module, String folder, String language) {
        if (!course.has(folder + "/module." + language + ".md")) {
            return List.of();
        }
        return ModuleBlocks.of(course, module, language).blocks().stream()
                .filter(block -> block.state() == State.CURRENT)
                .map(block -> entry(module, block))
                .toList();
    }

    private static Entry entry(String module, BlockText block) {
        var words = words(block.source());
        return new Entry(module, block.source(), block.target(), words, bag(words));
    }

    /** Nothing is compared word by word that cannot be alike because too few words are the same. */
    private static int percent(List<String> words, Map<String, Integer> bag, Entry entry) {
        int most = Math.max(words.size(), entry.words().size());
        if (most == 0 || Math.min(words.size(), entry.words().size()) * 100 < most * LEAST_PERCENT) {
            return 0;
        }
        int common = bag.entrySet().stream()
                .mapToInt(each -> Math.min(each.getValue(), entry.bag().getOrDefault(each.getKey(), 0)))
                .sum();
        return common * 100 < most * LEAST_PERCENT
                ? 0
                : Math.min(99, (most - distance(words, entry.words())) * 100 / most);
    }

    /** How many words must be put in, taken out or changed. */
    private static int distance(List<String> one, List<String> other) {
        var row = new int[other.size() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.size(); i++) {
            int corner = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int change = corner + (one.get(i - 1).equals(other.get(j - 1)) ? 0 : 1);
                corner = row[j];
                row[j] = Math.min(change, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[other.size()];
    }

    private static List<String> words(String text) {
        var words = new ArrayList<String>();
        TOKEN.matcher(text.toLowerCase(Locale.ROOT)).results().forEach(match -> words.add(match.group()));
        return List.copyOf(words);
    }

    private static Map<String, Integer> bag(List<String> words) {
        var bag = new HashMap<String, Integer>();
        words.forEach(word -> bag.merge(word, 1, Integer::sum));
        return Map.copyOf(bag);
    }
}
