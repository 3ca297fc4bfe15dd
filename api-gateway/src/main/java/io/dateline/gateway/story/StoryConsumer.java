package io.dateline.gateway.story;

import io.dateline.contract.StoryUpdated;
import io.dateline.gateway.article.Articles;
import io.dateline.platform.inbox.Inbox;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/// Keeps the rows of stories, and which article is in which, up with what analysis-service decides.
@ApplicationScoped
class StoryConsumer {

    private final Inbox inbox;
    private final Stories stories;
    private final StoryChanges changes;
    private final Articles articles;
    private final StoryEvents events;

    StoryConsumer(Inbox inbox, Stories stories, StoryChanges changes, Articles articles, StoryEvents events) {
        this.events = events;
        this.changes = changes;
        this.inbox = inbox;
        this.stories = stories;
        this.articles = articles;
    }

    @Incoming("stories")
    @Blocking
    public void on(ConsumerRecord<byte[], byte[]> message) {
        inbox.receive("stories", message, StoryUpdated.class, this::store);
    }

    private void store(StoryUpdated story) {
        Integer had = stories.store(story).orElse(null);
        if (story.change() != null) {
            changes.store(story.change());
        }
        story.moved().forEach(moved -> articles.move(moved.articleId(), moved.storyId(), moved.membershipVersion()));
        if (had != null) {
            events.tell(story, had);
        }
    }
}
