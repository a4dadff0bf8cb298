package org.sabak.organisation;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lets the tree in memory follow what fixtures of other modules have written into it. */
@Component
public class TreeForTests {
    private final Units units;

    TreeForTests(Units units) {
        this.units = units;
    }

    @Transactional
    public void changed() {
        units.changed();
    }
}
