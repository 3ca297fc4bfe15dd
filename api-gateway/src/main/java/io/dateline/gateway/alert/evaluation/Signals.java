package io.dateline.gateway.alert.evaluation;

import io.dateline.contract.article.Article;
import io.dateline.contract.article.Source;
import io.dateline.contract.finding.Entity;
import io.dateline.contract.finding.Findings;
import io.dateline.contract.finding.Quote;
import io.dateline.gateway.alert.AlertConfig;
import io.dateline.gateway.alert.NewsAge;
import io.dateline.gateway.alert.judge.Arrival;
import io.dateline.gateway.article.KnownArticle;
import io.dateline.gateway.mention.MatchedWords;
import io.dateline.gateway.mention.Mention;
import io.dateline.gateway.mention.MentionTone;
import io.dateline.gateway.monitor.MonitorSaved;
import io.dateline.gateway.monitor.SavedMonitor;
import io.dateline.gateway.signal.SignalMention;
import io.dateline.platform.sql.Jsonb;
import io.dateline.platform.sql.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Notes what the rules of a team have to look at. Written in the transaction of the mention itself, so that nothing
/// that was found is left unjudged.
@ApplicationScoped
public class Signals {

    /// An article may name hundreds; the first are those that it is about.
    private static final int MAX_NAMES = 50;

    private final Rows rows;
    private final Jsonb json;
    private final InstantSource clock;
    private final MentionEvents events;
    private final NewsAge age;

    Signals(Rows rows, Jsonb json, InstantSource clock, MentionEvents events, AlertConfig config) {
        this.rows = rows;
        this.json = json;
        this.clock = clock;
        this.events = events;
        this.age = new NewsAge(config.newsAge(), config.firstListing());
    }

    /// Why an article raises no alert however it is matched: `old`, or `first-listing` for what was there when its feed
    /// was added.
    ///
    /// @return null if it is news
    public @Nullable String held(Article article) {
        return age.held(article);
    }

    /// An article matched a monitor as it arrived.
    @Transactional(Transactional.TxType.MANDATORY)
    public void found(SavedMonitor monitor, Mention mention, KnownArticle known) {
        write(monitor, mention, known, Arrival.Change.FOUND, null);
        events.found(monitor, mention, known);
    }

    /// A mention's article was edited, or taken down.
    ///
    /// @param toneBefore as it was counted before; null where unknown
    @Transactional(Transactional.TxType.MANDATORY)
    public void revised(SavedMonitor monitor, Mention mention, KnownArticle known, @Nullable String toneBefore) {
        boolean withdrawn = known.article().withdrawnAt() != null;
        write(monitor, mention, known, withdrawn ? Arrival.Change.WITHDRAWN : Arrival.Change.EDITED, toneBefore);
        events.revised(monitor, mention, known, withdrawn);
    }

    private void write(
            SavedMonitor monitor,
            Mention mention,
            KnownArticle known,
            Arrival.Change change,
            @Nullable String toneBefore) {
        List<MatchedWords> words = mention.words(known.article());
        rows.write(
                """
                insert into signal_mention (monitor_id, change, mention, words, explanation, revision, tone_before, at)
                values (?, ?, ?::jsonb, ?::jsonb, ?, ?, ?, ?)""",
                monitor.id(),
                change.name().toLowerCase(Locale.ROOT),
                json.write(signal(mention, known)),
                json.write(words.stream().map(MatchedWords::text).toList()),
                MatchedWords.sentence(words),
                known.article().revision(),
                toneBefore,
                clock.instant());
    }

    private static SignalMention signal(Mention mention, KnownArticle known) {
        Article article = known.article();
        Source source = article.source();
        Findings findings = known.findings();
        return new SignalMention(
                mention.id(),
                mention.articleId(),
                SignalMention.timeOf(article.publishedAt(), article.publishedPrecision(), article.firstSeenAt()),
                mention.foundAt(),
                source == null ? mention.articleId() : source.id(),
                source == null ? "A text of your own" : source.name(),
                mention.tier(),
                article.title(),
                known.copies(),
                known.storyId(),
                tone(mention),
                mention.prominence(),
                findings == null ? null : findings.language().code(),
                article.byline(),
                names(findings == null ? null : findings.entities()),
                quotes(findings == null ? null : findings.quotes()));
    }

    private static @Nullable String tone(Mention mention) {
        Mention.Override override = mention.override();
        MentionTone tone = mention.tone();
        return override != null ? override.label() : tone == null ? null : tone.label();
    }

    /// A stored mention, with whom its article names and quotes.
    static SignalMention with(SignalMention mention, @Nullable List<Entity> entities, @Nullable List<Quote> quotes) {
        return new SignalMention(
                mention.mentionId(),
                mention.articleId(),
                mention.time(),
                mention.foundAt(),
                mention.outletId(),
                mention.outlet(),
                mention.tier(),
                mention.headline(),
                mention.copies(),
                mention.storyId(),
                mention.tone(),
                mention.prominence(),
                mention.language(),
                mention.bylines(),
                names(entities),
                quotes(quotes));
    }

    private static List<SignalMention.Name> names(@Nullable List<Entity> entities) {
        return entities == null
                ? List.of()
                : entities.stream()
                        .limit(MAX_NAMES)
                        .map(entity -> new SignalMention.Name(entity.id(), entity.name(), entity.type()))
                        .toList();
    }

    private static List<SignalMention.Said> quotes(@Nullable List<Quote> quotes) {
        return quotes == null
                ? List.of()
                : quotes.stream().limit(MAX_NAMES).map(Signals::said).toList();
    }

    private static SignalMention.Said said(Quote quote) {
        Quote.Speaker speaker = quote.speaker();
        UUID entityId = speaker == null ? null : speaker.entityId();
        return new SignalMention.Said(speaker == null ? null : speaker.name(), entityId, quote.stance(), quote.text());
    }

    /// Every monitor is judged every few minutes, whatever comes.
    void onSaved(@Observes MonitorSaved saved) {
        rows.write(
                "insert into monitor_signal (monitor_id, due_at) values (?, ?) on conflict do nothing",
                saved.monitor().id(),
                clock.instant());
    }
}
