package io.dateline.gateway.topic;

import io.dateline.contract.DescriptionCommand;
import io.dateline.contract.DescriptionCommand.DescriptionEncoded;
import io.dateline.contract.OwnTopicChanged;
import io.dateline.gateway.article.ArticleVectors;
import io.dateline.gateway.article.Articles;
import io.dateline.gateway.article.Parameters;
import io.dateline.gateway.classifier.Background;
import io.dateline.gateway.classifier.ClassifierTraining;
import io.dateline.gateway.classifier.TopicClassifier;
import io.dateline.gateway.http.Versions;
import io.dateline.gateway.overlay.TeamNamesChanged;
import io.dateline.gateway.query.Attribute;
import io.dateline.platform.outbox.Outbox;
import io.dateline.platform.problem.ProblemException;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What is done to own topics. Each change of what belongs to one is told to every replica, and changes the monitors
/// that name it.
@ApplicationScoped
class OwnTopics {

    static final int MAX_TOPICS = 100;
    static final int MAX_EXAMPLES = 200;

    /// Articles that a profile is judged against at most.
    static final int BACKGROUND = 2_000;

    private final TopicRows rows;
    private final Articles articles;
    private final ArticleVectors vectors;
    private final Outbox outbox;
    private final InstantSource clock;
    private final Event<OwnTopicTail.Saved> saved;
    private final Event<OwnTopicTail.Removed> removed;
    private final Event<TeamNamesChanged> named;

    OwnTopics(
            TopicRows rows,
            Articles articles,
            ArticleVectors vectors,
            Outbox outbox,
            InstantSource clock,
            Event<OwnTopicTail.Saved> saved,
            Event<OwnTopicTail.Removed> removed,
            Event<TeamNamesChanged> named) {
        this.rows = rows;
        this.articles = articles;
        this.vectors = vectors;
        this.outbox = outbox;
        this.clock = clock;
        this.saved = saved;
        this.removed = removed;
        this.named = named;
    }

    List<OwnTopic> list(UUID tenantId) {
        return rows.ofTenant(tenantId);
    }

    OwnTopic require(UUID tenantId, UUID id) {
        return rows.find(id)
                .filter(topic -> topic.tenantId().equals(tenantId))
                .orElseThrow(() -> new ProblemException(404, "topic-not-found", "No own topic has the id " + id + "."));
    }

    @Transactional
    OwnTopic create(UUID tenantId, NewOwnTopic request) {
        if (rows.ofTenant(tenantId).size() >= MAX_TOPICS) {
            throw new ProblemException(
                    409, "topics-too-many", "A team has " + MAX_TOPICS + " topics of its own at most.");
        }
        OwnTopic topic = new OwnTopic(
                UUID.randomUUID(),
                tenantId,
                request.name().strip(),
                request.description().strip(),
                request.threshold() == null ? OwnTopic.USUAL_THRESHOLD : request.threshold(),
                1,
                1,
                null,
                0,
                0,
                clock.instant(),
                clock.instant());
        if (!rows.insert(topic)) {
            throw taken(topic.name());
        }
        put(topic, request.examples() == null ? List.of() : request.examples());
        read(topic);
        tell(topic, topic.name());
        Log.infof("own topic created topicId=%s", topic.id());
        return topic;
    }

    /// @param expected the version that it must have; null for any
    @Transactional
    OwnTopic change(OwnTopic seen, @Nullable Integer expected, OwnTopicChange change) {
        OwnTopic before = locked(seen);
        Versions.require(expected, before.version());
        String name = change.name() == null ? before.name() : change.name().strip();
        String description = change.description() == null
                ? before.description()
                : change.description().strip();
        if (rows.isTaken(before.tenantId(), name, before.id())) {
            throw taken(name);
        }
        boolean reads = !name.equals(before.name()) || !description.equals(before.description());
        OwnTopic after = new OwnTopic(
                before.id(),
                before.tenantId(),
                name,
                description,
                change.threshold() == null ? before.threshold() : change.threshold(),
                before.version() + 1,
                before.descriptionVersion() + (reads ? 1 : 0),
                before.profile(),
                before.readVersion(),
                before.background(),
                before.createdAt(),
                clock.instant());
        rows.update(after);
        if (reads) {
            read(after);
        }
        tell(after, before.name());
        return after;
    }

    /// Says of articles that they are about it, or not, or takes back what was said.
    @Transactional
    OwnTopic teach(OwnTopic seen, List<NewOwnTopic.Example> examples) {
        OwnTopic topic = locked(seen);
        put(topic, examples);
        return judged(topic);
    }

