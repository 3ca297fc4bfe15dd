package io.dateline.gateway.briefing.facts;

import com.fasterxml.jackson.core.type.TypeReference;
import io.dateline.contract.article.Article;
import io.dateline.contract.finding.Citation;
import io.dateline.contract.finding.Quote;
import io.dateline.contract.finding.Span;
import io.dateline.gateway.article.Articles;
import io.dateline.gateway.article.KnownArticle;
import io.dateline.gateway.briefing.BriefingPlan;
import io.dateline.gateway.briefing.draft.DraftStory;
import io.dateline.gateway.briefing.draft.Section;
import io.dateline.gateway.briefing.draft.ToldStory;
import io.dateline.gateway.briefing.facts.StoredFacts.Spread;
import io.dateline.gateway.document.CitedArticle;
import io.dateline.gateway.document.Line;
import io.dateline.platform.sql.Jsonb;
import io.dateline.platform.sql.Rows;
import io.dateline.platform.text.Characters;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Finds the words that stories are told with, and where they stand.
@ApplicationScoped
public class StoredWords {

    /// Sentences of a story.
    private static final int MAX_SENTENCES = 2;

    private static final int MAX_LEDE = 280;
    private static final int MIN_LEDE = 60;
    private static final int MAX_QUOTE = 400;

    private static final TypeReference<List<Citation>> SUMMARY = new TypeReference<>() {};

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMM, HH:mm", Locale.UK);

    private final Articles articles;
    private final Rows rows;
    private final Jsonb json;

    StoredWords(Articles articles, Rows rows, Jsonb json) {
        this.articles = articles;
        this.rows = rows;
        this.json = json;
    }

    /// A story with its words.
    ///
    /// @param revision of the article that it is told with
    public record Worded(DraftStory story, StoryFacts facts, int revision, List<Line> quotes) {}

    /// Stories whose article is gone by now are left out.
    ///
    /// @param spread how far stories that were told before have come
    public List<Worded> of(BriefingPlan plan, List<DraftStory> stories, Map<UUID, Spread> spread) {
        Map<UUID, List<Citation>> summaries =
                summaries(stories.stream().map(DraftStory::key).toList());
        Set<UUID> ids = new HashSet<>();
        stories.forEach(story -> ids.add(story.leadId()));
        summaries.values().forEach(cited -> cited.forEach(citation -> ids.add(citation.articleId())));
        Map<UUID, KnownArticle> known = articles.find(plan.tenantId(), ids);
        List<Worded> worded = new ArrayList<>();
        for (DraftStory story : stories) {
            KnownArticle lead = known.get(story.leadId());
            if (lead != null) {
                worded.add(worded(
                        story,
                        lead,
                        sentences(summaries.getOrDefault(story.key(), List.of()), known),
                        spread.getOrDefault(story.key(), spread(story)),
                        plan.zone()));
            }
        }
        return worded;
    }

    private static Spread spread(DraftStory story) {
        ToldStory told = story.told();
        return told == null
                ? new Spread(story.outlets(), story.tierOne())
                : new Spread(Math.max(told.outlets(), story.outlets()), Math.max(told.tierOne(), story.tierOne()));
    }

    private Map<UUID, List<Citation>> summaries(List<UUID> keys) {
        Map<UUID, List<Citation>> summaries = new HashMap<>();
        rows.list(
                "select id, summary from story where id = any (?) and summary is not null",
                row -> summaries.put(Rows.uuid(row, "id"), json.read(row, "summary", SUMMARY)),
                keys);
        return summaries;
    }

    private static Worded worded(
            DraftStory story, KnownArticle lead, List<Line> sentences, Spread spread, ZoneId zone) {
        Article article = lead.article();
        Line headline = headline(lead);
        List<Line> lines = sentences.isEmpty() ? List.of(line(lead, lede(article.text()))) : sentences;
        StoryFacts facts = new StoryFacts(
                headline,
                facts(story, spread, zone),
                since(story.told(), spread, headline.text()),
                lines,
                spread.outlets(),
                spread.tierOne(),
                story.score());
        return new Worded(story, facts, article.revision(), quotes(lead));
    }

