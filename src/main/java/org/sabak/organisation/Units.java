package org.sabak.organisation;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sabak.identity.UnitChoice;
import org.sabak.identity.UnitChoices;
import org.sabak.identity.UnitTree;
import org.sabak.platform.LocalizedTextConverter;
import org.sabak.platform.NotFound;
import org.sabak.platform.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The tree of units, in memory. A change made on this node is seen at once by its own transaction and by everybody after the
 * commit; the other nodes notice the new version of the tree within five seconds. Asks nobody's permission: callers that act
 * for a person check the scope.
 */
@Component
public class Units implements UnitTree, UnitChoices {
    private final JdbcClient jdbc;
    private final TransactionTemplate reading;
    private volatile @Nullable Tree current;

    Units(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        reading = new TransactionTemplate(transactions);
        reading.setReadOnly(true);
        reading.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /**
     * @throws NotFound if there is no such unit
     */
    public UnitRow unit(UnitId id) {
        return tree().unit(id);
    }

    public Optional<UnitRow> find(UnitId id) {
        return tree().find(id);
    }

    /** Units directly below, in the order in which people count them. */
    public List<UnitRow> children(UnitId id) {
        return tree().children(id);
    }

    /** The unit itself and everything below it. */
    public List<UnitRow> subtree(UnitId id) {
        return tree().subtree(id).toList();
    }

    /** From the country down to the unit itself. */
    public List<UnitRow> line(UnitId id) {
        return tree().line(id);
    }

    /** The unit of a country. */
    public Optional<UnitRow> country(String code) {
        return tree().country(code);
    }

    public List<UnitRow> countries() {
        return tree().children(ROOT);
    }

    /** "IK No. 16, department 2": a department is named with the unit that it belongs to. */
    public String shortName(UnitId id, Locale locale) {
        return shortName(tree(), tree().unit(id), locale);
    }

    private static String shortName(Tree tree, UnitRow unit, Locale locale) {
        if (unit.kind() != UnitKind.DEPARTMENT || unit.parent() == null) {
            return unit.title().in(locale);
        }
        return tree.unit(unit.parent()).title().in(locale) + ", "
                + inside(unit.title().in(locale), locale);
    }

    /** "Kyrgyzstan › Prison Service › Chüy region › IK No. 16 › Department 2". */
    public String longName(UnitId id, Locale locale) {
        return names(tree().line(id).stream(), locale);
    }

    @Override
    public boolean within(UnitId unit, UnitId scope) {
        return tree().within(unit, scope);
    }

    @Override
    public String path(UnitId unit) {
        return tree().unit(unit).path();
    }

    @Override
    public Optional<String> country(UnitId unit) {
        return Optional.ofNullable(tree().unit(unit).country());
    }

    @Override
    public boolean sharedComputers(UnitId unit) {
        return tree().unit(unit).computers() == Computers.SHARED;
    }

    @Override
    public List<UnitChoice> find(String text, Locale locale, Set<UnitId> scopes, int limit) {
        var tree = tree();
        var wanted = NameWords.of(text);
        return scopes.stream()
                .filter(scope -> scopes.stream().noneMatch(other -> !other.equals(scope) && tree.within(scope, other)))
                .flatMap(tree::subtree)
                .filter(unit -> !unit.closed())
                .filter(unit -> matches(tree, unit, wanted))
                .limit(limit)
                .map(unit -> choice(tree, unit, locale))
                .toList();
    }

    @Override
    public Optional<UnitChoice> choice(UnitId id, Locale locale) {
        var tree = tree();
        return tree.find(id).map(unit -> choice(tree, unit, locale));
    }

    private static UnitChoice choice(Tree tree, UnitRow unit, Locale locale) {
        return new UnitChoice(
                unit.id(),
                shortName(tree, unit, locale),
                unit.title().in(locale),
                names(tree.line(unit.id()).stream().filter(above -> !above.equals(unit)), locale));
    }

    /** Every word begins a word of the unit's own name or code, or of those above; at least one is its own. */
    private static boolean matches(Tree tree, UnitRow unit, Set<String> wanted) {
        if (wanted.isEmpty()) {
            return true;
        }
        var own = words(unit);
        var all = tree.line(unit.id()).stream()
                .flatMap(above -> words(above).stream())
                .collect(Collectors.toSet());
        return wanted.stream().anyMatch(word -> own.stream().anyMatch(one -> one.startsWith(word)))
                && wanted.stream().allMatch(word -> all.stream().anyMatch(one -> one.startsWith(word)));
    }

    private static Set<String> words(UnitRow unit) {
        return Stream.concat(Stream.of(unit.code()), unit.title().texts().values().stream())
                .flatMap(text -> NameWords.of(text).stream())
                .collect(Collectors.toSet());
    }

    private static String names(Stream<UnitRow> line, Locale locale) {
        return line.map(unit -> unit.title().in(locale)).collect(Collectors.joining(" › "));
    }

    /** A name inside a sentence begins small, unless it begins with an abbreviation. */
    private static String inside(String title, Locale locale) {
        var abbreviation = title.length() > 1 && !Character.isLowerCase(title.charAt(1));
        return abbreviation ? title : title.substring(0, 1).toLowerCase(locale) + title.substring(1);
    }

    /** The tree as the current transaction sees it. */
    Tree tree() {
        if (TransactionSynchronizationManager.getResource(this) instanceof Tree own) {
            return own;
        }
        @Nullable Tree known = current;
        return known != null ? known : publish(fresh());
    }

    /** To be called within a transaction after each change of a unit. */
    void changed() {
        jdbc.sql("UPDATE organisation_tree SET version = version + 1 WHERE id = 1")
                .update();
        var own = load();
        if (TransactionSynchronizationManager.hasResource(this)) {
            TransactionSynchronizationManager.unbindResource(this);
        } else {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCompletion(int status) {
                    var last = (Tree) TransactionSynchronizationManager.unbindResource(Units.this);
                    if (status == STATUS_COMMITTED) {
                        publish(last);
                    }
                }
            });
        }
        TransactionSynchronizationManager.bindResource(this, own);
    }

    @Scheduled(fixedDelayString = "PT5S", initialDelayString = "PT5S")
    void noticeChangesOfOtherNodes() {
        @Nullable Tree known = current;
        if (known != null && version() != known.version()) {
            publish(fresh());
        }
    }

    private synchronized Tree publish(Tree tree) {
        @Nullable Tree known = current;
        if (known == null || known.version() < tree.version()) {
            current = tree;
            return tree;
        }
        return known;
    }

    private Tree fresh() {
        return java.util.Objects.requireNonNull(reading.execute(status -> load()));
    }

    private long version() {
        return jdbc.sql("SELECT version FROM organisation_tree WHERE id = 1")
                .query(Long.class)
                .single();
    }

    private Tree load() {
        return new Tree(
                version(),
                jdbc.sql("""
                                SELECT id, parent_id, kind, country_id, code, title, zone, computers, path, closed_on,
                                       version
                                FROM organisation_unit""")
                        .query((row, n) -> {
                            @Nullable String zone = row.getString("zone");
                            @Nullable String computers = row.getString("computers");
                            return new Tree.Stored(
                                    row.getObject("id", UUID.class),
                                    row.getObject("parent_id", UUID.class),
                                    UnitKind.valueOf(row.getString("kind")),
                                    row.getString("country_id"),
                                    row.getString("code"),
                                    LocalizedTextConverter.read(row.getString("title")),
                                    zone == null ? null : ZoneId.of(zone),
                                    computers == null ? null : Computers.valueOf(computers),
                                    row.getString("path"),
                                    row.getObject("closed_on", LocalDate.class),
                                    row.getLong("version"));
                        })
                        .list());
    }
}
