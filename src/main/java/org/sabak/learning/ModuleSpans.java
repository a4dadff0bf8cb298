package org.sabak.learning;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.sabak.handbook.Handbook;
import org.sabak.handbook.ModuleContent;
import org.sabak.handbook.ModuleText;
import org.sabak.learning.Completion.Edition;
import org.sabak.learning.Completion.Span;
import org.springframework.stereotype.Component;

/** What each module consisted of on which days. Editions are only ever added, so what is known stays true. */
@Component
class ModuleSpans {
    private final Handbook handbook;
    private final Map<Of, Map<String, Set<String>>> sections = new ConcurrentHashMap<>();
    private final Map<String, Known> known = new ConcurrentHashMap<>();

    private record Of(String course, int edition) {}

    /** @param modules module → its days */
    private record Known(int edition, Map<String, List<Span>> modules) {}

    ModuleSpans(Handbook handbook) {
        this.handbook = handbook;
    }

    List<Span> of(String course, String module) {
        var current = handbook.currentEdition(course);
        var spans = known.compute(
                course,
                (id, before) -> before != null && before.edition() == current
                        ? before
                        : new Known(current, new ConcurrentHashMap<>()));
        return spans.modules().computeIfAbsent(module, id -> spans(course, id));
    }

    private List<Span> spans(String course, String module) {
        return Completion.spans(handbook.editions(course).stream()
                .map(edition -> new Edition(
                        edition.number(),
                        edition.since(),
                        sections(course, edition.number()).getOrDefault(module, Set.of())))
                .toList());
    }

    private Map<String, Set<String>> sections(String course, int edition) {
        return sections.computeIfAbsent(
                new Of(course, edition), of -> handbook.content(course, edition).modules().stream()
                        .collect(java.util.stream.Collectors.toUnmodifiableMap(
                                ModuleContent::id, ModuleSpans::sections)));
    }

    private static Set<String> sections(ModuleContent module) {
        var sections = new LinkedHashSet<String>();
        module.sourceText().sections().stream().map(ModuleText.Section::id).forEach(sections::add);
        return Set.copyOf(sections);
    }
}
