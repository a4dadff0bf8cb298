package org.sabak.reporting;

import java.util.List;
import java.util.Optional;
import org.sabak.certification.Schemes;
import org.sabak.platform.LocalizedText;
import org.springframework.stereotype.Component;

/** The schemes that there are: a dozen, the same for everybody, those for the most job roles first. */
@Component
public class SchemeTitles {
    private final Schemes schemes;

    SchemeTitles(Schemes schemes) {
        this.schemes = schemes;
    }

    public List<SchemeTitle> all() {
        return schemes.inForce().stream()
                .map(scheme -> new SchemeTitle(scheme.id(), scheme.title()))
                .toList();
    }

    /** The filter with a scheme that exists: the one it names, else the first. */
    StatusFilter known(StatusFilter filter) {
        return filter.inScheme(known(filter.scheme()));
    }

    /** The id of a scheme that exists: this one, else the first; "" if there is none. */
    String known(String asked) {
        var schemes = all().stream().map(SchemeTitle::id).toList();
        return schemes.contains(asked) ? asked : schemes.stream().findFirst().orElse("");
    }

    public LocalizedText title(String id) {
        return schemes.title(id);
    }

    Optional<SchemeTitle> find(String id) {
        return all().stream().filter(scheme -> scheme.id().equals(id)).findFirst();
    }
}