    /// What a story says in a few words of its own, as far as they still stand there.
    private static List<Line> sentences(List<Citation> cited, Map<UUID, KnownArticle> known) {
        List<Line> lines = new ArrayList<>();
        for (Citation citation : cited) {
            KnownArticle article = known.get(citation.articleId());
            if (article != null
                    && lines.size() < MAX_SENTENCES
                    && article.article().revision() == citation.revision()
                    && citation.span().field() == Span.Field.TEXT
                    && citation.span().end() <= article.article().text().length()
                    && Characters.showSomething(words(article.article(), citation.span()))) {
                lines.add(line(article, citation.span()));
            }
        }
        return lines;
    }

    static String words(Article article, Span span) {
        String text = span.field() == Span.Field.TITLE ? article.title() : article.text();
        return text.substring(span.start(), span.end());
    }

    /// The headline of an article, which cites itself.
    public static Line headline(KnownArticle known) {
        return line(known, Span.title(0, known.article().title().length()));
    }

    static Line line(KnownArticle known, Span span) {
        Article article = known.article();
        return new Line(words(article, span), language(known), List.of(cited(known, span)));
    }

    private static @Nullable String language(KnownArticle known) {
        return known.findings() == null ? null : known.findings().language().code();
    }

    static CitedArticle cited(KnownArticle known, Span span) {
        Article article = known.article();
        Instant published = article.publishedAt();
        return new CitedArticle(
                new Citation(article.id(), article.revision(), span),
                article.source() == null ? null : article.source().id(),
                article.source() == null ? null : article.source().name(),
                article.url(),
                published == null ? article.firstSeenAt() : published);
    }

    /// The first sentence, or as much of it as fits.
    private static Span lede(String text) {
        int paragraph = text.indexOf('\n');
        int end = Math.min(paragraph < 0 ? text.length() : paragraph, MAX_LEDE);
        for (int i = MIN_LEDE; i < end - 1; i++) {
            if (text.charAt(i) == '.' && text.charAt(i + 1) == ' ') {
                return Span.text(0, i + 1);
            }
        }
        if (end == MAX_LEDE && text.lastIndexOf(' ', end) > MIN_LEDE) {
            end = text.lastIndexOf(' ', end);
        }
        return Span.text(0, end > 0 && Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end);
    }

    private static String facts(DraftStory story, Spread spread, ZoneId zone) {
        List<String> facts = new ArrayList<>();
        String tierOne = spread.tierOne() == 0 ? "" : " (" + spread.tierOne() + " national)";
        facts.add(counted(spread.outlets(), "outlet") + tierOne);
        facts.add("first: " + (story.firstOutlet() == null ? "a text of your own" : story.firstOutlet()) + ", "
                + TIME.format(story.firstAt().atZone(zone)));
        if (story.articles() > 1) {
            facts.add(counted(story.articles(), "article") + ", " + counted(story.texts(), "text"));
        }
        if (story.negative()) {
            facts.add("negative");
        }
        return String.join(" · ", facts);
    }

    private static String counted(int count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }

    private static @Nullable String since(@Nullable ToldStory told, Spread spread, String headline) {
        if (told == null) {
            return null;
        }
        List<String> changes = new ArrayList<>();
        changes.add("+" + counted(Math.max(0, spread.outlets() - told.outlets()), "outlet"));
        if (spread.tierOne() > told.tierOne()) {
            changes.add("now " + spread.tierOne() + " national");
        }
        if (!headline.equals(told.headline())) {
            changes.add("another headline");
        }
        return "Since then: " + String.join(", ", changes);
    }

    /// What an article quotes, with the speakers; the longest are left out.
    public static List<Line> quotes(KnownArticle known) {
        List<Line> lines = new ArrayList<>();
        for (Quote quote :
                known.findings() == null ? List.<Quote>of() : known.findings().quotes()) {
            if (quote.kind() != Quote.Kind.INDIRECT
                    && quote.speaker() != null
                    && Characters.showSomething(quote.text())
                    && quote.text().length() <= MAX_QUOTE
                    && lines.size() < Section.QUOTES.most()) {
                String stance = quote.stance() == null || quote.stance() == Quote.Stance.UNKNOWN
                        ? "says"
                        : quote.stance().name().toLowerCase(Locale.ROOT);
                lines.add(new Line(
                        quote.speaker().name() + " " + stance + ": “" + quote.text() + "”",
                        language(known),
                        List.of(cited(known, quote.span()))));
            }
        }
        return lines;
    }
}
