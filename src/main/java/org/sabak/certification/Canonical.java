package org.sabak.certification;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Facts as JSON that is the same, byte for byte, whenever the facts are the same; and hashes of such text. */
final class Canonical {
    static final JsonMapper JSON = JsonMapper.builder()
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    private Canonical() {}

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static String sha256(String text) {
        return sha256(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Stands for a set of evidence, whatever its order. */
    static String hash(Collection<UUID> evidence) {
        return sha256(evidence.stream().map(UUID::toString).sorted().collect(Collectors.joining(",")));
    }

    static String contents(List<Content> contents) {
        return JSON.writeValueAsString(contents);
    }

    static List<Content> contents(String json) {
        return List.of(JSON.readValue(json, Content[].class));
    }

    static String components(Set<Component> components) {
        return JSON.writeValueAsString(
                components.stream().map(Canonical::name).sorted().toList());
    }

    static Set<Component> components(String json) {
        var components = new HashSet<Component>();
        for (var name : JSON.readValue(json, String[].class)) {
            components.add(component(name));
        }
        return components;
    }

    private static String name(Component component) {
        return switch (component) {
            case Component.Module(String id) -> "module:" + id;
            case Component.Exam(String id) -> "exam:" + id;
            case Component.Checklist(String id) -> "checklist:" + id;
            case Component.Hours(int number) -> "hours:" + number;
        };
    }

    private static Component component(String name) {
        var id = name.substring(name.indexOf(':') + 1);
        return switch (name.substring(0, name.indexOf(':'))) {
            case "module" -> new Component.Module(id);
            case "exam" -> new Component.Exam(id);
            case "checklist" -> new Component.Checklist(id);
            case "hours" -> new Component.Hours(Integer.parseInt(id));
            default -> throw new IllegalStateException("no such component: " + name);
        };
    }
}
