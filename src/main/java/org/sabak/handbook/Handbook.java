package org.sabak.handbook;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import org.sabak.handbook.CourseDefinition.Change;
import org.sabak.handbook.CourseEditions.NumberedGlossary;
import org.sabak.platform.ContentPublished;
import org.sabak.platform.ContentTree;
import org.sabak.platform.Languages;
import org.sabak.platform.Messages;
import org.sabak.platform.NotFound;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * What can be read, in which edition and language. All of the editions in force is in this node's memory, so asking costs
 * nothing; older editions, to which attempts and certificates point, are read from the database when somebody asks.
 *
 * <p>Holds nothing about persons: everybody who is signed in may read it, and system jobs ask here as well.
 */
@Component
public class Handbook {
    private static final int OLD_EDITIONS = 8;

    private final Editions editions;
    private final CourseEditions courseEditions;
    private final Messages messages;
    private final Cache<Of, CourseEdition> old =
            Caffeine.newBuilder().maximumSize(OLD_EDITIONS).build();
    private volatile State state = new State(
            new NumberedGlossary(0, new Glossary(Map.of())), List.of(), Map.of(), Map.of(), Map.of(), Map.of());

    private record Of(String course, int edition, int glossary) {}

    /** Everything in force, replaced whole. Only the indexes may still be in the making: reading need not wait for them. */
    private record State(
            NumberedGlossary glossary,
            List<CourseInfo> infos,
            Map<String, CourseEdition> courses,
            Map<String, ModuleInfo> modules,
            Map<String, CompletableFuture<SearchIndex>> indexes,
            Map<String, Map<String, Optional<Change>>> questions) {}

    Handbook(Editions editions, CourseEditions courseEditions, Messages messages) {
        this.editions = editions;
        this.courseEditions = courseEditions;
        this.messages = messages;
    }

    /** The courses in force in their order, with their modules in order. Empty as long as no content was ever published. */
    public List<CourseInfo> courses() {
        return state.infos();
    }

    public Optional<CourseInfo> course(String course) {
        return Optional.ofNullable(state.courses().get(course)).map(CourseEdition::info);
    }

    /** A module of an edition in force. */
    public Optional<ModuleInfo> module(String module) {
        return Optional.ofNullable(state.modules().get(module));
    }

    /**
     * A module in the edition in force, in this language or, where it is not offered, in the author's.
     *
     * @throws NotFound if there is no such module
     */
    public ModulePage text(String module, String language) {
        var info = module(module).orElseThrow(() -> new NotFound(module));
        return inForce(info.course()).page(module, language);
    }

    /**
     * A module as an edition had it.
     *
     * @throws NotFound if there is no such edition or module
     */
    public ModulePage text(String course, int edition, String module, String language) {
        return edition(course, edition).page(module, language);
    }

    /** @throws NotFound if there is no such course */
    public int currentEdition(String course) {
        return inForce(course).info().edition();
    }

    /** All editions that this course ever had, the oldest first. */
    public List<EditionInfo> editions(String course) {
        return editions.history(course);
    }

    /** The rendered article of a page, as its address gives it. */
    public String article(ModulePage page) {
        return courseEditions.article(page);
    }

    /** The files of an edition, paths relative to the folder of the course. @throws NotFound if there is no such edition */
    public ContentTree files(String course, int edition) {
        return content(course, edition).files();
    }

    /** An edition parsed. @throws NotFound if there is no such edition */
    public CourseContent content(String course, int edition) {
        return edition(course, edition).content();
    }

    /** The address of a picture of any edition. @param path within the files of its course */
    public static String pictureUrl(String path, byte[] bytes) {
        return HandbookPages.pictureUrl(path, bytes);
    }

    /** The terms in force, in all languages. */
    public Glossary glossary() {
        return state.glossary().terms();
    }

    /** The languages that at least one module can be read in: those of the interface first. */
    public Set<String> languages() {
        var languages = new java.util.LinkedHashSet<String>();
        Languages.UI.stream()
                .map(Locale::getLanguage)
                .filter(state.indexes()::containsKey)
                .forEach(languages::add);
        languages.addAll(new TreeSet<>(state.indexes().keySet()));
        return languages;
    }

    /** The sections in which these words stand, in texts of this language, the best first; whatever is typed. */
    public List<Found> search(String query, String language) {
        var index = state.indexes().get(language);
        return index == null ? List.of() : index.join().search(query);
    }

