package io.dateline.gateway.triage;

import io.dateline.gateway.article.Articles;
import io.dateline.gateway.article.KnownArticle;
import io.dateline.gateway.article.Parameters;
import io.dateline.gateway.mention.ArticleFacts;
import io.dateline.gateway.mention.Mention;
import io.dateline.gateway.mention.MentionFilter;
import io.dateline.gateway.mention.MentionOfArticle;
import io.dateline.gateway.mention.MentionSearch;
import io.dateline.gateway.mention.ToneBasis;
import io.dateline.gateway.outlet.OutletLists;
import io.dateline.platform.page.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Lists of mentions with their articles, as an address asks for them.
@ApplicationScoped
public class MentionLists {

    private static final List<String> STATES = List.of("new", "seen", "kept", "dismissed");
    private static final List<String> PROMINENCE = List.of("headline", "lede", "body", "passing");
    private static final List<String> TONES = List.of("positive", "neutral", "negative");

    private final MentionSearch search;
    private final Articles articles;
    private final OutletLists outlets;

    MentionLists(MentionSearch search, Articles articles, OutletLists outlets) {
        this.search = search;
        this.articles = articles;
        this.outlets = outlets;
    }

    /// @throws io.dateline.platform.problem.ProblemException a parameter is not as it must be
    public MentionFilter filter(UUID tenantId, String username, List<UUID> monitors, MentionParameters asked) {
        String owner = asked.owner;
        String list = blankToNull(asked.outletList);
        return new MentionFilter(
                tenantId,
                monitors,
                words("state", asked.state, STATES),
                words("prominence", asked.prominence, PROMINENCE),
                blankToNull(asked.tag),
                owner == null || owner.isBlank()
                        ? null
                        : owner.equals("none") ? "" : owner.equals("me") ? username : owner,
                blankToNull(asked.sentiment) == null ? null : Parameters.oneOf("sentiment", asked.sentiment(), TONES),
                blankToNull(asked.tier) == null
                        ? null
                        : Integer.valueOf(Parameters.oneOf("tier", asked.tier(), List.of("1", "2", "3", "4"))),
                sources(tenantId, asked.source, list),
                blankToNull(asked.story) == null ? null : Parameters.id("story", asked.story()),
                blankToNull(asked.article) == null ? null : Parameters.id("article", asked.article()),
                new ArticleFacts(
                        blankToNull(asked.topic),
                        blankToNull(asked.author),
                        blankToNull(asked.country),
                        blankToNull(asked.language)),
                Parameters.from(asked.from),
                Parameters.to(asked.to),
                once("copies", asked.copies),
                once("articles", asked.articles),
                toneBasis(asked.tone));
    }

    private static boolean once(String name, @Nullable String value) {
        return value != null
                && Parameters.oneOf(name, value, List.of("each", "once")).equals("once");
    }

    /// @throws io.dateline.platform.problem.ProblemException it is none
    public static ToneBasis toneBasis(@Nullable String word) {
        return blankToNull(word) == null
                ? ToneBasis.COUNTED
                : ToneBasis.of(Parameters.oneOf("tone", Objects.requireNonNull(word), ToneBasis.words()));
    }

    private @Nullable List<UUID> sources(UUID tenantId, List<String> named, @Nullable String list) {
        List<UUID> ids = named.stream().map(id -> Parameters.id("source", id)).toList();
        if (list == null) {
            return ids.isEmpty() ? null : ids;
        }
        List<UUID> listed = outlets.sources(tenantId, Parameters.id("outletList", list));
        return ids.isEmpty() ? listed : ids.stream().filter(listed::contains).toList();
    }

    private static List<String> words(String name, @Nullable String value, List<String> allowed) {
        if (value == null || value.isBlank()) {
            return List.of();
        }
        return Arrays.stream(value.split(","))
                .map(word -> Parameters.oneOf(name, word.strip(), allowed))
                .toList();
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }

    public Page<MentionView> page(MentionFilter filter, @Nullable String cursor, int limit) {
        Page<Mention> page = search.page(filter, cursor, limit);
        return new Page<>(views(filter.tenantId(), page.items()), page.next());
    }

    List<MentionView> views(UUID tenantId, List<Mention> found) {
        Map<UUID, KnownArticle> known = articles.find(
                tenantId, found.stream().map(Mention::articleId).distinct().toList());
        Map<UUID, List<MentionOfArticle>> all = search.ofArticles(tenantId, known.keySet());
        List<MentionView> views = new ArrayList<>();
        for (Mention mention : found) {
            KnownArticle article = known.get(mention.articleId());
            if (article != null) {
                views.add(MentionView.of(mention, article, all.getOrDefault(mention.articleId(), List.of())));
            }
        }
        return views;
    }
}
