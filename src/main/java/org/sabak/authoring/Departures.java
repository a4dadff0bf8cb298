package org.sabak.authoring;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.sabak.authoring.DraftStore.Draft;
import org.sabak.handbook.Handbook;
import org.sabak.platform.ContentTree;
import org.sabak.platform.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * In which state a draft was when somebody took it away as a zip: what they bring back began from that. Rows are only ever added.
 */
@Component
class Departures {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private final JdbcClient jdbc;
    private final DraftStore store;
    private final Handbook handbook;
    private final Clock clock;

    /** @param revisions a JSON object: path → revision */
    private record Departure(int base, String revisions) {}

    Departures(JdbcClient jdbc, DraftStore store, Handbook handbook, Clock clock) {
        this.jdbc = jdbc;
        this.store = store;
        this.handbook = handbook;
        this.clock = clock;
    }

    void add(Draft draft, UUID account) {
        var revisions = new TreeMap<String, Integer>();
        store.newest(draft.id()).forEach((path, revision) -> revisions.put(path, revision.revision()));
        jdbc.sql("""
                        INSERT INTO authoring_departure (id, draft, account, base, revisions, departed_at)
                        VALUES (:id, :draft, :account, :base, :revisions, :at)""")
                .param("id", Ids.next())
                .param("draft", draft.id())
                .param("account", account)
                .param("base", draft.base())
                .param("revisions", JSON.writeValueAsString(revisions))
                .param("at", DraftStore.utc(clock.instant()))
                .update();
    }

    /** The draft's files as this account took them away last; those of its base edition if it never did. */
    ContentTree last(Draft draft, UUID account) {
        Optional<Departure> last =
                jdbc.sql("""
                        SELECT base, revisions FROM authoring_departure
                        WHERE draft = ? AND account = ? ORDER BY departed_at DESC, id DESC LIMIT 1""").params(draft.id(), account).query(Departure.class).optional();
        int base = last.map(Departure::base).orElse(draft.base());
        var files = base == 0 ? ContentTree.of(Map.of()) : handbook.files(draft.course(), base);
        if (last.isEmpty()) {
            return files;
        }
        var revisions = JSON.readValue(last.get().revisions(), new TypeReference<HashMap<String, Integer>>() {});
        var put = new TreeMap<String, byte[]>();
        revisions.forEach((path, number) -> {
            var bytes = store.revision(draft.id(), path, number).bytes();
            if (bytes != null) {
                put.put(path, bytes);
            }
        });
        return files.without(revisions::containsKey).with(ContentTree.of(put));
    }
}
