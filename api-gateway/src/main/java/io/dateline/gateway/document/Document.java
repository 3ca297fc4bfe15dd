package io.dateline.gateway.document;

import io.dateline.platform.text.Characters;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;

/// @param subtitle the window of time that it is about, in words
/// @param blocks in the order in which they are read
/// @param foot what holds for all of it, such as its method
@RegisterForReflection
public record Document(String title, String subtitle, List<Block> blocks, String foot) {

    public Document {
        title = Characters.shortened(Characters.plain(title), 200);
        subtitle = Characters.shortened(Characters.plain(subtitle), 500);
        foot = Characters.shortened(Characters.plain(foot), 2_000);
        blocks = List.copyOf(blocks);
    }
}
