package org.sabak.organisation;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sabak.platform.LocalizedText;
import org.sabak.platform.LocalizedTextConverter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The professions of {@code content/roles.yml}, as published; another node's publishing is seen after five seconds. */
@Component
public class JobRoles {
    private final LoadingCache<String, Roles> roles;

    private record Roles(Map<String, JobRole> all, List<JobRole> offered) {}

    JobRoles(JdbcClient jdbc) {
        roles = Caffeine.newBuilder().expireAfterWrite(Duration.ofSeconds(5)).build(key -> load(jdbc));
    }

    /** Those that a posting may have from now on, in the order of the file. */
    public List<JobRole> offered() {
        return roles.get("").offered();
    }

    public boolean offers(String id) {
        return offered().stream().anyMatch(role -> role.id().equals(id));
    }

    /** The title, also of a role that has been withdrawn; the id itself if there never was such a role. */
    public LocalizedText title(String id) {
        return Optional.ofNullable(roles.get("").all().get(id))
                .map(JobRole::title)
                .orElseGet(() -> LocalizedText.of("en", id));
    }

    void changed() {
        roles.invalidateAll();
    }

    private static Roles load(JdbcClient jdbc) {
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
