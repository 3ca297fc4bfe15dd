package io.dateline.gateway.match.field;

import io.dateline.contract.article.Article;
import io.dateline.contract.article.Source;
import io.dateline.contract.finding.Entity;
import io.dateline.contract.finding.Findings;
import io.dateline.contract.finding.Quote;
import io.dateline.contract.finding.Sentiment;
import io.dateline.contract.finding.Topic;
import io.dateline.gateway.match.text.TextAnalysis;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.BiConsumer;

/// What queries can ask of an article, the one definition for the index and for matching.
public final class ArticleFields {

    private static final int LEDE_LENGTH = 300;
    private static final String OWN = "own:";

    private ArticleFields() {}

    /// How the id of something that a team defines for itself stands among the values of an article. No words of a
    /// query come to this: only [io.dateline.gateway.query.Query.Has#own] does, so that nobody finds by another
    /// team's id.
    public static String own(UUID id) {
        return OWN + id;
    }

    /// Whether a value is of that form, which nobody may hand in.
    public static boolean isOwn(String value) {
        return value.toLowerCase(Locale.ROOT).startsWith(OWN);
    }

    /// When it was published, or first seen where that is unknown; never later than first seen, so that a page with
    /// a date in the future does not stay on top.
    public static Instant time(Article article) {
        Instant published = article.publishedAt();
        return published == null || published.isAfter(article.firstSeenAt()) ? article.firstSeenAt() : published;
    }

    /// Where the lede of a text ends: with the first paragraph, or, where that is shorter than 300 characters, with
    /// the word that reaches so far. Initials and signs stay with the word that they belong to.
    ///
    /// @return UTF-16 offset, exclusive
    public static int ledeEnd(String text) {
        int paragraph = text.indexOf('\n');
        int end = wordEnd(text, Math.max(LEDE_LENGTH, paragraph < 0 ? 0 : paragraph));
        while (end < text.length() - 1 && text.charAt(end) != '\n' && isBound(text, end)) {
            end = wordEnd(text, end + 1);
        }
        return Math.min(end, text.length());
    }

