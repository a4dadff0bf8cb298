package org.sabak;

import com.vaadin.flow.router.Route;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sabak.identity.Role;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.type.filter.AnnotationTypeFilter;

/** The table in {@code access.txt} of all endpoints and views, for the tests that walk them. */
final class AccessTable {
    private AccessTable() {}

    /** @param body that gets as far as the check of access */
    record Rule(String who, @Nullable String body) {
        boolean allows(@Nullable Role role) {
            return switch (who) {
                case "anyone" -> true;
                case "signed-in" -> role != null;
                default -> role != null && Arrays.asList(who.split("\\s+")).contains(role.name());
            };
        }
    }

    /** Route → view, of the code itself. */
    static Map<String, Class<?>> views() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(Route.class));
        var views = new TreeMap<String, Class<?>>();
        scanner.findCandidateComponents("org.sabak").forEach(found -> {
            try {
                var view = Class.forName(found.getBeanClassName());
                var route = view.getAnnotation(Route.class).value();
                views.put(route.isEmpty() ? "/" : route, view);
            } catch (ClassNotFoundException e) {
                throw new IllegalStateException(e);
            }
        });
        return views;
    }

    static Map<String, Rule> rules() throws IOException {
        var table = new LinkedHashMap<String, Rule>();
        for (var line : new ClassPathResource("access.txt")
                .getContentAsString(StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList()) {
            List<String> cells =
                    Arrays.stream(line.split("\\|", 3)).map(String::strip).toList();
            table.put(cells.get(0), new Rule(cells.get(1), cells.size() > 2 ? cells.get(2) : null));
        }
        return table;
    }
}
