package org.sabak.authoring;

import java.util.regex.Pattern;
import org.sabak.platform.Refused;

/** The list of modules in {@code course.yml}, changed without touching anything else in the file. */
final class ModuleList {
    private static final Pattern FLOW = Pattern.compile("(?m)^modules:[ \\t]*\\[(?<ids>[^\\]]*)]");
    private static final Pattern BLOCK = Pattern.compile(
            "(?m)^modules:[ \\t]*(?:#.*)?\\R(?:[ \\t]*(?:#.*)?\\R)*(?:(?<indent>[ \\t]*)- .*(?:\\R|$))+");

    private ModuleList() {}

    /**
     * The file with one more module at the end.
     *
     * @throws Refused if the list cannot be found
     */
    static String with(String yml, String module) {
        var flow = FLOW.matcher(yml);
        if (flow.find()) {
            var ids = flow.group("ids").strip().replaceAll(",$", "");
            return yml.substring(0, flow.start("ids"))
                    + (ids.isEmpty() ? "" : ids + ", ")
                    + module
                    + yml.substring(flow.end("ids"));
        }
        var block = BLOCK.matcher(yml);
        if (block.find()) {
            var list = block.group();
            return yml.substring(0, block.end()) + (list.endsWith("\n") ? "" : "\n") + block.group("indent") + "- "
                    + module + "\n" + yml.substring(block.end());
        }
        throw new Refused("authoring.import.no-list");
    }
}
