package org.sabak.authoring;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sabak.assessment.Attempts;
import org.sabak.assessment.ExamService;
import org.sabak.authoring.DraftStore.Draft;
import org.sabak.authoring.PublicationPlan.Closing;
import org.sabak.authoring.PublicationPlan.Stale;
import org.sabak.authoring.ReviewEvent.Kind;
import org.sabak.authoring.compare.ProposedChange;
import org.sabak.authoring.compare.TextFile;
import org.sabak.certification.Holders;
import org.sabak.certification.Pathway;
import org.sabak.certification.Scheme;
import org.sabak.certification.Schemes;
import org.sabak.handbook.CourseContent;
import org.sabak.handbook.Handbook;
import org.sabak.handbook.ModuleInfo;
import org.sabak.handbook.Translation;
import org.sabak.platform.ContentTree;
import org.sabak.platform.Languages;
import org.sabak.platform.LocalizedText;
import org.sabak.platform.Messages;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Says what publishing a draft would bring about. */
@Service
@PreAuthorize("hasAnyRole('TRAINER', 'INTERNATIONAL', 'MINISTRY')")
public class PublicationPlans {
    /** The international office is told no number of persons below this one. */
    private static final int FEWEST_TOLD = 5;

    private final Drafts drafts;
    private final Publisher publisher;
    private final ReviewStore reviews;
    private final Handbook handbook;
    private final ExamService exams;
    private final Attempts attempts;
    private final Schemes schemes;
    private final Holders holders;
    private final Messages messages;
    private final Clock clock;

    /** A block of a translation that is older than its source. */
    private record Block(String part, String source) {}

    PublicationPlans(
            Drafts drafts,
            Publisher publisher,
            ReviewStore reviews,
            Handbook handbook,
            ExamService exams,
            Attempts attempts,
            Schemes schemes,
            Holders holders,
            Messages messages,
            Clock clock) {
        this.drafts = drafts;
        this.publisher = publisher;
        this.reviews = reviews;
        this.handbook = handbook;
        this.exams = exams;
        this.attempts = attempts;
        this.schemes = schemes;
        this.holders = holders;
        this.messages = messages;
        this.clock = clock;
    }

    /** @throws org.sabak.platform.NotFound unless the caller has a right to this draft */
    public PublicationPlan plan(UUID id) {
        var draft = drafts.visible(id);
        var before = drafts.base(draft);
        var written = drafts.files(draft);
        var proposed = ProposedChange.between(before, written, handbook.glossary());
        var changed = ProposedChange.changed(before, written);
        var modules = new TreeSet<String>();
        changed.forEach(path -> TextFile.of(path).ifPresent(file -> modules.add(file.module())));
        var stale = draft.base() == 0 ? Map.<String, Set<String>>of() : stale(draft, written);
        var drawing = exams.exams().stream()
                .filter(exam -> exams.modules(exam).stream().anyMatch(modules::contains))
                .toList();
        var asking = schemes.inForce().stream()
                .filter(scheme -> asks(scheme, modules, drawing))
                .map(Scheme::id)
                .toList();
        var country = CourseRights.chain(draft.owner());
        return new PublicationPlan(
                draft.base() + 1,
                changed.size(),
                proposed,
                note(id, draft.base() + 1),
                stale.entrySet().stream()
                        .map(entry -> new Stale(entry.getKey(), titles(entry.getValue())))
                        .toList(),
                closing(drawing, stale),
                told(holders.count(asking, country, LocalDate.now(clock)), country),
                told(attempts.open(drawing, country), country));
    }

    private static @Nullable Integer told(int persons, Optional<String> country) {
        return country.isEmpty() && persons > 0 && persons < FEWEST_TOLD ? null : Integer.valueOf(persons);
    }

    private static boolean asks(Scheme scheme, Set<String> modules, List<String> drawing) {
        return List.of(Pathway.values()).stream()
                .map(pathway -> scheme.version().components(pathway))
                .anyMatch(components -> components.modules().stream().anyMatch(modules::contains)
                        || components.exams().stream().anyMatch(drawing::contains));
    }

    /** Language → modules with blocks that would fall behind their source by this edition. */
    private Map<String, Set<String>> stale(Draft draft, ContentTree written) {
        var before = handbook.content(draft.course(), draft.base());
        var files = publisher.edition(draft, written, Optional.empty(), Optional.empty());
        var after = CourseContent.read(files, "courses/" + draft.course() + "/", handbook.glossary(), problem -> {});
        var stale = new TreeMap<String, Set<String>>();
        for (var module : after.modules()) {
            module.translations().forEach((language, translation) -> {
                var already = before.module(module.id())
                        .flatMap(found ->
                                Optional.ofNullable(found.translations().get(language)));
                var blocks = blocks(translation);
                blocks.removeAll(already.map(PublicationPlans::blocks).orElse(Set.of()));
                var leftOver = translation.leftOver()
                        && !already.map(Translation::leftOver).orElse(false);
                if (!blocks.isEmpty() || leftOver) {
                    stale.computeIfAbsent(language, l -> new TreeSet<>()).add(module.id());
                }
            });
        }
        return stale;
    }

    private static Set<Block> blocks(Translation translation) {
        var blocks = new HashSet<Block>();
        translation.entries().stream()
                .filter(entry -> entry.state() == Translation.State.STALE)
                .forEach(entry -> blocks.add(new Block(entry.part(), entry.sourceHash())));
        return blocks;
    }

    /** Exams that draw on a module whose translation falls behind, and can be begun in that language today. */
    private List<Closing> closing(List<String> drawing, Map<String, Set<String>> stale) {
        var closing = new ArrayList<Closing>();
        for (var exam : drawing) {
            var drawn = exams.modules(exam);
            var languages = stale.entrySet().stream()
                    .filter(entry -> drawn.stream().anyMatch(entry.getValue()::contains))
                    .map(Map.Entry::getKey)
                    .filter(language -> drawn.stream().noneMatch(module -> handbook.examsClosed(module, language)))
                    .toList();
            if (!languages.isEmpty()) {
                closing.add(new Closing(exams.title(exam), languages));
            }
        }
        return closing;
    }

    private List<LocalizedText> titles(Set<String> modules) {
        return modules.stream()
                .map(module ->
                        handbook.module(module).map(ModuleInfo::title).orElseGet(() -> LocalizedText.of("en", module)))
                .toList();
    }

    /** What a draft that takes the course back to an old edition says of itself. */
    private Optional<LocalizedText> note(UUID draft, int number) {
        return reviews.of(draft).stream()
                .filter(step -> step.kind() == Kind.ROLLED_BACK && step.edition() != null)
                .map(step -> {
                    var texts = new LinkedHashMap<String, String>();
                    Languages.UI.forEach(language -> texts.put(
                            language.getLanguage(),
                            messages.get(
                                    language,
                                    "authoring.roll-back.note",
                                    String.valueOf(number),
                                    String.valueOf(step.edition()))));
                    return new LocalizedText(texts);
                })
                .findFirst();
    }
}
