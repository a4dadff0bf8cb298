package org.sabak.organisation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.sabak.platform.ContentLoad;
import org.sabak.platform.ContentPlace;
import org.sabak.platform.LocalizedText;
import org.sabak.platform.YamlMap;

/** What {@code roles.yml} says: the job roles, in its order. */
public record JobRolesContent(List<Entry> roles) {
    private static final String FILE = "roles.yml";
    private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    /** @param place where it stands, for problems that only the database can see, such as a role in use that vanished */
    public record Entry(String id, LocalizedText title, ContentPlace place) {}

    public Optional<Entry> role(String id) {
        return roles.stream().filter(role -> role.id().equals(id)).findFirst();
    }

    /** Reads the job roles, reports everything that is wrong with them, and leaves the result in the load. */
    public static JobRolesContent read(ContentLoad load) {
        var roles = new ArrayList<Entry>();
        if (load.tree().has(FILE)) {
            var yaml = YamlMap.read(FILE, load.tree().text(FILE), load::problem);
            var ids = new HashSet<String>();
            for (var role : yaml.maps("roles")) {
                var id = role.text("id");
                if (!id.isEmpty() && !ID.matcher(id).matches()) {
                    load.problem(role.place("id").problem("content.attribute.id", id));
                }
                if (!id.isEmpty() && !ids.add(id)) {
                    load.problem(role.place("id").problem("content.id.twice", id));
                }
                roles.add(new Entry(id, role.localized("title"), role.place()));
                role.done();
            }
            yaml.done();
        } else {
            load.problem(ContentPlace.file(FILE).problem("content.file.missing", FILE));
        }
        var content = new JobRolesContent(List.copyOf(roles));
        load.put(JobRolesContent.class, content);
        return content;
    }
}
