package io.dateline.local.demo;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/// An invented publisher, served under a host name of its own.
enum Outlet {
    COURIER("The Harbour Courier", "GB", 1, Format.RSS, true),
    LEDGER("Meridian Ledger", "US", 1, Format.ATOM, true),
    CIRCUIT("Open Circuit", "US", 2, Format.JSON, false),
    GAZETTE("Tarn Valley Gazette", "GB", 3, Format.RSS, false),
    NORTHLIGHT("Northlight News Agency", "IE", 1, Format.ATOM, true),
    TOUCHLINE("Touchline", "CA", 2, Format.RSS, false);

    /// What kind of feed an outlet offers.
    enum Format {
        RSS("application/rss+xml", "/feed.xml"),
        ATOM("application/atom+xml", "/atom.xml"),
        JSON("application/feed+json", "/feed.json");

        private final String mediaType;
        private final String path;

        Format(String mediaType, String path) {
            this.mediaType = mediaType;
            this.path = path;
        }

        String mediaType() {
            return mediaType;
        }

        String path() {
            return path;
        }
    }

    private static final Duration SPEAKS = Duration.ofMinutes(4);

    private final String title;
    private final String country;
    private final int tier;
    private final Format format;
    private final boolean structured;

    Outlet(String title, String country, int tier, Format format, boolean structured) {
        this.title = title;
        this.country = country;
        this.tier = tier;
        this.format = format;
        this.structured = structured;
    }

    /// The outlet that a `Host` header asks for; empty if there is none of that name.
    static Optional<Outlet> ofHost(String host) {
        return Arrays.stream(values())
                .filter(outlet -> host.startsWith(outlet.slug() + ".localhost"))
                .findFirst();
    }

    static Optional<Outlet> ofSlug(String slug) {
        return Arrays.stream(values())
                .filter(outlet -> outlet.slug().equals(slug))
                .findFirst();
    }

    String slug() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    String title() {
        return title;
    }

    /// ISO 3166-1, two letters.
    String country() {
        return country;
    }

    /// 1 is the most widely read.
    int tier() {
        return tier;
    }

    Format format() {
        return format;
    }

    /// Whether its pages carry JSON-LD.
    boolean structured() {
        return structured;
    }

    /// Whether it answers nothing at a moment. One of them falls silent while one watches.
    ///
    /// @param wentOn since when things happen at the site
    boolean isSilent(Instant wentOn, Instant now) {
        return this == CIRCUIT && now.minus(SPEAKS).isAfter(wentOn);
    }

    URI home(int port) {
        return URI.create("http://" + slug() + ".localhost:" + port + "/");
    }
}
