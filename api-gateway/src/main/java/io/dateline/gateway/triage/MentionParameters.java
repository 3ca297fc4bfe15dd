package io.dateline.gateway.triage;

import jakarta.ws.rs.QueryParam;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// What an address may say about the mentions that it wants; the same for lists and exports.
public class MentionParameters {

    @Parameter(description = "One or more of new, seen, kept, dismissed, with commas.", example = "new,kept")
    @QueryParam("state")
    @Nullable
    String state;

    @Parameter(description = "One or more of headline, lede, body, passing, with commas.", example = "headline,lede")
    @QueryParam("prominence")
    @Nullable
    String prominence;

    @Parameter(description = "A tag that it has.", example = "board")
    @QueryParam("tag")
    @Nullable
    String tag;

    @Parameter(description = "User name of who looks after it, `me`, or `none`.", example = "me")
    @QueryParam("owner")
    @Nullable
    String owner;

    @Parameter(
            description = "The tone, as `tone` says which.",
            schema = @Schema(enumeration = {"positive", "neutral", "negative"}))
    @QueryParam("sentiment")
    @Nullable
    String sentiment;

    @Parameter(
            description = "Tier of the outlet, 1 to 4, as your lists rank it or else the source says.",
            example = "1")
    @QueryParam("tier")
    @Nullable
    String tier;

    @Parameter(description = "Ids of outlets (sources), any of them.")
    @QueryParam("source")
    List<String> source = new ArrayList<>();

    @Parameter(description = "Id of an outlet list.")
    @QueryParam("outletList")
    @Nullable
    String outletList;

    @Parameter(description = "Id of a story.")
    @QueryParam("story")
    @Nullable
    String story;

    @Parameter(description = "Id of an article that they are mentions of.")
    @QueryParam("article")
    @Nullable
    String article;

    @Parameter(description = "Name of a topic of the article, as figures name it.")
    @QueryParam("topic")
    @Nullable
    String topic;

    @Parameter(description = "An author, as the byline has it.")
    @QueryParam("author")
    @Nullable
    String author;

    @Parameter(description = "Country of the outlet, ISO 3166.", example = "GB")
    @QueryParam("country")
    @Nullable
    String country;

    @Parameter(description = "Language of the article, ISO 639.", example = "en")
    @QueryParam("language")
    @Nullable
    String language;

    @Parameter(
            description = "Of which tone `sentiment` speaks: `counted` (default: a person's word, or towards the"
                    + " target where sentences show it, else the article's), `target` or `article`.",
            schema = @Schema(enumeration = {"counted", "target", "article"}))
    @QueryParam("tone")
    @Nullable
    String tone;

    @Parameter(description = "Earliest day or time of the article.", example = "2026-11-01")
    @QueryParam("from")
    @Nullable
    String from;

    @Parameter(description = "Last day, or time before which.", example = "2026-11-30")
    @QueryParam("to")
    @Nullable
    String to;

    @Parameter(
            description = "`once`: of articles with the same text only the first; `each` (default): all.",
            schema = @Schema(enumeration = {"each", "once"}))
    @QueryParam("copies")
    @Nullable
    String copies;

    @Parameter(
            description = "`once`: one mention of each article, with those of other monitors in `others`; `each`"
                    + " (default): all.",
            schema = @Schema(enumeration = {"each", "once"}))
    @QueryParam("articles")
    @Nullable
    String articles;

    String sentiment() {
        return Objects.requireNonNull(sentiment);
    }

    String tier() {
        return Objects.requireNonNull(tier);
    }

    String story() {
        return Objects.requireNonNull(story);
    }

    String article() {
        return Objects.requireNonNull(article);
    }
}
