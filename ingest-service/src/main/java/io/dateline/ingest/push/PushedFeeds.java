package io.dateline.ingest.push;

import java.util.UUID;

/// What pushes need of feeds; the feed room implements it.
public interface PushedFeeds {

    /// Has a feed asked at once.
    void ask(UUID feedId);
}
