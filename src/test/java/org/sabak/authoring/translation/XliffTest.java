package org.sabak.authoring.translation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.sabak.authoring.translation.XliffDocument.Unit;
import org.sabak.handbook.BlockText;
import org.sabak.handbook.CourseDefinition;
import org.sabak.handbook.Glossary;
import org.sabak.handbook.ModuleBlocks;
import org.sabak.platform.ContentTree;
import org.sabak.platform.Refused;

class XliffTest {
    private static final ContentTree CONTENT = ContentTree.ofFolder(Path.of("content"));
    private static final Glossary GLOSSARY = Glossary.parse(CONTENT.text("glossary.yml"), problem -> {});

    @Test
    void everyModuleOfTheHandbookComesBackCharacterForCharacter() {
        for (var course : List.of(
                "managing-violent-extremist-prisoners", "safe-humane-custody", "from-intake-to-reintegration")) {
            var files = CONTENT.under("courses/" + course);
            for (var language : List.of("ru", "ky")) {
                var modules = CourseDefinition.of(course, files).modules().stream()
                        .map(module -> ModuleBlocks.of(files, module, language))
                        .toList();
                var read = Xliff.read(write(course, modules, language));
                assertThat(read.source()).isEqualTo("en");
                assertThat(read.target()).isEqualTo(language);
                var blocks = modules.stream()
                        .flatMap(module -> module.blocks().stream())
                        .toList();
                assertThat(read.units()).hasSameSizeAs(blocks);
                for (int i = 0; i < blocks.size(); i++) {
                    same(read.units().get(i), blocks.get(i));
                }
            }
        }
    }

    private static void same(Unit unit, BlockText block) {
        assertThat(unit.id()).isEqualTo(Xliff.idOf(block));
        assertThat(unit.source()).isEqualTo(block.source());
        assertThat(unit.target()).isEqualTo(block.target());
        assertThat(unit.sourceHash()).isEqualTo(block.sourceHash());
        assertThat(unit.targetHash()).isEqualTo(block.targetHash());
        assertThat(unit.done()).isEqualTo(!block.open() || block.target().isEmpty());
    }

    @Test
    void marksOfXmlAndPlaceholdersAreNoDanger() {
        var source = "a < b & c > d ]]> \"e\" 'f' [NMR 1] and [NMR 1-2]\n  two  spaces {#not-mine} \u00A0 😀";
        var target = "[NMR 1-2] < & [NMR 9] [NMR 1] [NMR 1]";
        var unit = read(small(source, target)).units().stream()
                .filter(each -> each.source().contains("two  spaces"))
                .findFirst()
                .orElseThrow();
        assertThat(unit.source()).isEqualTo(source);
        assertThat(unit.target()).isEqualTo(target);
    }

    @Test
    void whatATranslationProgramMayDoIsUnderstood() {
        var document = read(text("""
                <segment id="s1" state="translated"><source>One [x] </source><target>Раз<cp hex="0021"/> <mrk id="m1" type="term">два</mrk> </target></segment>
                <ignorable><source> </source></ignorable>
                <segment state="final"><source>Two <ph id="1" dataRef="d1"/></source><target><pc id="2" dataRefStart="d2" dataRefEnd="d2">Три</pc> <ph id="1" dataRef="d1"/></target></segment>"""));
        assertThat(document.units()).singleElement().satisfies(unit -> {
            assertThat(unit.source()).isEqualTo("One [x]  Two [NMR 1]");
            assertThat(unit.target()).isEqualTo("Раз! два  **Три** [NMR 1]");
            assertThat(unit.done()).isTrue();
            assertThat(unit.sourceHash()).isEmpty();
        });
        var half = read(text("""
                <segment state="translated"><source>One</source><target>Раз</target></segment>
                <segment><source>Two</source></segment>"""));
        assertThat(half.units()).singleElement().satisfies(unit -> assertThat(unit.target())
                .isEmpty());
    }

    @Test
    void whatIsNoXliffIsRefusedWithItsLine() {
        refused("<xliff", "authoring.xliff.broken", "1");
        refused(text("<segment><source>One</source></segment>\n<nonsense/>"), "authoring.xliff.invalid", "6");
        refused(text("<segment state=\"ready\"><source>One</source></segment>"), "authoring.xliff.invalid", "5");
        refused(
                text("<segment><source>One</source></segment>").replace("version=\"2.0\"", "version=\"2.1\""),
                "authoring.xliff.version",
                "2.1");
        refused(
                "<?xml version=\"1.0\"?>\n<xliff version=\"1.2\" xmlns=\"urn:oasis:names:tc:xliff:document:1.2\"/>",
                "authoring.xliff.invalid",
                "2");
    }

    @Test
    void documentTypesAndEntitiesAreRefusedBeforeTheyAreLookedAt() {
        var secret = "<!DOCTYPE xliff [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>\n";
        refused(
                text("<segment><source>&e;</source></segment>").replaceFirst("\n", "\n" + secret),
                "authoring.xliff.broken",
                "2");
        var bomb = "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]>\n<xliff>&b;</xliff>";
        refused(bomb, "authoring.xliff.broken", "1");
        assertThatThrownBy(() -> Xliff.read(new byte[Xliff.LARGEST_BYTES + 1]))
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.key()).isEqualTo("authoring.xliff.too-large"));
    }

    private static String text(String segments) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.0" srcLang="en" trgLang="ru"><file id="f" original="c/m/module.en.md">
                <unit id="u">
                <originalData><data id="d1">[NMR 1]</data><data id="d2">**</data></originalData>
                %s
                </unit></file></xliff>
                """.formatted(segments);
    }

    private static void refused(String text, String key, String line) {
        assertThatThrownBy(() -> read(text)).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.key()).isEqualTo(key);
            assertThat(refused.arguments().getFirst()).isEqualTo(line);
        });
    }

    private static XliffDocument read(String text) {
        return Xliff.read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String small(String source, String target) {
        var files = new TreeMap<String, byte[]>();
        files.put("course.yml", "id: c\nsource: en\nmodules: [m]\n".getBytes(StandardCharsets.UTF_8));
        Map.of("en", source, "ru", target)
                .forEach((language, text) -> files.put(
                        "01-m/module." + language + ".md",
                        "---\ntitle: t\nsummary: s\nminutes: 5\nobjectives: {lo1: o}\nsources: [s]\n---\n## H {#h}\n\n%s\n"
                                .formatted(text)
                                .getBytes(StandardCharsets.UTF_8)));
        var module = ModuleBlocks.of(ContentTree.of(files), "m", "ru");
        return new String(write("c", List.of(module), "ru"), StandardCharsets.UTF_8);
    }

    private static byte[] write(String course, List<ModuleBlocks> modules, String language) {
        return Xliff.write(course, modules, new BlockChecks(GLOSSARY, "en", language), "Keep the marks.");
    }
}
