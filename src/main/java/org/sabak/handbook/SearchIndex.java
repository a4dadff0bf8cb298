package org.sabak.handbook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.uhighlight.DefaultPassageFormatter;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.jspecify.annotations.Nullable;
import org.sabak.handbook.markdown.Block;

/**
 * Full-text search over the sections of one language, in memory. What is typed is only ever cut into words, so there is no
 * query that it does not understand.
 */
final class SearchIndex {
    private static final int LONGEST_QUERY = 300;
    private static final int MOST_WORDS = 16;
    private static final int MOST_FOUND = 40;
    private static final int SNIPPET_SENTENCES = 2;
    private static final String TITLE = "title";
    private static final String TEXT = "text";

    private final String language;
    private final LanguageAnalyzer analyzer;
    private final List<Entry> entries;
    private final IndexSearcher searcher;

    /** One section of a module. */
    private record Entry(ModuleInfo module, ModuleText text, ModuleText.Section section) {}

    private record Word(String plain, String stem) {}

    private SearchIndex(String language, List<Entry> entries) {
        this.language = language;
        this.analyzer = new LanguageAnalyzer(language);
        this.entries = entries;
        try {
            var directory = new ByteBuffersDirectory();
            try (var writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
                for (int i = 0; i < entries.size(); i++) {
                    writer.addDocument(document(i, entries.get(i)));
                }
                writer.forceMerge(1);
            }
            this.searcher = new IndexSearcher(DirectoryReader.open(directory));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An index of these modules, all in this language. */
    static SearchIndex of(String language, List<ModulePage> pages) {
        var entries = new ArrayList<Entry>();
        for (var page : pages) {
            page.text().sections().forEach(section -> entries.add(new Entry(page.module(), page.text(), section)));
        }
        return new SearchIndex(language, List.copyOf(entries));
    }

    private static Document document(int number, Entry entry) {
        var first = entry.text().sections().getFirst().equals(entry.section());
        var title = first
                ? entry.section().title() + "\n" + entry.text().title() + "\n"
                        + entry.text().summary()
                : entry.section().title();
        var text = sentences(Block.plain(
                entry.section().blocks().stream().map(TextBlock::block).toList()));
        var document = new Document();
        document.add(new StoredField("entry", number));
        document.add(new TextField(TITLE, title, Field.Store.NO));
        document.add(new TextField(TEXT, text, Field.Store.YES));
        document.add(new TextField(LanguageAnalyzer.WORDS, title + "\n" + text, Field.Store.NO));
        return document;
    }

    /** A snippet ends where a paragraph, an item or a cell of a table ends, and has no gap where a citation stood. */
    private static String sentences(String plain) {
        return plain.replaceAll("\\s*[\n\t]\\s*", "\u2029").replaceAll(" +([.,;:)])", "$1");
    }

    /** The sections that hold every word, the best first; if there are none, those that hold one of them. */
    List<Found> search(String query) {
        try {
            var words = words(query);
            if (words.isEmpty()) {
                return List.of();
            }
            var all = query(words, Occur.MUST);
            var top = searcher.search(all, MOST_FOUND);
            if (top.scoreDocs.length > 0) {
                return found(all, top);
            }
            var longer =
                    words.stream().filter(word -> word.plain().length() > 2).toList();
            if (longer.isEmpty()) {
                return List.of();
            }
            var any = query(longer, Occur.SHOULD);
            return found(any, searcher.search(any, MOST_FOUND));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Found> found(Query query, TopDocs top) throws IOException {
        var highlighter = UnifiedHighlighter.builder(searcher, analyzer)
                .withFieldMatcher(field -> true)
                .withBreakIterator(() -> BreakIterator.getSentenceInstance(Locale.forLanguageTag(language)))
                .withFormatter(new DefaultPassageFormatter("<mark>", "</mark>", " … ", true))
                .build();
        var snippets = highlighter.highlight(TEXT, query, top, SNIPPET_SENTENCES);
        var stored = searcher.storedFields();
        var found = new ArrayList<Found>();
        for (int i = 0; i < top.scoreDocs.length; i++) {
            var number = stored.document(top.scoreDocs[i].doc).getField("entry").numericValue();
            var entry = entries.get(number.intValue());
            @Nullable String snippet = snippets[i];
            found.add(new Found(
                    entry.module().course(),
                    entry.module().id(),
                    entry.text().title(),
                    entry.section().id(),
                    entry.section().title(),
                    language,
                    snippet == null ? "" : snippet.strip()));
        }
        return List.copyOf(found);
    }

    private Query query(List<Word> words, Occur occur) {
        var query = new BooleanQuery.Builder();
        words.forEach(word -> query.add(LanguageAnalyzer.stems(language) ? stemmed(word) : begun(word), occur));
        return query.build();
    }

    /** The word in any form; less good, a word that begins with what was typed. */
    private static Query stemmed(Word word) {
        var query = new BooleanQuery.Builder();
        query.add(new BoostQuery(new TermQuery(new Term(TITLE, word.stem())), 4), Occur.SHOULD);
        query.add(new BoostQuery(new TermQuery(new Term(TEXT, word.stem())), 2), Occur.SHOULD);
        if (word.plain().length() > 3) {
            query.add(prefix(LanguageAnalyzer.WORDS, word.plain(), .5f), Occur.SHOULD);
        }
        return query.build();
    }

    /** A word that begins with what was typed; less good, with what was typed without what may be its endings. */
    private static Query begun(Word word) {
        var query = new BooleanQuery.Builder();
        query.add(prefix(TITLE, word.plain(), 4), Occur.SHOULD);
        query.add(prefix(TEXT, word.plain(), 2), Occur.SHOULD);
        var root = word.plain().length() > 6
                ? Optional.of(word.plain().substring(0, Math.max(5, word.plain().length() - 4)))
                : Optional.<String>empty();
        root.ifPresent(beginning -> {
            query.add(prefix(TITLE, beginning, 1), Occur.SHOULD);
            query.add(prefix(TEXT, beginning, .5f), Occur.SHOULD);
        });
        return query.build();
    }

    private static Query prefix(String field, String beginning, float boost) {
        return new BoostQuery(new PrefixQuery(new Term(field, beginning)), boost);
    }

    private List<Word> words(String query) throws IOException {
        var text = query.substring(0, Math.min(LONGEST_QUERY, query.length()));
        var words = new ArrayList<Word>();
        for (var plain : tokens(LanguageAnalyzer.WORDS, text)) {
            var stem = tokens(TEXT, plain).stream().findFirst().orElse(plain);
            if (words.size() < MOST_WORDS) {
                words.add(new Word(plain, stem));
            }
        }
        return words;
    }

    private Set<String> tokens(String field, String text) throws IOException {
        var tokens = new LinkedHashSet<String>();
        try (var stream = analyzer.tokenStream(field, text)) {
            var term = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                tokens.add(term.toString());
            }
            stream.end();
        }
        return tokens;
    }
}
