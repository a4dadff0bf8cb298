package org.sabak.certification;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import org.sabak.platform.ContentTree;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All versions of all schemes. */
@Component
class SchemeVersions {
    /** What most professions need comes first: it is what a list shows as long as nobody has chosen another. */
    private static final Comparator<Scheme> FOR_MOST_ROLES = Comparator.comparing(
                    (Scheme scheme) -> -scheme.version().roles().size())
            .thenComparing(Scheme::id);

    private final FileVersions<Scheme> files;

    SchemeVersions(JdbcClient jdbc, Clock clock) {
        files = new FileVersions<>(jdbc, clock, "certification_scheme_version", SchemeFile::stored, FOR_MOST_ROLES);
    }

    /** The newest version of each scheme, those for the most job roles first. */
    List<Scheme> inForce() {
        return files.inForce();
    }

    Scheme version(String id, int version) {
        return files.version(id, version);
    }

    /** @see FileVersions#clash */
    int clash(SchemeVersion scheme, String hash) {
        return files.clash(scheme.id(), scheme.version(), hash);
    }

    /** The files in force, with paths as in {@code content/}. */
    ContentTree files() {
        return files.files(id -> "schemes/" + id + ".yml");
    }

    void add(Scheme scheme, String hash, String definition) {
        files.add(scheme.id(), scheme.version().version(), hash, scheme.title(), definition);
    }
}
