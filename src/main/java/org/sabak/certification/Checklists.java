package org.sabak.certification;

import java.util.List;
import java.util.Optional;
import org.sabak.platform.LocalizedText;
import org.springframework.stereotype.Component;

/** The checklists in force. They hold nothing about persons; everybody who is signed in may know them. */
@Component
public class Checklists {
    private final ChecklistVersions versions;

    Checklists(ChecklistVersions versions) {
        this.versions = versions;
    }

    /** The newest version of each checklist. */
    public List<Checklist> inForce() {
        return versions.inForce();
    }

    public Optional<Checklist> find(String id) {
        return inForce().stream().filter(each -> each.id().equals(id)).findFirst();
    }

    /** A version that somebody was assessed by. */
    public Checklist version(String id, int version) {
        return versions.version(id, version);
    }

    /** What people call a checklist; its id if there never was such a one. */
    public LocalizedText title(String id) {
        return find(id).map(Checklist::title).orElseGet(() -> LocalizedText.of("en", id));
    }
}
