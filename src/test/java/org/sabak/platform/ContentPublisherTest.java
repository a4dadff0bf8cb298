package org.sabak.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.sabak.IntegrationTest;
import org.sabak.UseCase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@IntegrationTest
@ExtendWith(OutputCaptureExtension.class)
class ContentPublisherTest {
    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Messages messages;

    @Autowired
    Clock clock;

    private final List<String> done = new ArrayList<>();

    /** Reads and publishes by writing down that it did. */
    private class Writer implements ContentReader {
        private final String name;

        Writer(String name) {
            this.name = name;
        }

        @Override
        public void read(ContentLoad load) {
            done.add("read " + name);
        }

        @Override
        public void publish(ContentLoad load) {
            done.add("publish " + name);
            jdbc.sql("INSERT INTO platform_secret (name, value, created_at) VALUES (?, 'x', NOW())")
                    .param(name)
                    .update();
        }

        @Override
        public ContentTree inForce() {
            return ContentTree.of(Map.of(name, new byte[0]));
        }
    }

    @Test
    void everyReaderReadsBeforeOnePublishes() {
        var one = name();
        var two = name();
        var before = version();
        var problems = publisher(new Writer(one), new Writer(two)).publish(tree("a.txt"), "here");
        assertThat(problems).isEmpty();
        assertThat(done).containsExactly("read " + one, "read " + two, "publish " + one, "publish " + two);
        assertThat(version()).isEqualTo(before + 1);
        assertThat(kept(one) + kept(two)).isEqualTo(2);
    }

    @Test
    void theSameFilesAgainAreNoNewVersion() {
        var publisher = publisher();
        var tree = tree(name());
        publisher.publish(tree, "here");
        var before = version();
        publisher.publish(tree, "here");
        assertThat(version()).isEqualTo(before);
    }

    @Test
    @UseCase({"UC-012", "BR-1"})
    void allMistakesOfAllReadersAreSaidTogetherWithTheirPlacesAndNothingIsPublished(CapturedOutput output) {
        var writer = name();
        var before = version();
        ContentReader broken = new ContentReader() {
            @Override
            public void read(ContentLoad load) {
                load.problem(new ContentPlace("b.yml", 12, 3).problem("content.yaml.missing", "title"));
                load.problem(new ContentPlace("a.md", 2, 1).problem("content.yaml.missing", "id"));
            }

            @Override
            public void publish(ContentLoad load) {
                throw new AssertionError();
            }

            @Override
            public ContentTree inForce() {
                return ContentTree.of(Map.of());
            }
        };
        var problems = publisher(new Writer(writer), broken, broken).publish(tree("a.md"), "somewhere");
        assertThat(problems)
                .extracting(problem -> problem.place().toString())
                .containsExactly("a.md:2:1", "b.yml:12:3");
        assertThat(version()).isEqualTo(before);
        assertThat(kept(writer)).isZero();
        assertThat(output.getOut())
                .contains("somewhere")
                .containsSubsequence("\na.md:2:1 ", "id", "\nb.yml:12:3 ", "title");
    }

    @Test
    void aMistakeThatOnlyPublishingFindsUndoesAll() {
        var writer = name();
        ContentReader late = new ContentReader() {
            @Override
            public void read(ContentLoad load) {}

            @Override
            public void publish(ContentLoad load) {
                load.problem(ContentPlace.file("roles.yml").problem("content.yaml.text"));
            }

            @Override
            public ContentTree inForce() {
                return ContentTree.of(Map.of());
            }
        };
        var before = version();
        assertThat(publisher(new Writer(writer), late).publish(tree(name()), "here"))
                .hasSize(1);
        assertThat(version()).isEqualTo(before);
        assertThat(kept(writer)).isZero();
    }

    @Test
    void aReaderThatFailsUndoesAll() {
        var writer = name();
        ContentReader failing = new ContentReader() {
            @Override
            public void read(ContentLoad load) {}

            @Override
            public void publish(ContentLoad load) {
                throw new IllegalStateException("broken");
            }

            @Override
            public ContentTree inForce() {
                return ContentTree.of(Map.of());
            }
        };
        assertThatThrownBy(() -> publisher(new Writer(writer), failing).publish(tree(name()), "here"))
                .isInstanceOf(IllegalStateException.class);
        assertThat(kept(writer)).isZero();
    }

    @Test
    void aFolderWithoutContentIsAMistakeToo() {
        assertThat(publisher().publish(ContentTree.of(Map.of()), "nowhere"))
                .extracting(ContentProblem::key)
                .containsExactly("platform.content.empty");
    }

    @Test
    void everyNodeIsToldOnceForEachVersion() {
        var told = new ArrayList<Object>();
        var publisher = publisher();
        var loader =
                new ContentLoader(new ContentSource("target/no-such-folder", true), publisher, told::add, messages);
        loader.announce();
        assertThat(told).isEmpty();
        loader.start();
        loader.announce();
        assertThat(told).containsExactly(new ContentPublished(version()));
        publisher.publish(tree(name()), "another node");
        loader.announce();
        loader.announce();
        assertThat(told).hasSize(2).endsWith(new ContentPublished(version()));
    }

    @Test
    void aNodeThatCouldNotTakeUpAVersionTriesAgain() {
        var told = new ArrayList<Object>();
        var loader = new ContentLoader(
                new ContentSource("target/no-such-folder", true),
                publisher(),
                event -> {
                    told.add(event);
                    if (told.size() == 1) {
                        throw new IllegalStateException("the database has gone away");
                    }
                },
                messages);
        loader.start();
        loader.announce();
        loader.announce();
        assertThat(told).hasSize(2);
    }

    private ContentPublisher publisher(ContentReader... readers) {
        return new ContentPublisher(List.of(readers), jdbc, transaction, messages, clock);
    }

    private long version() {
        return publisher().version();
    }

    private long kept(String name) {
        return jdbc.sql("SELECT COUNT(*) FROM platform_secret WHERE name = ?")
                .param(name)
                .query(Long.class)
                .single();
    }

    private static String name() {
        return "test." + Ids.next();
    }

    private static ContentTree tree(String file) {
        return ContentTree.of(Map.of(file, file.getBytes(StandardCharsets.UTF_8)));
    }
}
