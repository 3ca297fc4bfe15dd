package io.dateline.ingest.format;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// All that a feed says about itself and what it lists.
///
/// @param version as precise as it can be told: `rss20`, `rss091n`, `atom10`, `cdf`, `json11`, `sitemap`
/// @param encoding name of the character set that was used to read it, lower case
/// @param faults what is wrong with it, in words; empty if it is as its standard wants it
/// @param entries in the feed's order
public record FeedDocument(String version, String encoding, Set<String> faults, Part channel, List<Part> entries) {

    /// What a text is for.
    public enum Role {
        TITLE,
        SUBTITLE,
        SUMMARY,
        RIGHTS,
        INFO
    }

    /// What a time is for.
    public enum Moment {
        PUBLISHED,
        UPDATED,
        CREATED,
        EXPIRED,
        VALID_FROM,
        VALID_TO
    }

    /// @param value plain text, or HTML that is safe to show, by its type; relative links in it are resolved
    /// @param type media type: `text/plain`, `text/html`, `application/xhtml+xml` or another
    /// @param base what relative links were resolved against
    public record Text(
            String value,
            String type,
            @Nullable String language,
            @Nullable String base) {

        public boolean isHtml() {
            return type.equals("text/html") || type.equals("application/xhtml+xml");
        }
    }

    /// @param text as written
    /// @param at null if it is no time
    public record Stated(String text, @Nullable Instant at) {}

    public record Person(
            @Nullable String name,
            @Nullable String email,
            @Nullable String url) {

        boolean isNobody() {
            return name == null && email == null && url == null;
        }

        /// Name and address, as one line.
        public @Nullable String line() {
            if (name != null && email != null) {
                return name + " (" + email + ")";
            }
            return name == null ? email : name;
        }
    }

    /// @param href absolute wherever it could be resolved
    /// @param attributes all others, by name
    public record Link(@Nullable String href, String rel, Map<String, String> attributes) {}

    public record Tag(
            @Nullable String term,
            @Nullable String scheme,
            @Nullable String label) {}

    /// Where something happened, as GeoJSON has it.
    ///
    /// @param coordinates longitude before latitude
    public record Place(String type, List<List<Double>> coordinates) {}

    /// The channel, an entry, or the feed that an entry was taken from.
    ///
    /// @param link the page that it stands for; null if it names none
    /// @param id guid or atom id; null if it has none
    /// @param idIsLink whether the id may serve as a link
    /// @param values every other element with a text of its own, by name with `_` for `:`
    /// @param marks every other element with attributes or children that matter, by name with `_` for `:`
    /// @param source the feed that an entry was taken from; null if it says nothing about that
    public record Part(
            Map<Role, Text> texts,
            List<Text> contents,
            Map<Moment, Stated> times,
            List<Person> authors,
            List<Person> contributors,
            @Nullable Person publisher,
            List<Link> links,
            @Nullable String link,
            @Nullable String id,
            boolean idIsLink,
            List<Tag> tags,
            Map<String, String> values,
            Map<String, Map<String, String>> marks,
            @Nullable Place place,
            @Nullable Part source) {

        public @Nullable String value(Role role) {
            Text text = texts.get(role);
            return text == null ? null : text.value();
        }

        public @Nullable Instant at(Moment moment) {
            Stated stated = times.get(moment);
            return stated == null ? null : stated.at();
        }
    }
}
