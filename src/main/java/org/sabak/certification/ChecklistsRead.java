package org.sabak.certification;

import java.util.List;

/** The checklists of a tree, for publishing. */
record ChecklistsRead(List<Checklist> checklists) {
    ChecklistsRead {
        checklists = List.copyOf(checklists);
    }
}
