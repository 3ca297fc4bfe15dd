package io.dateline.analysis.entity;

import io.dateline.analysis.entity.referent.Mention;
import io.dateline.analysis.entity.referent.NameGroups;
import io.dateline.analysis.entity.referent.ShortForms;
import io.dateline.analysis.entity.span.NameClass;
import io.dateline.analysis.entity.span.NameSpan;
import io.dateline.analysis.naming.KnownNames;
import io.dateline.analysis.pipeline.Document;
import io.dateline.analysis.pipeline.NameLanguages;
import io.dateline.analysis.pipeline.Outcome;
import io.dateline.analysis.pipeline.Outcome.Analysed;
import io.dateline.analysis.pipeline.Stage;
import io.dateline.analysis.pipeline.WordReader;
import io.dateline.analysis.token.SentenceTokeniser;
import io.dateline.analysis.token.Token;
import io.dateline.contract.ModelPublished.Level;
import io.dateline.contract.article.Article;
import io.dateline.contract.finding.Entity;
import io.dateline.contract.finding.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Finds who and what an article names: in English with a tagger of its own, in the other languages of
/// [NameLanguages] with the encoder of many languages, where this machine has it; in all others it finds
/// nothing rather than guess.
public final class EntityStage implements Stage, NameLanguages {

    /// The language with a tagger of its own.
    private static final String ENGLISH = "en";

    /// Languages whose names the heads find with an F1 of at least 0.75, on text that nothing was learned from; the
    /// figures stand in docs/models/entity.md.
    private static final Set<String> FULL = Set.of("da", "de", "hr", "hu", "ja", "nb", "pt", "ru", "zh");

    /// The same with an F1 between 0.60 and 0.75, and languages that only a trial with a head of the same kind
    /// measured.
    private static final Set<String> EXPERIMENTAL = Set.of("es", "fi", "fr", "it", "ko", "nl", "pl", "ro", "sv");

    /// Languages whose names are found, where this machine has the encoder of many languages.
    public static final Set<String> LANGUAGES =
            Stream.of(Set.of(ENGLISH), FULL, EXPERIMENTAL).flatMap(Set::stream).collect(Collectors.toUnmodifiableSet());

    /// Names beyond this place in the text, in UTF-16 units, are not looked for: 30,000 words, which bounds the
    /// time of one article.
    static final int MAX_OFFSET = 200_000;

    /// Names found by chance more often than not are left out.
    private static final double SURE_ENOUGH = 0.4;

    private static final Set<String> EVENT_WORDS = Set.of(
            "cup",
            "championship",
            "championships",
            "open",
            "olympics",
            "games",
            "prix",
            "festival",
            "war",
            "wars",
            "battle",
            "marathon",
            "derby",
            "bowl",
            "masters",
            "summit",
            "conference",
            "expo",
            "fair",
            "awards",
            "oscars",
            "election",
            "elections",
            "referendum",
            "hurricane",
            "typhoon",
            "earthquake",
            "brexit",
            "holocaust",
            "revolution",
            "uprising",
            "massacre",
            "tournament",
            "trophy",
            "series",
            "forum",
            "grammys",
            "emmys",
            "convention",
            "league",
            "wimbledon",
            "playoffs",
            "intifada",
            "crisis");

    /// Words before a place's name.
    private static final Set<String> PLACING = Set.of(
            "in", "at", "from", "to", "near", "outside", "across", "around", "into", "through", "toward", "towards");

    private static final Set<String> ADDRESSES =
            Set.of("mr", "mr.", "mrs", "mrs.", "ms", "ms.", "miss", "messrs", "messrs.");

    private final NameTagger tagger;
    private final KnownNames known = KnownNames.load();
    private final @Nullable MultilingualNames multilingual;

    /// Finds names in English only.
    public EntityStage(NameTagger tagger) {
        this(tagger, null);
    }

    /// @param encoder null where this machine has none
    public EntityStage(NameTagger tagger, @Nullable WordReader encoder) {
        this.tagger = tagger;
        multilingual = encoder == null ? null : new MultilingualNames(encoder, known, tagger.words());
    }

    @Override
    public Level level(String language) {
        if (language.equals(ENGLISH)) {
            return Level.FULL;
        }
        boolean full = FULL.contains(language);
        if (!full && !EXPERIMENTAL.contains(language)) {
            return Level.NONE;
        }
        if (multilingual == null || !multilingual.teaches(language)) {
            return Level.UNAVAILABLE;
        }
        return full ? Level.FULL : Level.EXPERIMENTAL;
    }

    @Override
    public Outcome apply(Document document) {
        return new Analysed(document.withEntities(find(document)));
    }

    private List<Entity> find(Document document) {
        Article article = document.article();
        String language = document.language().code();
        if (language.equals(ENGLISH)) {
            return find(article);
        }
        Level level = level(language);
        boolean found = level == Level.FULL || level == Level.EXPERIMENTAL;
        if (multilingual == null || !found) {
            return List.of();
        }
        return multilingual.find(article.title(), article.text(), language);
    }

