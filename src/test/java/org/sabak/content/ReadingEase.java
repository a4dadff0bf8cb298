package org.sabak.content;

import java.util.List;
import java.util.regex.Pattern;

/**
 * How hard a text is to read, by a published formula for each language. The formulas look at the length of sentences and words
 * only; they say nothing about sense, and figures of different formulas cannot be compared.
 */
enum ReadingEase {
    /**
     * R. Flesch, "A new readability yardstick", Journal of Applied Psychology 32 (1948): from 100, very easy, to 0, very hard; 60
     * to 70 is plain English. Syllables are groups of vowel letters without a silent e at the end, which is near enough.
     */
    FLESCH("en", "[aeiouy]+") {
        @Override
        double score(Counts counts) {
            return 206.835 - 1.015 * counts.wordsPerSentence() - 84.6 * counts.syllablesPerWord();
        }
    },
    /** Flesch's formula as I. V. Oborneva fitted it to Russian (thesis, Moscow 2006); the same scale. */
    OBORNEVA("ru", "[аеёиоуыэюя]") {
        @Override
        double score(Counts counts) {
            return 206.835 - 1.3 * counts.wordsPerSentence() - 60.1 * counts.syllablesPerWord();
        }
    },
    /**
     * LIX: C. H. Björnsson, "Läsbarhet" (Stockholm 1968): words per sentence plus the percentage of words of more than six letters;
     * higher is harder, 40 to 50 is middling, above 60 very hard. For Kyrgyz we know of no formula that was tried on readers, and
     * Kyrgyz words are long by their endings, so this shows which of our texts are the hard ones, not how hard they are.
     */
    LIX("ky", "[аеёиоөуүыэюя]+") {
        @Override
        double score(Counts counts) {
            return counts.wordsPerSentence() + 100 * counts.shareOfLongWords();
        }
    };

    private static final Pattern SENTENCE = Pattern.compile("(?<=[.?!…])[\"”»’)]*\\s+");
    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}’'-]*");
    private static final int LONGEST_SHORT_WORD = 6;

    private final String language;
    private final Pattern syllable;

    ReadingEase(String language, String syllable) {
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

    static ReadingEase of(String language) {
        for (var formula : values()) {
            if (formula.language.equals(language)) {
                return formula;
            }
        }
        throw new IllegalArgumentException("No formula for " + language);
    }

    /** Reads paragraphs; each ends a sentence, with a full stop or without one. */
    double score(List<String> paragraphs) {
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
