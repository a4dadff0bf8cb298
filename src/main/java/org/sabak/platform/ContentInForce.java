package org.sabak.platform;

import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Content as it is in force, and the one way to change it from within the application: through every reader and its checks, all
 * of it or nothing. Asks nobody's permission; whoever calls has decided who may.
 */
@Component
public class ContentInForce {
    private final ContentPublisher publisher;
    private final ContentLoader loader;

    ContentInForce(ContentPublisher publisher, ContentLoader loader) {
        this.publisher = publisher;
        this.loader = loader;
    }

    /** All files in force, with paths as in {@code content/}. */
    public ContentTree tree() {
        return publisher.inForce();
    }

    /** What would be wrong with this tree if it came into force now. Takes seconds; changes nothing. */
    public List<ContentProblem> check(ContentTree tree) {
        return publisher.check(new ContentLoad(tree, ContentOrigin.BROWSER));
    }

    /**
     * Brings a tree into force, for this node at once and for the others within seconds.
     *
     * @param with done in the same transaction, after everything has been published
     * @return what is wrong; empty if the tree is in force now
     */
    public List<ContentProblem> publish(ContentTree tree, Runnable with) {
        var problems = publisher.publish(new ContentLoad(tree, ContentOrigin.BROWSER), with);
        if (problems.isEmpty()) {
            loader.announce();
        }
        return problems;
    }
}
