package org.sabak.organisation;

import java.util.Collection;
import org.sabak.platform.LocalizedTextConverter;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Units as they are stored; every change renews the tree. Asks nobody's permission. */
@Component
class UnitRecords {
    private final JdbcTemplate jdbc;
    private final Units units;

    UnitRecords(JdbcTemplate jdbc, Units units) {
        this.jdbc = jdbc;
        this.units = units;
    }

    /** Parents before their children. */
    void insert(Collection<Tree.Stored> added) {
        jdbc.batchUpdate(
                """
                INSERT INTO organisation_unit (id, parent_id, country_id, kind, code, title, zone, computers, path, closed_on, version)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0)""",
                added.stream()
                        .map(unit -> new Object[] {
                            unit.id(),
                            unit.parent(),
                            unit.country(),
                            unit.kind().name(),
                            unit.code(),
                            LocalizedTextConverter.write(unit.title()),
                            unit.zone() == null ? null : unit.zone().getId(),
                            unit.computers() == null ? null : unit.computers().name(),
                            unit.path(),
                            unit.closedOn()
                        })
                        .toList());
        units.changed();
    }

    /**
     * Title, zone, use of the computers and closing day of {@code changed}.
     *
     * @throws OptimisticLockingFailureException if somebody else has changed the unit since it had this version
     */
    void update(Tree.Stored changed) {
        var rows = jdbc.update(
                """
                UPDATE organisation_unit SET title = ?, zone = ?, computers = ?, closed_on = ?, version = version + 1
                WHERE id = ? AND version = ?""",
                LocalizedTextConverter.write(changed.title()),
                changed.zone() == null ? null : changed.zone().getId(),
                changed.computers() == null ? null : changed.computers().name(),
                changed.closedOn(),
                changed.id(),
                changed.version());
        if (rows == 0) {
            throw new OptimisticLockingFailureException("The unit was changed meanwhile");
        }
        units.changed();
    }
}
