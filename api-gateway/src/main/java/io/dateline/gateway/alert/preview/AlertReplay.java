package io.dateline.gateway.alert.preview;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// An alert's figures, computed again from what is stored now.
///
/// @param same whether every number came out the same
/// @param sentence what came of it, for people
/// @param then as they were told
/// @param now as they come out; JSON's null where they cannot be computed again
/// @param differences what is not the same; empty if all is
/// @param changed mentions that are not what they were
record AlertReplay(
        UUID alertId,
        boolean same,
        String sentence,
        JsonNode then,
        JsonNode now,
        List<Difference> differences,
        List<Changed> changed) {

    /// @param field such as `/counted/articles`
    @Schema(name = "AlertReplayDifference")
    record Difference(String field, String then, String now) {}

    /// @param headline of its article; null if that is gone
    /// @param what happened to it: `dismissed`, `withdrawn`, `retold` (another tone) or `gone`
    @Schema(name = "AlertReplayChange")
    record Changed(
            UUID mentionId,
            @Nullable String headline,
            String what,
            @Nullable Instant at) {}
}
