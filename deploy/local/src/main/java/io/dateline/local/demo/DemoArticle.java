package io.dateline.local.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// An article of the sample site, with its versions in order; the first one is what appears.
///
/// @param id      unique over all outlets, part of the address
/// @param offset  of its publication from the start of the site; negative for what was there before
/// @param byline  names of the authors, or of the agency
/// @param agency  whether the text came from the news agency
/// @param language that it is written in, BCP 47
record DemoArticle(
        String id,
        Outlet outlet,
        Duration offset,
        List<String> byline,
        boolean agency,
        String section,
        List<String> tags,
        String language,
        List<Version> versions) {

    /// What an article says from some moment on.
    ///
    /// @param offset of the moment from the start of the site
    record Version(Duration offset, String title, List<String> paragraphs) {

        int words() {
            return String.join(" ", paragraphs).split("\\s+").length;
        }
    }

    boolean appeared(Instant start, Instant now) {
        return !publishedAt(start).isAfter(now);
    }

    Instant publishedAt(Instant start) {
        return start.plus(offset);
    }

    /// The latest version that is out at a moment; the first one if none is out yet.
    Version versionAt(Instant start, Instant now) {
        Version current = versions.getFirst();
        for (Version version : versions) {
            if (!start.plus(version.offset()).isAfter(now)) {
                current = version;
            }
        }
        return current;
    }

    /// When the article was last changed, as seen at a moment.
    Instant updatedAt(Instant start, Instant now) {
        return start.plus(versionAt(start, now).offset());
    }

    /// The same, with all that is to come so much later: it, or its edit.
    DemoArticle later(Duration delay) {
        List<Version> moved = versions.stream()
                .map(version -> new Version(later(version.offset(), delay), version.title(), version.paragraphs()))
                .toList();
        return new DemoArticle(id, outlet, later(offset, delay), byline, agency, section, tags, language, moved);
    }

    private static Duration later(Duration offset, Duration delay) {
        return offset.isPositive() ? offset.plus(delay) : offset;
    }

    /// The same before any edit.
    DemoArticle unedited() {
        return new DemoArticle(id, outlet, offset, byline, agency, section, tags, language, versions.subList(0, 1));
    }

    String path() {
        return "/" + section.toLowerCase(java.util.Locale.ROOT).replace(' ', '-') + "/" + id;
    }
}