    private static int wordEnd(String text, int from) {
        int end = from;
        while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
            end++;
        }
        return end;
    }

    /// Whether a blank may stand inside of a name: behind a single letter or a sign, or before a sign.
    private static boolean isBound(String text, int blank) {
        int last = blank - 1;
        if (last >= 0 && text.charAt(last) == '.') {
            last--;
        }
        if (last < 1) {
            return true;
        }
        boolean single = Character.isLetter(text.charAt(last)) && !Character.isLetterOrDigit(text.charAt(last - 1));
        return single || joins(text.charAt(last)) || joins(text.charAt(blank + 1));
    }

    private static boolean joins(char c) {
        return c == '&' || c == '%' || c == '‰' || Character.getType(c) == Character.CURRENCY_SYMBOL;
    }

    /// Tells every piece of text of one scope, [Scope#LEDE] and [Scope#QUOTE] included.
    public static void words(Article article, Findings findings, BiConsumer<Scope, String> each) {
        each.accept(Scope.TITLE, article.title());
        each.accept(Scope.TEXT, article.text());
        each.accept(Scope.LEDE, article.text().substring(0, ledeEnd(article.text())));
        findings.quotes().forEach(quote -> each.accept(Scope.QUOTE, quote.text()));
        names(article, findings, each);
    }

    /// The same for names alone, which do not stand in the article.
    public static void names(Article article, Findings findings, BiConsumer<Scope, String> each) {
        article.byline().forEach(author -> each.accept(Scope.AUTHOR, author));
        article.tags().forEach(tag -> each.accept(Scope.TAG, tag));
        Source source = article.source();
        if (source != null) {
            each.accept(Scope.SOURCE_NAME, source.name());
        }
        for (Topic topic : findings.topics()) {
            if (isOwn(topic.code())) {
                // Asked for by its id alone: a name of one team must not be found by another.
                continue;
            }
            each.accept(Scope.TOPIC_NAME, topic.name());
            topic.path().stream()
                    .filter(name -> !name.equals(topic.name()))
                    .forEach(name -> each.accept(Scope.TOPIC_NAME, name));
        }
        for (Entity entity : findings.entities()) {
            List<Scope> tones = toneScopes(entity);
            for (String form : forms(entity)) {
                each.accept(Scope.ENTITY_NAME, form);
                tones.forEach(scope -> each.accept(scope, form));
            }
        }
        for (Quote quote : findings.quotes()) {
            Quote.Speaker speaker = quote.speaker();
            if (speaker != null) {
                each.accept(Scope.SPEAKER_NAME, speaker.name());
            }
        }
    }

    /// Every form of a name, so that whoever asks by one of them finds all: the article's own, and those known from
    /// elsewhere.
    private static List<String> forms(Entity entity) {
        List<String> forms = new ArrayList<>();
        forms.add(entity.name());
        if (entity.aliases() != null) {
            forms.addAll(entity.aliases());
        }
        if (entity.knownAs() != null) {
            forms.addAll(entity.knownAs());
        }
        return forms;
    }

    /// Tells every value, folded.
    public static void values(Article article, Findings findings, BiConsumer<ValueField, String> each) {
        BiConsumer<ValueField, String> folded = (field, value) -> each.accept(field, TextAnalysis.value(value));
        Source source = article.source();
        if (source != null) {
            folded.accept(ValueField.SOURCE, source.id().toString());
            if (source.country() != null) {
                folded.accept(ValueField.COUNTRY, source.country());
            }
            if (source.tier() != null) {
                folded.accept(ValueField.TIER, source.tier().toString());
            }
        }
        String language = findings.language().code();
        folded.accept(ValueField.LANGUAGE, language);
        int hyphen = language.indexOf('-');
        if (hyphen > 0) {
            folded.accept(ValueField.LANGUAGE, language.substring(0, hyphen));
        }
        findings.topics().forEach(topic -> folded.accept(ValueField.TOPIC, topic.code()));
        for (Entity entity : findings.entities()) {
            folded.accept(ValueField.ENTITY, entity.id().toString());
            toneScopes(entity)
                    .forEach(
                            scope -> folded.accept(toneValue(scope), entity.id().toString()));
        }
        for (Quote quote : findings.quotes()) {
            Quote.Speaker speaker = quote.speaker();
            if (speaker != null && speaker.entityId() != null) {
                folded.accept(ValueField.SPEAKER, speaker.entityId().toString());
            }
        }
        findings.ownNames().forEach(named -> own(named, findings, folded));
        Sentiment sentiment = findings.sentiment();
        if (sentiment != null) {
            folded.accept(ValueField.SENTIMENT, sentiment.label().name().toLowerCase(Locale.ROOT));
        }
    }

    /// A name that some team watches: what the article says of it is asked for by its id alone.
    private static void own(Entity named, Findings findings, BiConsumer<ValueField, String> each) {
        String id = own(named.id());
        each.accept(ValueField.ENTITY, id);
        toneScopes(named).forEach(scope -> each.accept(toneValue(scope), id));
        if (findings.quotes().stream().anyMatch(quote -> OwnNames.says(named, quote, findings))) {
            each.accept(ValueField.SPEAKER, id);
        }
    }

    private static List<Scope> toneScopes(Entity entity) {
        List<Scope> scopes = new ArrayList<>(1);
        Sentiment tone = entity.sentiment();
        if (tone != null) {
            switch (tone.label()) {
                case POSITIVE -> scopes.add(Scope.POSITIVE_NAME);
                case NEUTRAL -> scopes.add(Scope.NEUTRAL_NAME);
                case NEGATIVE -> scopes.add(Scope.NEGATIVE_NAME);
                case UNKNOWN -> {}
            }
        }
        return scopes;
    }

    private static ValueField toneValue(Scope scope) {
        return switch (scope) {
            case POSITIVE_NAME -> ValueField.POSITIVE;
            case NEGATIVE_NAME -> ValueField.NEGATIVE;
            default -> ValueField.NEUTRAL;
        };
    }
}
