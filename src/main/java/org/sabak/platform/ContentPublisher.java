package org.sabak.platform;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lets every reader read a tree and publishes all of them or none, in one transaction. The row of {@code platform_content} is
 * held meanwhile, so one node publishes at a time and a reader that looks into the database sees what the others have done.
 */
@Component
class ContentPublisher {
    private static final Logger LOG = LoggerFactory.getLogger(ContentPublisher.class);
    private final List<ContentReader> readers;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Messages messages;
    private final Clock clock;

    ContentPublisher(
            List<ContentReader> readers,
            JdbcClient jdbc,
            TransactionTemplate transaction,
            Messages messages,
            Clock clock) {
        this.readers = readers;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.messages = messages;
        this.clock = clock;
    }

    /** How often content has been published in this installation. */
    long version() {
        return jdbc.sql("SELECT version FROM platform_content WHERE id = 1")
                .query(Long.class)
                .single();
    }

    /**
     * Publishes a tree, or says in the log everything that is wrong with it.
     *
     * @param name what to call the tree in the log
     * @return what is wrong; empty if the tree is in force now
     */
    List<ContentProblem> publish(ContentTree tree, String name) {
        var problems = publish(new ContentLoad(tree), () -> {});
        if (!problems.isEmpty()) {
            LOG.error("{}", report(problems, name));
        }
        return problems;
    }

    /**
     * Publishes what a load holds.
     *
     * @param with done in the same transaction, after everything has been published
     * @return what is wrong; empty if it is in force now
     */
    List<ContentProblem> publish(ContentLoad load, Runnable with) {
        return Objects.requireNonNull(transaction.execute(status -> {
            publishOrFind(load);
            if (load.problems().isEmpty()) {
                with.run();
            } else {
                status.setRollbackOnly();
            }
            return load.problems();
        }));
    }

    /** What would be wrong with a load if it were published now. */
    List<ContentProblem> check(ContentLoad load) {
        return Objects.requireNonNull(transaction.execute(status -> {
            status.setRollbackOnly();
            publishOrFind(load);
            return load.problems();
        }));
    }

    /** The files in force of all readers. */
    ContentTree inForce() {
        return readers.stream().map(ContentReader::inForce).reduce(ContentTree.of(Map.of()), ContentTree::with);
    }

    private void publishOrFind(ContentLoad load) {
        var tree = load.tree();
        var before = jdbc.sql("SELECT COALESCE(tree, '') FROM platform_content WHERE id = 1 FOR UPDATE")
                .query(String.class)
                .single();
        if (tree.paths().isEmpty()) {
            load.problem(ContentPlace.file(".").problem("platform.content.empty"));
            return;
        }
        readers.forEach(reader -> reader.read(load));
        if (load.problems().isEmpty()) {
            readers.forEach(reader -> reader.publish(load));
        }
        if (load.problems().isEmpty() && !tree.hash().equals(before)) {
            jdbc.sql("UPDATE platform_content SET version = version + 1, tree = :tree, published_at = :at WHERE id = 1")
                    .param("tree", tree.hash())
                    .param("at", LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                    .update();
        }
    }

    /** All mistakes in one block, each where an editor can jump to it, in the language of this computer. */
    private String report(List<ContentProblem> problems, String name) {
        var locale = Locale.getDefault();
        var key = version() == 0 ? "platform.content.refused-first" : "platform.content.refused";
        return messages.get(locale, key, name, problems.size())
                + problems.stream()
                        .map(problem -> "\n" + problem.place() + " "
                                + messages.get(
                                        locale, problem.key(), problem.args().toArray()))
                        .collect(Collectors.joining());
    }
}
