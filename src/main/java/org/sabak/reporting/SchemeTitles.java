package org.sabak.reporting;

import java.util.List;
import java.util.Optional;
import org.sabak.platform.LocalizedTextConverter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The schemes that there are: a handful, the same for everybody. */
@Component
@Transactional(readOnly = true)
public class SchemeTitles {
    private final JdbcClient jdbc;

    SchemeTitles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<SchemeTitle> all() {
        return jdbc.sql("SELECT id, title FROM certification_v_scheme ORDER BY id")
                .query((row, n) -> new SchemeTitle(row.getString(1), LocalizedTextConverter.read(row.getString(2))))
                .list();
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

    Optional<SchemeTitle> find(String id) {
        return all().stream().filter(scheme -> scheme.id().equals(id)).findFirst();
    }
}
