package org.sabak.organisation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sabak.platform.ContentPublished;
import org.sabak.platform.LocalizedText;
import org.sabak.platform.LocalizedTextConverter;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The professions of {@code content/roles.yml}, as in force. */
@Component
public class JobRoles {
    private final JdbcClient jdbc;
    private volatile @Nullable Roles known;

    private record Roles(Map<String, JobRole> all, List<JobRole> offered) {}

    JobRoles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those that a posting may have from now on, in the order of the file. */
    public List<JobRole> offered() {
        return roles().offered();
    }

    public boolean offers(String id) {
        return offered().stream().anyMatch(role -> role.id().equals(id));
    }

    /** The title, also of a role that has been withdrawn; the id itself if there never was such a role. */
    public LocalizedText title(String id) {
        return Optional.ofNullable(roles().all().get(id))
                .map(JobRole::title)
                .orElseGet(() -> LocalizedText.of("en", id));
    }

    @EventListener
    @Order(50)
    void on(ContentPublished published) {
        known = load();
    }

    private Roles roles() {
        var roles = known;
        return roles != null ? roles : load();
    }

    private Roles load() {
        var all = new LinkedHashMap<String, JobRole>();
        var offered = jdbc
                .sql("SELECT id, title, withdrawn FROM organisation_job_role ORDER BY place, id")
                .query((row, n) -> {
                    var role = new JobRole(row.getString("id"), LocalizedTextConverter.read(row.getString("title")));
                    all.put(role.id(), role);
                    return Map.entry(role, row.getBoolean("withdrawn"));
                })
                .list()
                .stream()
                .filter(role -> !role.getValue())
                .map(Map.Entry::getKey)
                .toList();
        return new Roles(all, offered);
    }
}
