package io.dateline.gateway.delivery.target;

import io.dateline.gateway.channel.Channel;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/// The kinds of target that there are.
@ApplicationScoped
public class Channels {

    private final Map<String, Channel> kinds = new TreeMap<>();

    Channels(@Any Instance<Channel> channels) {
        for (Channel channel : channels) {
            if (kinds.put(channel.kind(), channel) != null) {
                throw new IllegalStateException("two channels are of the kind " + channel.kind());
            }
        }
    }

    public Optional<Channel> of(String kind) {
        return Optional.ofNullable(kinds.get(kind));
    }

    /// Which settings of a kind are nobody's to read; none of a kind that is no more.
    Predicate<String> secretSettings(String kind) {
        return name -> of(kind).filter(channel -> channel.isSecret(name)).isPresent();
    }

    List<String> words() {
        return List.copyOf(kinds.keySet());
    }
}
