package org.sabak.learning;

import java.util.Map;
import org.sabak.handbook.markdown.Words;
import org.sabak.platform.ContentLoad;
import org.sabak.platform.ContentReader;
import org.sabak.platform.ContentTree;
import org.sabak.platform.Messages;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Checks the scenarios of a tree. They are published with the editions whose files they are. */
@Component
@Order(300)
class LearningReader implements ContentReader {
    private final Messages messages;

    LearningReader(Messages messages) {
        this.messages = messages;
    }

    @Override
    public void read(ContentLoad load) {
        LearningContent.read(load, language -> Words.of(messages, language));
    }

    @Override
    public void publish(ContentLoad load) {
        // the files of an edition hold its scenarios; nothing else is kept of them
    }

    @Override
    public ContentTree inForce() {
        return ContentTree.of(Map.of());
    }
}
