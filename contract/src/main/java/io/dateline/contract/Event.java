package io.dateline.contract;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.UUID;

/// What every message has, whatever it says. In Kafka each one is a CloudEvent in binary mode: `ce_id`, `ce_type`,
/// `ce_source`, `ce_time` and `ce_subject` are headers, the record itself is the value.
public sealed interface Event
        permits ArticleFetched,
                ArticleEnriched,
                ArticleAnalysed,
                StoryUpdated,
                StoryCommand,
                ModelPublished,
                MonitorChanged,
                AlertRaised,
                AlertChanged,
                AnalysisCommand,
                NameWatched,
                DescriptionCommand,
                DescriptionCommand.DescriptionEncoded,
                OwnTopicChanged,
                SourceChanged {

    /// Name-based (UUIDv5), so the same fact has the same id however often it is told: see [EventIds].
    UUID eventId();

    /// Name of the Kafka topic, which is also the CloudEvents type.
    @JsonIgnore
    String topic();

    /// Kafka key: messages of one key stay in order.
    @JsonIgnore
    String key();

    /// CloudEvents subject: the id of what the message is about.
    @JsonIgnore
    String subject();
}
