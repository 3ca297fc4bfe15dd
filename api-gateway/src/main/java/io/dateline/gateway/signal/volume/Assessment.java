package io.dateline.gateway.signal.volume;

import io.dateline.gateway.signal.Figures;
import io.dateline.gateway.signal.Finding;
import org.jspecify.annotations.Nullable;

/// What a detector that counts makes of a moment.
///
/// @param finding what there is to tell: null where nothing is, and where the episode ends
/// @param episode to be handed in the next time; null if none is open (any more)
/// @param closes whether the episode that was open ends
/// @param figures the numbers, whether or not there is anything to tell; null where there is too little history
public record Assessment(
        @Nullable Finding finding,
        @Nullable Episode episode,
        boolean closes,
        @Nullable Figures figures) {

    static final Assessment NOTHING = new Assessment(null, null, false, null);

    /// An alert is to be opened.
    ///
    /// @param before the episode that was handed in
    public boolean opens(@Nullable Episode before) {
        return before == null && finding != null;
    }
}
