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
        var schemes = all();
        return schemes.stream().anyMatch(scheme -> scheme.id().equals(filter.scheme()))
                ? filter
                : filter.inScheme(
                        schemes.stream().map(SchemeTitle::id).findFirst().orElse(""));
    }

    Optional<SchemeTitle> find(String id) {
        return all().stream().filter(scheme -> scheme.id().equals(id)).findFirst();
    }
}
