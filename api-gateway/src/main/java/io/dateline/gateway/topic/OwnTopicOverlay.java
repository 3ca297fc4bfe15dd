package io.dateline.gateway.topic;

import io.dateline.contract.finding.Embedding;
import io.dateline.contract.finding.Findings;
import io.dateline.contract.finding.Topic;
import io.dateline.gateway.classifier.TopicClassifier;
import io.dateline.gateway.overlay.Overlay;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/// Lays a team's own topics over those that analysis found, and those of all teams for what searches and monitors
/// match. Evidence stays empty: the vector is that of the article as a whole, and says nothing of single sentences.
@ApplicationScoped
class OwnTopicOverlay implements Overlay {

    private final OwnTopicTail topics;

    OwnTopicOverlay(OwnTopicTail topics) {
        this.topics = topics;
    }

    @Override
    public View of(UUID tenantId) {
        List<OwnTopic> own = topics.ofTenant(tenantId);
        return (_, findings) -> own.isEmpty() ? findings : with(findings, own, false);
    }

    @Override
    public List<Own> own(UUID tenantId) {
        return topics.ofTenant(tenantId).stream()
                .map(topic -> new Own(Kind.TOPIC, topic.id(), topic.name()))
                .toList();
    }

    @Override
    public Findings matched(Findings found) {
        return with(found, topics.all(), true);
    }

    /// @param unnamed without names and scores, which are a team's own business
    private static Findings with(Findings findings, Collection<OwnTopic> own, boolean unnamed) {
        Embedding embedding = findings.embedding();
        if (embedding == null || own.isEmpty()) {
            return findings;
        }
        List<Topic> added = new ArrayList<>();
        for (OwnTopic topic : own) {
            if (topic.holds(embedding.model(), embedding.vector())) {
                added.add(unnamed ? unnamed(topic) : named(topic, embedding.vector()));
            }
        }
        if (added.isEmpty()) {
            return findings;
        }
        added.sort(Comparator.comparingDouble(Topic::score).reversed());
        added.addAll(findings.topics());
        return findings.withTopics(added);
    }

    private static Topic unnamed(OwnTopic topic) {
        return new Topic(topic.code(), "", List.of(), 1, List.of());
    }

    private static Topic named(OwnTopic topic, byte[] vector) {
        TopicClassifier profile = topic.profile();
        double score = profile == null ? 0 : profile.score(vector);
        return new Topic(
                topic.code(), topic.name(), List.of(topic.name()), Math.round(score * 1000) / 1000.0, List.of());
    }
}
