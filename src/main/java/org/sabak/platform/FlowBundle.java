package org.sabak.platform;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * The scripts that Flow's bundle needs before a view is alive. They name each other, so a browser learns of the next ones only
 * after it has the ones before; a page that names them all saves it those journeys.
 */
@Component
public class FlowBundle {
    private static final String WEBAPP = "META-INF/VAADIN/webapp/";
    private static final String FOLDER = "VAADIN/build/";
    private static final Pattern ENTRY = Pattern.compile("src=\"(?:\\./)?" + FOLDER + "([\\w.-]+\\.js)\"");
    private static final Pattern ALWAYS = Pattern.compile(
            "import\\(\\s*[\"'`]\\./((?:FlowBootstrap|FlowClient|generated-flow-imports)-[\\w.-]+\\.js)[\"'`]");
    private final List<String> scripts;

    FlowBundle() {
        var entries = ENTRY.matcher(ScriptImports.read(WEBAPP + "index.html"))
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();
        scripts = ScriptImports.from(WEBAPP + FOLDER, entries, ALWAYS).stream()
                .map(name -> "/" + FOLDER + name)
                .toList();
    }

    /** Their addresses, the first to be needed first; empty in a run without a bundle. */
    public List<String> scripts() {
        return scripts;
    }
}
