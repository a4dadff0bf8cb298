package org.sabak.handbook;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What the blocks of a module's source said in the editions that came into force. Holds nothing about persons. */
@Component
public class BlockHistory {
    private static final int KEPT = 64;

    private final Editions editions;
    private final Cache<Of, Map<String, String>> texts =
            Caffeine.newBuilder().maximumSize(KEPT).build();

    private record Of(String course, int edition, String module) {}

    BlockHistory(Editions editions) {
        this.editions = editions;
    }

    /**
     * The texts that have these hashes, in the newest edition that has them.
     *
     * @param upTo the last edition to look into
     * @param hashes see {@link BlockText#translatedFrom}
     */
    public Map<String, String> texts(String course, int upTo, String module, Set<String> hashes) {
        var found = new HashMap<String, String>();
        for (int edition = upTo; edition > 0 && found.size() < hashes.size(); edition--) {
            var then = texts.get(
                    new Of(course, edition, module),
                    of -> ModuleBlocks.sources(editions.files(of.course(), of.edition()), of.module()));
            hashes.forEach(
                    hash -> Optional.ofNullable(then.get(hash)).ifPresent(text -> found.putIfAbsent(hash, text)));
        }
        return found;
    }
}
