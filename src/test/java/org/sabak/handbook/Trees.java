package org.sabak.handbook;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.sabak.platform.ContentLoad;
import org.sabak.platform.ContentTree;

/** A small correct content tree, to be broken by tests. */
public final class Trees {
    public static final String MODULE = "courses/rights/01-first/";

    private static final String TEXT = """
            ---
            title: %1$s title
            summary: %1$s summary
            minutes: 20
            objectives: {lo1: %1$s objective}
            rules: [NMR 1]
            sources: [%1$s source]
            ---
            ## %1$s one {#one}
            %1$s paragraph with a [[dignity|%1$s term]] [NMR 1].

            - %1$s item

            ## %1$s pocket {#pocket}
            > [!REFLECT]
            > %1$s question
            """;
    private static final String QUIZ = """
            ### %1$s check one? {#c-one use=check check=one objective=lo1}
            - [x] %1$s right
              > %1$s because
            - [ ] %1$s wrong

            ### %1$s check pocket? {#c-pocket use=check check=pocket objective=lo1 type=true-false .fixed}
            - [ ] %1$s true
            - [x] %1$s false

            ### %1$s terms? {#p-match use=practice objective=lo1 points=2 type=match}
            | %1$s left | %1$s right |
            |---|---|
            | %1$s a | %1$s A |
            | %1$s b | %1$s B |
            > [!HINT] %1$s hint
            > [!WHY] %1$s why

            """;
    private static final String SCENARIO = """
            ---
            title: %1$s scenario
            summary: %1$s scenario summary
            minutes: 5
            ---
            ## %1$s start {#start}
            %1$s scene

            - [%1$s ask](#good) {score=2}
            - [%1$s obey](#bad) {critical}

            ## %1$s good {#good ending=good}
            %1$s good end

            ## %1$s bad {#bad ending=poor}
            %1$s bad end
            """;

    private Trees() {}

    /** One course of one module in English and Russian, with quiz, scenario, exam, roles and glossary. */
    public static Map<String, String> small() {
        var files = new TreeMap<String, String>();
        files.put("glossary.yml", """
                terms:
                  - id: dignity
                    en: {term: Dignity, definition: The worth of every person.}
                    ru: {term: Достоинство, definition: Ценность каждого человека.}
                """);
        files.put(
                "roles.yml",
                "roles:\n  - id: psychologist\n    title: {en: Psychologist, ru: Психолог, ky: Психолог}\n");
        files.put("courses/rights/course.yml", """
                id: rights
                source: en
                owner: un
                title: {en: Rights, ru: Права}
                modules: [first]
                edition: {number: 1}
                """);
        for (var language : new String[] {"en", "ru"}) {
            files.put(MODULE + "module." + language + ".md", TEXT.formatted(language));
            files.put(MODULE + "quiz." + language + ".md", QUIZ.formatted(language) + exam(language));
            files.put(MODULE + "scenario." + language + ".md", SCENARIO.formatted(language));
        }
        files.put("exams/basic.yml", """
                id: basic
                version: 1
                title: {en: Basic, ru: Базовый}
                pass: 80
                minutes: 30
                attempts: 2
                wait: P1D
                late: {rule: flag, within: P3D}
                draw:
                  - {modules: [first], count: 4}
                  - {red-line: each-topic}
                """);
        return files;
    }

    private static String exam(String language) {
        var text = new StringBuilder();
        for (int i = 1; i <= 8; i++) {
            text.append("### %s exam %d? {#e-%d use=exam objective=lo1%s}\n- [x] yes %d\n- [ ] no %d\n\n"
                    .formatted(language, i, i, i <= 2 ? " red-line=torture" : "", i, i));
        }
        return text.toString();
    }

    public static ContentLoad load(Map<String, String> files) {
        var bytes = new TreeMap<String, byte[]>();
        files.forEach((path, text) -> bytes.put(path, text.getBytes(StandardCharsets.UTF_8)));
        return new ContentLoad(ContentTree.of(bytes));
    }

    /** Replaces text that must be there. */
    public static void replace(Map<String, String> files, String path, String what, String with) {
        var text = files.getOrDefault(path, "");
        if (!text.contains(what)) {
            throw new IllegalArgumentException(path + " does not contain: " + what);
        }
        files.put(path, text.replace(what, with));
    }
}
