package org.sabak.handbook;

import java.util.Map;
import org.springframework.stereotype.Component;

/** Lets tests of other modules store an edition within a transaction that they roll back. */
@Component
public class HandbookFixtures {
    private final HandbookReader reader;

    HandbookFixtures(HandbookReader reader) {
        this.reader = reader;
    }

    /** @throws IllegalArgumentException with everything that is wrong with the files */
    public void store(Map<String, String> files) {
        var load = Trees.load(files);
        reader.read(load);
        if (!load.problems().isEmpty()) {
            throw new IllegalArgumentException(load.problems().toString());
        }
        reader.publish(load);
    }
}
