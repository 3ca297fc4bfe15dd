package io.dateline.gateway.channel.content;

import io.dateline.gateway.channel.Message;
import io.dateline.gateway.signal.AlertState;

/// The colour at the edge of a message; never the only sign of anything.
public final class LevelColour {

    private static final int CLOSED = 0x757575;

    private LevelColour() {}

    /// @return red, green and blue, eight bits each
    public static int of(Message message) {
        if (message.state() == AlertState.CLOSED) {
            return CLOSED;
        }
        return switch (message.level()) {
            case SMALL -> 0x3367b0;
            case MEDIUM -> 0xb26a00;
            case LARGE -> 0xb3261e;
        };
    }
}
