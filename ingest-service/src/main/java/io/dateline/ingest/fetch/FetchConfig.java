package io.dateline.ingest.fetch;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/// How we behave towards the web, and what we accept from it.
@ConfigMapping(prefix = "dateline.fetch")
public interface FetchConfig {

    /// Where a site's operator can reach whoever runs this Dateline; becomes part of the user agent. An address or
    /// a mailbox.
    Optional<String> contact();

    /// Pause between the starts of two requests to one host, when its robots.txt asks for no longer one.
    @WithDefault("1s")
    Duration hostInterval();

    /// Requests to one host at the same time.
    @Positive
    @WithDefault("2")
    int hostConcurrency();

    /// Ports on loopback that may be read. Empty outside tests, demo and evaluation: everything else on loopback is
    /// refused.
    Optional<Set<Integer>> allowLoopbackPorts();

    /// Time for a connection to be made.
    @WithDefault("10s")
    Duration connectTimeout();

    /// Time for the next byte to come.
    @WithDefault("15s")
    Duration readTimeout();

    /// Time for the whole answer, redirects included; waiting for the host's turn is not counted.
    @WithDefault("45s")
    Duration deadline();

    /// Bytes a second below which an answer is given up, from the fifth second on. A page of 100 kB takes 50 s at
    /// this rate, so whoever is slower would run into the deadline anyway.
    @PositiveOrZero
    @WithDefault("2000")
    int minimumRate();

    /// Largest answer on the wire, in bytes.
    @Positive
    @WithDefault("6000000")
    int maxCompressed();

    /// Largest page after decompression, in bytes: as much as the extractor reads.
    @Positive
    @WithDefault("6000000")
    int maxPage();

    /// Largest feed after decompression, in bytes. The largest real news feeds seen have about 5 MB.
    @Positive
    @WithDefault("12000000")
    int maxFeed();

    @Positive
    @WithDefault("5")
    int maxRedirects();

    /// Open connections to all hosts together.
    @Positive
    @WithDefault("512")
    int maxConnections();

    /// Hosts whose robots.txt is remembered.
    @Positive
    @WithDefault("20000")
    int robotsCacheSize();

    /// How long a robots.txt is remembered; RFC 9309 allows at most 24 hours.
    @WithDefault("12h")
    Duration robotsCacheTime();
}
