package io.dateline.contract;

import io.dateline.contract.finding.Embedding;
import io.dateline.contract.id.EventIds;
import java.util.UUID;

/// Place a description in the encoder's space, as if it were an article. Topic `description.command.v1`, key: the
/// description's id. From api-gateway, for analysis-service, which answers with [DescriptionEncoded]. It says nothing
/// of whose description it is.
///
/// @param eventId UUIDv5 of topic, description and version
/// @param descriptionId stays the same while the description changes
/// @param version counted up with each change of name or text
/// @param name as the title of an article
/// @param text as the text of an article
public record DescriptionCommand(UUID eventId, UUID descriptionId, int version, String name, String text)
        implements Event {

    public static final String TOPIC = "description.command.v1";

    public static DescriptionCommand of(UUID descriptionId, int version, String name, String text) {
        return new DescriptionCommand(EventIds.of(TOPIC, descriptionId, version), descriptionId, version, name, text);
    }

    @Override
    public String topic() {
        return TOPIC;
    }

    @Override
    public String key() {
        return descriptionId.toString();
    }

    @Override
    public String subject() {
        return descriptionId.toString();
    }

    /// A description was placed in the encoder's space. Topic `description.encoded.v1`, key: the description's id. From
    /// analysis-service, for api-gateway.
    ///
    /// @param eventId UUIDv5 of topic, description, version and model
    /// @param version of the description that was read, see [DescriptionCommand]; an answer to an older one is
    ///     passed over
    public record DescriptionEncoded(UUID eventId, UUID descriptionId, int version, Embedding embedding)
            implements Event {

        public static final String TOPIC = "description.encoded.v1";

        public static DescriptionEncoded of(DescriptionCommand command, Embedding embedding) {
            return new DescriptionEncoded(
                    EventIds.of(TOPIC, command.descriptionId(), command.version(), embedding.model()),
                    command.descriptionId(),
                    command.version(),
                    embedding);
        }

        @Override
        public String topic() {
            return TOPIC;
        }

        @Override
        public String key() {
            return descriptionId.toString();
        }

        @Override
        public String subject() {
            return descriptionId.toString();
        }
    }
}
