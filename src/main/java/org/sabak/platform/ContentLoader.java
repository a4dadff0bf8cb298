package org.sabak.platform;

import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Brings content into force before the server answers, and tells this node when another one has published. Whatever is wrong
 * with the tree, the process starts with what was in force before.
 */
@Component
class ContentLoader implements SmartLifecycle {
    static final int PHASE = 0;
    private static final Logger LOG = LoggerFactory.getLogger(ContentLoader.class);
    private final ContentSource source;
    private final ContentPublisher publisher;
    private final ApplicationEventPublisher events;
    private final Messages messages;
    private long announced = -1;
    private volatile boolean running;

    ContentLoader(
            ContentSource source, ContentPublisher publisher, ApplicationEventPublisher events, Messages messages) {
        this.source = source;
        this.publisher = publisher;
        this.events = events;
        this.messages = messages;
    }

    @Override
    public void start() {
        running = true;
        var name = source.name();
        try {
            if (publisher.publish(source.read(), name).isEmpty()) {
                LOG.info("{}", messages.get(Locale.getDefault(), "platform.content.in-force", name));
            }
        } catch (RuntimeException e) {
            LOG.error("{}", messages.get(Locale.getDefault(), "platform.content.failed", name), e);
        }
        announce();
    }

    /** Looks whether another node has published. */
    @Scheduled(fixedDelayString = "PT5S", initialDelayString = "PT5S")
    void announce() {
        if (running) {
            announce(publisher.version());
        }
    }

    private synchronized void announce(long version) {
        if (version == announced) {
            return;
        }
        try {
            events.publishEvent(new ContentPublished(version));
            announced = version;
        } catch (RuntimeException e) {
            LOG.error("{}", messages.get(Locale.getDefault(), "platform.content.not-taken-up"), e);
        }
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return PHASE;
    }
}
