package org.sabak.assessment;

import java.util.List;

/**
 * A question's words in one language. All but {@code accepted} is HTML that has passed the safelist; "" where there is none.
 *
 * @param stem running text if it is the heading alone, else paragraphs
 * @param options in the author's order; for an order question in the right order
 * @param feedback one per option of a choice
 * @param left entries of a match question, with {@code right} in the order of the pairs
 * @param accepted answers to a text question, as written by the author
 * @param criteria of an essay's rubric
 */
public record QuestionWords(
        String stem,
        List<String> options,
        List<String> feedback,
        String leftTitle,
        String rightTitle,
        List<String> left,
        List<String> right,
        List<String> accepted,
        List<String> criteria,
        String hint,
        String why) {}
