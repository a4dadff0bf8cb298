package org.sabak.handbook;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.sabak.handbook.markdown.Block;
import org.sabak.handbook.markdown.Inline;
import org.sabak.handbook.markdown.Walk;

/**
 * How hard a text is to read, by a published formula for each language. The formulas look at the length of sentences and words
 * only; they say nothing about sense, and figures of different formulas cannot be compared.
 */
public enum ReadingEase {
    /**
     * R. Flesch, "A new readability yardstick", Journal of Applied Psychology 32 (1948): from 100, very easy, to 0, very hard; 60
     * to 70 is plain English, which is what we ask for. Syllables are groups of vowel letters without a silent e at the end, which is near enough.
     */
    FLESCH("Flesch", "en", "[aeiouy]+") {
        @Override
        double score(Counts counts) {
            return 206.835 - 1.015 * counts.wordsPerSentence() - 84.6 * counts.syllablesPerWord();
        }

        @Override
        public boolean plain(double score) {
            return score >= 60;
        }
    },
    /**
     * Flesch's formula as I. V. Oborneva fitted it to Russian (thesis, Moscow 2006); the same scale. We ask for "fairly hard",
     * because official Russian hardly ever reaches more.
     */
    OBORNEVA("Flesch–Oborneva", "ru", "[аеёиоуыэюя]") {
        @Override
        double score(Counts counts) {
            return 206.835 - 1.3 * counts.wordsPerSentence() - 60.1 * counts.syllablesPerWord();
        }

        @Override
        public boolean plain(double score) {
            return score >= 40;
        }
    },
    /**
     * LIX: C. H. Björnsson, "Läsbarhet" (Stockholm 1968): words per sentence plus the percentage of words of more than six letters;
     * higher is harder, 40 to 50 is middling, above 60 very hard. For Kyrgyz we know of no formula that was tried on readers, and
     * Kyrgyz words are long by their endings, so this shows which of our texts are the hard ones, not how hard they are.
     */
    LIX("LIX", "ky", "[аеёиоөуүыэюя]+") {
        @Override
        double score(Counts counts) {
            return counts.wordsPerSentence() + 100 * counts.shareOfLongWords();
        }

        @Override
        public boolean plain(double score) {
            return score <= 55;
        }
    };

    private static final Pattern SENTENCE = Pattern.compile("(?<=[.?!…])[\"”»’)]*\\s+");
    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}’'-]*");
    private static final int LONGEST_SHORT_WORD = 6;

    private final String title;
    private final String language;
    private final Pattern syllable;

    ReadingEase(String title, String language, String syllable) {
        this.title = title;
        this.language = language;
        this.syllable = Pattern.compile(syllable, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /** What the formulas are made of. @param longWords words of more than six letters */
    record Counts(int sentences, int words, int syllables, int longWords) {
        double wordsPerSentence() {
            return (double) words / sentences;
        }

        double syllablesPerWord() {
            return (double) syllables / words;
        }

        double shareOfLongWords() {
            return (double) longWords / words;
        }
    }

    abstract double score(Counts counts);

    /** The name of the formula. */
    public String title() {
        return title;
    }

    /** Whether a text with this score may be published as it is. */
    public abstract boolean plain(double score);

    /** The formula for a language, if we know of one. */
    public static Optional<ReadingEase> of(String language) {
        return Arrays.stream(values())
                .filter(formula -> formula.language.equals(language))
                .findFirst();
    }

    /** Running text: headings and tables have no sentences. */
    public static List<String> paragraphs(List<Block> blocks) {
        var paragraphs = new ArrayList<String>();
        Walk.blocks(blocks, block -> {
            if (block instanceof Block.Paragraph paragraph) {
                paragraphs.add(Inline.plain(paragraph.content()));
            }
        });
        return paragraphs;
    }

    /** How many words a text has. */
    public static int words(String text) {
        return (int) WORD.matcher(text).results().count();
    }

    /** Reads paragraphs; each ends a sentence, with a full stop or without one. @return not a number if they have no word */
    public double score(List<String> paragraphs) {
        return score(count(paragraphs));
    }

    Counts count(List<String> paragraphs) {
        int sentences = 0;
        int words = 0;
        int syllables = 0;
        int longWords = 0;
        for (var paragraph : paragraphs) {
            for (var sentence : SENTENCE.split(paragraph)) {
                var found = WORD.matcher(sentence).results().toList();
                sentences += found.isEmpty() ? 0 : 1;
                words += found.size();
                for (var word : found) {
                    syllables += syllables(word.group());
                    longWords += word.group()
                                            .codePoints()
                                            .filter(Character::isLetter)
                                            .count()
                                    > LONGEST_SHORT_WORD
                            ? 1
                            : 0;
                }
            }
        }
        return new Counts(sentences, words, syllables, longWords);
    }

    private int syllables(String word) {
        long groups = syllable.matcher(word).results().count();
        boolean silent = this == FLESCH
                && word.matches("(?i).*([^aeiouyl]es?|[aeiouy]les?|[^aeiouydt]ed)")
                && !word.matches("(?i).*([sxzcg]|sh|ch)es");
        return (int) Math.max(1, silent ? groups - 1 : groups);
    }
}
