package io.dateline.gateway.mention;

import io.dateline.gateway.article.Articles;
import io.dateline.gateway.article.KnownArticle;
import io.dateline.gateway.article.Parameters;
import io.dateline.platform.page.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Lists of mentions with their articles, as an address asks for them.
@ApplicationScoped
class MentionLists {

    private static final List<String> STATES = List.of("new", "seen", "kept", "dismissed");

    private final Mentions mentions;
    private final Articles articles;

    MentionLists(Mentions mentions, Articles articles) {
        this.mentions = mentions;
        this.articles = articles;
    }

    /// What an address may say about the list it wants.
    record Asked(
            @Nullable String state,
            @Nullable String from,
            @Nullable String to,
            @Nullable String cursor,
            @Nullable String limit) {}

    /// @param monitorId null for all monitors of the tenant
    Page<MentionView> page(UUID tenantId, @Nullable UUID monitorId, Asked asked) {
        String state = asked.state();
        Page<Mention> page = mentions.page(new Mentions.Wanted(
                tenantId,
                monitorId,
                state == null || state.isBlank() ? null : Parameters.oneOf("state", state, STATES),
                Parameters.from(asked.from()),
                Parameters.to(asked.to()),
                asked.cursor(),
                Parameters.limit(asked.limit())));
        return new Page<>(views(tenantId, page.items()), page.next());
    }

    List<MentionView> views(UUID tenantId, List<Mention> found) {
        Map<UUID, KnownArticle> known = articles.find(
                tenantId, found.stream().map(Mention::articleId).distinct().toList());
        List<MentionView> views = new ArrayList<>();
        for (Mention mention : found) {
            KnownArticle article = known.get(mention.articleId());
            if (article != null) {
                views.add(MentionView.of(mention, article));
            }
        }
        return views;
    }
}
