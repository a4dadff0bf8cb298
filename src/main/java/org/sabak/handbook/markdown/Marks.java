package org.sabak.handbook.markdown;

import com.vladsch.flexmark.parser.InlineParser;
import com.vladsch.flexmark.parser.InlineParserExtension;
import com.vladsch.flexmark.parser.InlineParserExtensionFactory;
import com.vladsch.flexmark.parser.LightInlineParser;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds {@link Mark}s in running text before flexmark takes their brackets for links. */
class Marks implements InlineParserExtensionFactory {
    private static final Map<Mark.Kind, Pattern> PATTERNS = new EnumMap<>(Map.of(
            Mark.Kind.TERM, Pattern.compile("^\\[\\[([^\\[\\]|\\n]+)(?:\\|([^\\[\\]]+))?]]"),
            Mark.Kind.CITATION, Pattern.compile("^\\[((?:[A-Z]{2,4}|CoE)(?: [^\\[\\]\\n]*\\d[^\\[\\]\\n]*)?)](?!\\()"),
            Mark.Kind.CALLOUT, Pattern.compile("^\\[!([A-Za-z]+)]"),
            Mark.Kind.BOX, Pattern.compile("^\\[([ xX])](?=\\s|$)"),
            Mark.Kind.ATTRIBUTES, Pattern.compile("^\\{([#.A-Za-z][^{}\\n]*)}")));

    @Override
    public CharSequence getCharacters() {
        return "[{";
    }

    @Override
    public InlineParserExtension apply(LightInlineParser parser) {
        return new Finder();
    }

    @Override
    public @Nullable Set<Class<?>> getAfterDependents() {
        return null;
    }

    @Override
    public @Nullable Set<Class<?>> getBeforeDependents() {
        return null;
    }

    @Override
    public boolean affectsGlobalScope() {
        return false;
    }

    private static class Finder implements InlineParserExtension {
        @Override
        public void finalizeDocument(InlineParser inlineParser) {}

        @Override
        public void finalizeBlock(InlineParser inlineParser) {}

        @Override
        public boolean parse(LightInlineParser parser) {
            for (var entry : PATTERNS.entrySet()) {
                var groups = parser.matchWithGroups(entry.getValue());
                if (groups != null) {
                    parser.flushTextNode();
                    parser.getBlock().appendChild(new Mark(entry.getKey(), groups));
                    return true;
                }
            }
            return false;
        }
    }
}