    /// @param expected the version that it must have; null for any
    @Transactional
    void delete(OwnTopic seen, @Nullable Integer expected) {
        OwnTopic topic = locked(seen);
        Versions.require(expected, topic.version());
        rows.delete(topic.id());
        // What the index still says of it, no query can ask for any more.
        outbox.append(OwnTopicChanged.of(topic.id(), topic.tenantId(), topic.version() + 1));
        removed.fire(new OwnTopicTail.Removed(topic.id()));
        named.fire(names(topic, topic.name()));
        Log.infof("own topic deleted topicId=%s", topic.id());
    }

    /// A description has been read; an answer to an older one is passed over.
    @Transactional
    void encoded(DescriptionEncoded event) {
        TopicRows.Read read =
                new TopicRows.Read(event.embedding().model(), event.embedding().vector());
        rows.locked(event.descriptionId())
                .filter(topic -> rows.keep(topic.id(), event.version(), read))
                .ifPresent(topic -> judged(rows.find(topic.id()).orElse(topic)));
    }

    /// Judges a topic anew: against an archive that has grown, or by another encoder.
    @Transactional
    void renew(OwnTopic seen, String latestModel) {
        OwnTopic topic = locked(seen);
        TopicClassifier profile = topic.profile();
        if (profile != null && profile.model().equals(latestModel)) {
            judged(topic);
            return;
        }
        if (profile != null) {
            OwnTopic again = with(topic, profile, topic.background(), topic.descriptionVersion() + 1);
            rows.update(again);
            read(again);
            tell(again, again.name());
        }
    }

    private OwnTopic judged(OwnTopic topic) {
        TopicRows.Read read = rows.description(topic.id()).orElse(null);
        TopicClassifier profile = topic.profile();
        int size = topic.background();
        if (read != null) {
            Background background = Background.of(vectors.latest(read.model(), BACKGROUND));
            size = background.size();
            profile = ClassifierTraining.of(
                    read.model(),
                    read.vector(),
                    rows.exampleVectors(topic.id(), true, read.model()),
                    rows.exampleVectors(topic.id(), false, read.model()),
                    background);
        }
        OwnTopic after = with(topic, profile, size, topic.descriptionVersion());
        rows.update(after);
        tell(after, after.name());
        return after;
    }

    private OwnTopic with(OwnTopic topic, @Nullable TopicClassifier profile, int background, int descriptionVersion) {
        return new OwnTopic(
                topic.id(),
                topic.tenantId(),
                topic.name(),
                topic.description(),
                topic.threshold(),
                topic.version() + 1,
                descriptionVersion,
                profile,
                topic.readVersion(),
                background,
                topic.createdAt(),
                clock.instant());
    }

    private OwnTopic locked(OwnTopic seen) {
        return rows.locked(seen.id()).orElseGet(() -> require(seen.tenantId(), seen.id()));
    }

    private void put(OwnTopic topic, List<NewOwnTopic.Example> examples) {
        Set<UUID> wanted = new HashSet<>();
        examples.forEach(example -> wanted.add(example.articleId()));
        Set<UUID> visible = articles.find(topic.tenantId(), wanted).keySet();
        for (NewOwnTopic.Example example : examples) {
            if (!visible.contains(example.articleId())) {
                throw Parameters.invalid("examples", "No article has the id " + example.articleId() + ".");
            }
            Boolean about = example.about();
            if (about == null) {
                rows.take(topic.id(), example.articleId());
            } else {
                rows.put(topic.id(), example.articleId(), about, clock.instant());
            }
        }
        if (rows.examples(topic.id()).size() > MAX_EXAMPLES) {
            throw new ProblemException(
                    409, "topic-examples-too-many", "A topic has " + MAX_EXAMPLES + " examples at most.");
        }
    }

    private void read(OwnTopic topic) {
        outbox.append(DescriptionCommand.of(topic.id(), topic.descriptionVersion(), topic.name(), topic.description()));
    }

    private void tell(OwnTopic topic, String nameBefore) {
        outbox.append(OwnTopicChanged.of(topic.id(), topic.tenantId(), topic.version()));
        saved.fire(new OwnTopicTail.Saved(topic));
        named.fire(names(topic, nameBefore));
    }

    private static TeamNamesChanged names(OwnTopic topic, String nameBefore) {
        Set<String> names = new HashSet<>();
        for (String name :
                List.of(topic.name(), nameBefore, topic.code(), topic.id().toString())) {
            names.add(name.toLowerCase(Locale.ROOT));
        }
        return new TeamNamesChanged(topic.tenantId(), Set.of(Attribute.TOPIC), names);
    }

    private static ProblemException taken(String name) {
        return new ProblemException(409, "topic-name-taken", "There is an own topic called “" + name + "” already.");
    }
}
