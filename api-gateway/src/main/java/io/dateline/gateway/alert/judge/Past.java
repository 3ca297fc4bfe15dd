package io.dateline.gateway.alert.judge;

import io.dateline.gateway.signal.SignalMention;
import io.dateline.gateway.signal.notice.Edition;
import io.dateline.gateway.signal.volume.HourCounts;
import io.dateline.gateway.signal.volume.VolumeInput;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What was there before a monitor is judged, asked only where a rule wants to know.
public interface Past {

    /// Since when the monitor has a history.
    Instant since();

    /// When the latest mention counted; the beginning of the monitor if there was none.
    Instant lastMention();

    /// Hour by hour, of the mentions that a rule is about.
    HourCounts history(JudgedRule rule);

    /// When an entity (by its id) or a byline was seen with the monitor last, before what is judged now.
    ///
    /// @return null if it never was
    @Nullable
    Instant lastSeen(NameKind kind, String name, Instant before);

    /// What names an entity in the last days.
    List<SignalMention> naming(UUID entityId);

    enum NameKind {
        ENTITY,
        JOURNALIST;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// Whether the monitor had a mention of a story before this one.
    boolean hasEarlier(UUID storyId, SignalMention mention);

    /// Mentions of one story, whenever they were.
    List<SignalMention> ofStory(UUID storyId);

    /// Mentions of one group of copies.
    List<SignalMention> ofText(UUID textId);

    /// The revision before, and the one that came.
    Optional<Edit> edit(Arrival arrival);

    record Edit(Edition before, Edition after) {}

    /// Another monitor of the team, as it is at the same moment.
    Optional<Rival> rival(UUID monitorId, JudgedRule rule);

    record Rival(String name, VolumeInput input) {}
}