    private List<Entity> find(Article article) {
        String text =
                article.text().substring(0, Math.min(MAX_OFFSET, article.text().length()));
        List<List<Token>> title = SentenceTokeniser.sentences(article.title());
        List<List<Token>> sentences = new ArrayList<>(title);
        sentences.addAll(SentenceTokeniser.sentences(text));
        List<List<String>> words = sentences.stream()
                .map(sentence -> sentence.stream().map(Token::text).toList())
                .toList();
        List<List<NameSpan>> found = tagger.tag(words, styleOf(words));
        List<Mention> mentions = new ArrayList<>();
        for (int at = 0; at < sentences.size(); at++) {
            boolean inTitle = at < title.size();
            for (NameSpan span : found.get(at)) {
                Mention mention = mention(span, sentences.get(at), inTitle ? article.title() : text, inTitle, at);
                if (mention != null) {
                    mentions.add(mention);
                }
            }
        }
        Map<String, String> introduced = ShortForms.introduce(mentions, article.title(), text);
        return NameGroups.of(mentions, introduced, sentences.size(), known, tagger.words());
    }

    /// A text is taken for posts only when most of its sentences look so.
    private static Style styleOf(List<List<String>> sentences) {
        long social = sentences.stream()
                .filter(sentence -> NameTagger.styleOf(sentence) == Style.SOCIAL)
                .count();
        return social * 2 > sentences.size() ? Style.SOCIAL : Style.EDITED;
    }

    private @Nullable Mention mention(NameSpan span, List<Token> sentence, String from, boolean inTitle, int index) {
        int first = span.first();
        int end = span.end();
        while (first < end - 1 && isArticleOrTitle(sentence.get(first).text(), span.type())) {
            first++;
        }
        while (end > first + 1 && isSign(sentence.get(end - 1).text())) {
            end--;
        }
        boolean addressed = isAddress(sentence, span.first()) && span.first() < end - 1;
        first = addressed ? Math.max(first, span.first() + 1) : first;
        List<Token> tokens = sentence.subList(first, end);
        String address = address(sentence, addressed ? span.first() : span.first() - 1);
        boolean person = address != null;
        Entity.@Nullable Type type = person ? Entity.Type.PERSON : type(span.type(), tokens);
        if (type == null
                || span.confidence() < SURE_ENOUGH
                || !hasLetter(tokens.getFirst().text())) {
            return null;
        }
        int start = tokens.getFirst().start();
        int stop = tokens.getLast().end();
        String name = from.substring(start, stop).replaceAll("\\s+", " ");
        List<String> words = tokens.stream().map(Token::text).toList();
        Span place = inTitle ? Span.title(start, stop) : Span.text(start, stop);
        boolean placed =
                first > 0 && PLACING.contains(sentence.get(first - 1).text().toLowerCase(Locale.ROOT));
        return new Mention(type, name, words, placed, address, place, index, span.confidence());
    }

    private static boolean isAddress(List<Token> sentence, int at) {
        return address(sentence, at) != null;
    }

    /// The word that only a person is addressed by, in lower case and without its point; null if it is none.
    private static @Nullable String address(List<Token> sentence, int at) {
        String word = at < 0 ? "" : sentence.get(at).text().toLowerCase(Locale.ROOT);
        return ADDRESSES.contains(word) ? word.replace(".", "") : null;
    }

    private boolean isArticleOrTitle(String word, NameClass type) {
        String small = word.toLowerCase(Locale.ROOT);
        boolean article = small.equals("the") && type != NameClass.WORK;
        boolean sign = isSign(word);
        return article || sign || type == NameClass.PERSON && tagger.words().isNoName(small);
    }

    private static boolean isSign(String word) {
        return word.length() == 1 && !Character.isLetterOrDigit(word.charAt(0));
    }

    private static boolean hasLetter(String word) {
        return word.codePoints().anyMatch(Character::isLetterOrDigit);
    }

    /// What the article shows; null for names that it does not, such as nationalities.
    private static Entity.@Nullable Type type(NameClass found, List<Token> tokens) {
        return switch (found) {
            case PERSON -> Entity.Type.PERSON;
            case PLACE -> Entity.Type.PLACE;
            case COMPANY, GROUP -> Entity.Type.ORGANISATION;
            case PRODUCT, WORK -> Entity.Type.PRODUCT;
            case OTHER -> isEvent(tokens) ? Entity.Type.EVENT : null;
        };
    }

    private static boolean isEvent(List<Token> tokens) {
        for (Token token : tokens) {
            if (EVENT_WORDS.contains(token.text().toLowerCase(Locale.ROOT))) {
                return true;
            }
        }
        return false;
    }
}