    /**
     * How grave it is that the questions of a module do not follow their source in this language. After a critical change exams
     * that draw on the module are closed in that language until it is translated.
     */
    public Optional<Change> questionsBehind(String module, String language) {
        return state.questions().getOrDefault(module, Map.of()).getOrDefault(language, Optional.empty());
    }

    /** Whether exams that draw on this module are closed in this language. */
    public boolean examsClosed(String module, String language) {
        return module(module).isPresent()
                && (questionsBehind(module, language)
                                .filter(Change.CRITICAL::equals)
                                .isPresent()
                        || text(module, language)
                                .stale()
                                .filter(Change.CRITICAL::equals)
                                .isPresent());
    }

    /**
     * One sentence above a text that is not in the language asked for, lags behind its source or has been read by no native
     * reader; in the reader's language.
     */
    public Optional<String> banner(ModulePage page, Locale reader) {
        if (page.fallback()) {
            return Optional.of(messages.get(
                    reader,
                    "handbook.banner.fallback",
                    Languages.nameOf(page.asked()),
                    Languages.nameOf(page.language())));
        }
        if (page.stale().isPresent()) {
            return Optional.of(messages.get(
                    reader,
                    page.stale().get() == Change.CRITICAL ? "handbook.banner.stale-critical" : "handbook.banner.stale",
                    Languages.nameOf(page.module().languages().getFirst())));
        }
        return page.text().reviewed()
                ? Optional.empty()
                : Optional.of(messages.get(
                        reader,
                        "handbook.banner.unreviewed",
                        Languages.nameOf(page.module().languages().getFirst())));
    }

    /** Takes up what is in force now. */
    @EventListener
    @Order(100)
    void on(ContentPublished published) {
        var number = editions.glossaryNumber();
        var terms = number == 0
                ? new Glossary(Map.of())
                : Glossary.parse(
                        ContentTree.of(Map.of(Glossary.FILE, editions.glossary(number)))
                                .text(Glossary.FILE),
                        problem -> {});
        var glossary = new NumberedGlossary(number, terms);
        var courses = editions.current().stream()
                .map(row -> courseEditions.read(row.course(), row.number(), glossary))
                .toList();
        state = state(glossary, courses);
    }

    private State state(NumberedGlossary glossary, List<CourseEdition> editions) {
        var courses = new HashMap<String, CourseEdition>();
        var modules = new HashMap<String, ModuleInfo>();
        var texts = new TreeMap<String, List<ModulePage>>();
        var questions = new HashMap<String, Map<String, Optional<Change>>>();
        for (var edition : editions) {
            courses.put(edition.info().id(), edition);
            for (var module : edition.info().modules()) {
                modules.put(module.id(), module);
                for (var language : module.languages()) {
                    texts.computeIfAbsent(language, l -> new java.util.ArrayList<>())
                            .add(edition.page(module.id(), language));
                }
                var behind = new HashMap<String, Optional<Change>>();
                for (var language : module.title().texts().keySet()) {
                    behind.put(language, courseEditions.staleness(edition, module.id(), language, "quiz", glossary));
                }
                questions.put(module.id(), Map.copyOf(behind));
            }
        }
        var indexes = new HashMap<String, CompletableFuture<SearchIndex>>();
        texts.forEach((language, pages) -> indexes.put(
                language,
                CompletableFuture.supplyAsync(() -> SearchIndex.of(language, pages), Thread::startVirtualThread)));
        return new State(
                glossary,
                editions.stream()
                        .map(CourseEdition::info)
                        .sorted(Comparator.comparingInt(CourseInfo::order).thenComparing(CourseInfo::id))
                        .toList(),
                Map.copyOf(courses),
                Map.copyOf(modules),
                Map.copyOf(indexes),
                Map.copyOf(questions));
    }

    private CourseEdition inForce(String course) {
        return Optional.ofNullable(state.courses().get(course)).orElseThrow(() -> new NotFound(course));
    }

    private CourseEdition edition(String course, int number) {
        var now = state;
        var current = now.courses().get(course);
        if (current != null && current.info().edition() == number) {
            return current;
        }
        return old.get(
                new Of(course, number, now.glossary().number()),
                of -> courseEditions.read(course, number, now.glossary()));
    }
}
