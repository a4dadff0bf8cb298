package org.sabak.handbook;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.sabak.handbook.CourseDefinition.Change;
import org.sabak.platform.Messages;
import org.sabak.platform.NotFound;
import org.springframework.stereotype.Component;

/** Derives from the stored files of an edition what is read: texts, pages, how translations stand. */
@Component
class CourseEditions {
    /** Old editions are looked at rarely and one after the other. */
    private static final int KEPT = 12;

    private final Editions editions;
    private final HandbookPages pages;
    private final Messages messages;
    private final Cache<Of, CourseContent> contents =
            Caffeine.newBuilder().maximumSize(KEPT).build();

    private volatile HandbookContent justRead = new HandbookContent(new Glossary(Map.of()), List.of());

    private record Of(String course, int number, int glossary) {}

    /** A glossary and its number. */
    record NumberedGlossary(int number, Glossary terms) {}

    CourseEditions(Editions editions, HandbookPages pages, Messages messages) {
        this.editions = editions;
        this.pages = pages;
        this.messages = messages;
    }

    /** Content that is in force now and was parsed already to check it: parsing takes seconds on an old machine. */
    void justRead(HandbookContent content) {
        justRead = content;
    }

    /** @throws org.sabak.platform.NotFound if there is no such edition */
    CourseEdition read(String course, int number, NumberedGlossary glossary) {
        var content = content(course, number, glossary);
        var definition = content.definition();
        var modules = new ArrayList<ModuleInfo>();
        for (var module : content.modules()) {
            modules.add(ModuleInfo.of(course, number, modules.size() + 1, module));
        }
        var info = new CourseInfo(
                course,
                number,
                definition.order(),
                definition.source(),
                definition.owner(),
                definition.title(),
                definition.summary(),
                List.copyOf(modules));
        return new CourseEdition(info, content, pages(info, content, glossary));
    }

    /** How far a language lags behind in a part of a module: {@code module}, {@code quiz} or {@code scenario}. */
    Optional<Change> staleness(
            CourseEdition edition, String module, String language, String part, NumberedGlossary glossary) {
        var found = edition.content().module(module);
        return found.isEmpty()
                ? Optional.empty()
                : staleness(edition.info(), glossary).of(found.get(), language, part);
    }

    /** The bytes behind the address of a page. */
    String article(ModulePage page) {
        var body = pages.page(page.html()).orElseThrow(() -> new NotFound(page.html()));
        return new String(body.plain(), StandardCharsets.UTF_8);
    }

    private CourseContent content(String course, int number, NumberedGlossary glossary) {
        return contents.get(new Of(course, number, glossary.number()), of -> justRead(course, number, glossary.terms())
                .orElseGet(() -> CourseContent.read(
                        editions.files(course, number), "courses/" + course + "/", glossary.terms(), problem -> {})));
    }

    private Optional<CourseContent> justRead(String course, int number, Glossary glossary) {
        var read = justRead;
        return read.glossary().equals(glossary)
                ? read.course(course).filter(content -> content.files().hash().equals(editions.hash(course, number)))
                : Optional.empty();
    }

    private Staleness staleness(CourseInfo info, NumberedGlossary glossary) {
        var upTo = editions.all(info.id()).stream()
                .filter(row -> row.number() <= info.edition())
                .toList();
        return new Staleness(upTo, index -> content(info.id(), upTo.get(index).number(), glossary));
    }

    private Map<String, Map<String, ModulePage>> pages(
            CourseInfo info, CourseContent content, NumberedGlossary glossary) {
        var rendered = pages.rendered(info.id(), info.edition(), glossary.number());
        var staleness = staleness(info, glossary);
        var all = new HashMap<String, Map<String, ModulePage>>();
        for (var module : info.modules()) {
            var source = content.module(module.id()).orElseThrow();
            var languages = new LinkedHashMap<String, ModulePage>();
            for (var language : module.languages()) {
                var text = source.text(language);
                var key = new HandbookPages.Key(info.id(), info.edition(), module.id(), language, glossary.number());
                var known = rendered.get(key);
                var hash =
                        known != null ? known : pages.render(key, () -> html(content, module, text, glossary.terms()));
                languages.put(
                        language,
                        new ModulePage(module, language, text, text, hash, staleness.of(source, language, "module")));
            }
            var original = Optional.ofNullable(languages.get(source.source())).orElseThrow();
            source.texts()
                    .forEach((language, begun) -> languages.computeIfAbsent(
                            language, l -> original.asked(l, begun, staleness.of(source, l, "module"))));
            all.put(module.id(), Map.copyOf(languages));
        }
        return Map.copyOf(all);
    }

    private String html(CourseContent content, ModuleInfo module, ModuleText text, Glossary glossary) {
        var locale = Locale.forLanguageTag(text.language());
        return text.html(glossary, (key, arguments) -> messages.get(locale, key, arguments), path -> {
            var file = module.folder() + "/" + path;
            return content.files().has(file)
                    ? HandbookPages.pictureUrl(file, content.files().bytes(file))
                    : path;
        });
    }
}
