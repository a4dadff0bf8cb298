package org.sabak.organisation;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.sabak.platform.ContentLoad;
import org.sabak.platform.ContentPlace;
import org.sabak.platform.ContentReader;
import org.sabak.platform.ContentTree;
import org.sabak.platform.LocalizedTextConverter;
import org.sabak.platform.YamlMap;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads {@code roles.yml}. The file replaces what was before as a whole; a role that somebody holds today or later cannot
 * vanish. A tree without the file leaves the roles as they are.
 */
@Component
@Order(50)
class JobRoleReader implements ContentReader {
    static final String FILE = "roles.yml";
    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]{1,59}");
    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final Clock clock;

    JobRoleReader(JdbcClient jdbc, JdbcTemplate batches, Clock clock) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.clock = clock;
    }

    @Override
    public void read(ContentLoad load) {
        var read = new LinkedHashMap<String, JobRole>();
        if (load.tree().has(FILE)) {
            var file = YamlMap.read(FILE, load.tree().text(FILE), load::problem);
            for (var entry : file.maps("roles")) {
                read(entry, load).ifPresent(role -> {
                    if (read.putIfAbsent(role.id(), role) != null) {
                        load.problem(entry.place("id").problem("content.role-twice", role.id()));
                    }
                });
            }
            file.done();
            inUse().stream()
                    .filter(held -> !read.containsKey(held))
                    .forEach(held -> load.problem(ContentPlace.file(FILE).problem("content.role-in-use", held)));
        }
        load.put(JobRolesRead.class, new JobRolesRead(List.copyOf(read.values())));
    }

    private static Optional<JobRole> read(YamlMap entry, ContentLoad load) {
        var id = entry.value("id", text -> ID.matcher(text).matches() ? text : null, "content.role-id");
        var title = entry.localized("title");
        entry.done();
        return id.map(known -> new JobRole(known, title));
    }

    private List<String> inUse() {
        return jdbc.sql("""
                        SELECT id FROM organisation_job_role r WHERE EXISTS (
                            SELECT 1 FROM organisation_posting p WHERE p.job_role = r.id AND p.ends_before > ?)""").param(LocalDate.now(clock)).query(String.class).list();
    }

    @Override
    public void publish(ContentLoad load) {
        var read = load.get(JobRolesRead.class).roles();
        if (read.isEmpty()) {
            return;
        }
        jdbc.sql("UPDATE organisation_job_role SET withdrawn = TRUE").update();
        var rows = new ArrayList<Object[]>();
        for (var role : read) {
            rows.add(new Object[] {role.id(), LocalizedTextConverter.write(role.title()), rows.size()});
        }
        batches.batchUpdate("""
                INSERT INTO organisation_job_role (id, title, place, withdrawn) VALUES (?, ?, ?, FALSE)
                ON DUPLICATE KEY UPDATE title = VALUES(title), place = VALUES(place), withdrawn = FALSE""", rows);
    }

    /** Roles are kept as rows and not as their author's file, so this says the same in other words. */
    @Override
    public ContentTree inForce() {
        var roles = jdbc.sql("SELECT id, title FROM organisation_job_role WHERE NOT withdrawn ORDER BY place")
                .query((row, n) -> "- {id: " + row.getString("id") + ", title: " + row.getString("title") + "}\n")
                .list();
        return roles.isEmpty()
                ? ContentTree.of(Map.of())
                : ContentTree.of(Map.of(FILE, ("roles:\n" + String.join("", roles)).getBytes(StandardCharsets.UTF_8)));
    }
}
