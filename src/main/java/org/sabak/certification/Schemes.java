package org.sabak.certification;

import java.util.List;
import java.util.Optional;
import org.sabak.platform.LocalizedText;
import org.springframework.stereotype.Component;

/** The schemes in force. They hold nothing about persons; everybody who is signed in may know them. */
@Component
public class Schemes {
    private final SchemeVersions versions;

    Schemes(SchemeVersions versions) {
        this.versions = versions;
    }

    /** The newest version of each scheme, those for the most job roles first. */
    public List<Scheme> inForce() {
        return versions.inForce();
    }

    public Optional<Scheme> find(String id) {
        return inForce().stream().filter(scheme -> scheme.id().equals(id)).findFirst();
    }

    /** A version that a period was issued under. */
    public Scheme version(String id, int version) {
        return versions.version(id, version);
    }

    /** What people call a scheme; its id if there never was such a one. */
    public LocalizedText title(String id) {
        return find(id).map(Scheme::title).orElseGet(() -> LocalizedText.of("en", id));
    }
}
