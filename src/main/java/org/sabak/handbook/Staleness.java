package org.sabak.handbook;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import org.sabak.handbook.CourseDefinition.Change;
import org.sabak.handbook.Editions.EditionRow;

/**
 * How grave it is that a translation does not follow its source: the gravest class among the editions that changed one of the
 * blocks since it was translated, or added one to a text that is translated otherwise. A critical change stays critical when an
 * editorial one comes after it.
 */
final class Staleness {
    /** Where no edition is known to have changed the block, its readers are warned all the same. */
    private static final Change UNKNOWN = Change.SUBSTANTIVE;

    private final List<EditionRow> editions;
    private final IntFunction<CourseContent> content;

    /**
     * @param editions up to the one in question, the oldest first
     * @param content of the edition at an index of that list; called only while a block must be followed further back
     */
    Staleness(List<EditionRow> editions, IntFunction<CourseContent> content) {
        this.editions = editions;
        this.content = content;
    }

    /** @param part {@code module}, {@code quiz} or {@code scenario} */
    Optional<Change> of(ModuleContent module, String language, String part) {
        var translation = module.translations().get(language);
        var text = module.texts().get(language);
        if (translation == null || text == null) {
            return Optional.empty();
        }
        var written = part.equals("module") && !text.sections().isEmpty();
        var classes = new ArrayList<Change>();
        translation.entries().stream()
                .filter(entry -> entry.part().equals(part))
                .filter(entry -> entry.state() == Translation.State.STALE
                        || written && entry.state() == Translation.State.MISSING)
                .forEach(entry -> classes.add(changedSince(module.id(), entry)));
        if (translation.leftOver() && part.equals("module")) {
            classes.add(lastRemoval(module.id()));
        }
        return classes.stream().max(Comparator.naturalOrder());
    }

    private Change changedSince(String module, Translation.Entry entry) {
        var pieces = pieces(editions.size() - 1, module, entry.part());
        var piece = pieces.stream()
                .filter(candidate -> candidate.hash().equals(entry.sourceHash())
                        && candidate.place().equals(entry.source()))
                .findFirst();
        var gravest = Optional.<Change>empty();
        for (int i = editions.size() - 1; i > 0 && piece.isPresent(); i--) {
            var before = pieces(i - 1, module, entry.part());
            var earlier = earlier(piece.get(), pieces, before);
            if (earlier.isEmpty() || !earlier.get().hash().equals(piece.get().hash())) {
                gravest = graver(gravest, editions.get(i).change());
            }
            var translated = earlier.map(Piece::hash).equals(entry.lockedSource());
            if (translated) {
                break;
            }
            piece = earlier;
            pieces = before;
        }
        return gravest.orElse(UNKNOWN);
    }

    private Change lastRemoval(String module) {
        for (int i = editions.size() - 1; i > 0; i--) {
            var now = pieces(i, module, "module");
            var before = pieces(i - 1, module, "module");
            var gone = before.stream().anyMatch(piece -> now.stream()
                    .noneMatch(later ->
                            earlier(later, now, before).filter(piece::equals).isPresent()));
            if (gone) {
                return editions.get(i).change().orElse(UNKNOWN);
            }
        }
        return UNKNOWN;
    }

    /** What this piece was in the edition before. */
    private static Optional<Piece> earlier(Piece piece, List<Piece> now, List<Piece> before) {
        if (piece.group().isEmpty()) {
            return before.stream()
                    .filter(other -> other.group().isEmpty() && other.key().equals(piece.key()))
                    .findFirst();
        }
        var ours = group(now, piece.group());
        var theirs = group(before, piece.group());
        var index = Alignment.continues(hashes(ours), hashes(theirs))[ours.indexOf(piece)];
        return index < 0 ? Optional.empty() : Optional.of(theirs.get(index));
    }

    private List<Piece> pieces(int index, String module, String part) {
        var course = content.apply(index);
        return course.module(module)
                .map(found -> {
                    var source = found.source();
                    var path = course.path() + found.folder() + "/" + part + "." + source + ".md";
                    var file = found.folder() + "/" + part + "." + source + ".md";
                    if (!course.files().has(file)) {
                        return List.<Piece>of();
                    }
                    return switch (part) {
                        case "module" -> Piece.ofModule(path, found.sourceText());
                        case "quiz" -> Piece.ofQuiz(path, course.files().text(file));
                        default -> Piece.ofScenario(path, course.files().text(file));
                    };
                })
                .orElse(List.of());
    }

    private static List<Piece> group(List<Piece> pieces, String group) {
        return pieces.stream().filter(piece -> piece.group().equals(group)).toList();
    }

    private static List<String> hashes(List<Piece> pieces) {
        return pieces.stream().map(Piece::hash).toList();
    }

    private static Optional<Change> graver(Optional<Change> one, Optional<Change> other) {
        return one.isEmpty() || other.isPresent() && other.get().compareTo(one.get()) > 0 ? other : one;
    }
}
