package io.dateline.analysis.summary;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.contract.article.Article;
import io.dateline.contract.finding.Citation;
import io.dateline.contract.fixture.ArticleBuilder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SummariserTest {

    private static final Instant DAY = Instant.parse("2026-11-20T10:00:00Z");

    private final List<Article> ferry = List.of(
            article(1, "Weekend news in brief", """
                    The council will meet again about the market hall on Thursday evening at seven.
                    A ferry ran aground off Skerrin with 212 people aboard, the coastguard said."""),
            article(2, "Ferry Marten runs aground off Skerrin", """
                    The ferry Marten ran aground off Skerrin on Friday with 212 people aboard, the coastguard said.
                    Lifeboats took all passengers of the ferry Marten to Skerrin within two hours.
                    PHOTO: The Marten"""),
            article(3, "Ferry Marten aground: all passengers safe", """
                    The ferry Marten ran aground off Skerrin on Friday with 212 people aboard, the coastguard said.
                    Inspectors will look for the cause on board the ferry Marten on Monday, the operator said."""));

    @Test
    void summaryQuotesTheArticlesAndSaysNothingTwice() {
        List<Citation> summary = new Summariser(sentences(ferry)).summary();

        List<String> quoted = summary.stream().map(this::words).toList();
        assertThat(quoted).hasSize(3).doesNotHaveDuplicates();
        assertThat(quoted.getFirst())
                .isEqualTo("The ferry Marten ran aground off Skerrin on Friday with 212 people aboard,"
                        + " the coastguard said.");
        assertThat(quoted).noneMatch(sentence -> sentence.contains("council") || sentence.contains("PHOTO"));
        assertThat(quoted.stream().filter(sentence -> sentence.contains("212"))).hasSize(1);
    }

    @Test
    void orderOfArrivalDoesNotMatter() {
        List<KeySentences> articles = new ArrayList<>(sentences(ferry));
        List<Citation> summary = new Summariser(articles).summary();
        for (int seed = 0; seed < 6; seed++) {
            Collections.shuffle(articles, new Random(seed));

            assertThat(new Summariser(articles).summary()).isEqualTo(summary);
        }
    }

    @Test
    void headlineIsTheOneNearestToWhatAllSayAndDoesNotFlicker() {
        List<KeySentences> articles = sentences(ferry);

        UUID lead = new Summariser(articles).lead(ferry.getFirst().id());

        assertThat(lead).isIn(ferry.get(1).id(), ferry.get(2).id());
        assertThat(new Summariser(articles).lead(lead)).isEqualTo(lead);
        assertThat(new Summariser(List.of()).lead(lead)).isNull();
    }

    @Test
    void articleWithoutAWholeSentenceHasNoSummary() {
        Article caption = article(9, "Picture of the day", "Sunset over Skerrin");

        assertThat(new Summariser(sentences(List.of(caption))).summary()).isEmpty();
        assertThat(new Summariser(List.of()).summary()).isEmpty();
    }

    @Test
    void storedSentencesAreReadBack() {
        for (KeySentences sentences : sentences(ferry)) {
            KeySentences back = KeySentences.fromBytes(
                    sentences.articleId(), sentences.revision(), sentences.at(), sentences.toBytes());

            assertThat(back).usingRecursiveComparison().isEqualTo(sentences);
        }
    }

    @Test
    void endlessSentenceIsLeftOutAndACutOneToo() {
        Article endless = article(7, "Word", "word ".repeat(10_000) + ".");

        assertThat(KeySentences.of(endless, DAY).sentences()).isEmpty();
    }

    private String words(Citation citation) {
        Map<UUID, Article> byId = ferry.stream().collect(Collectors.toMap(Article::id, Function.identity()));
        return byId.get(citation.articleId())
                .text()
                .substring(citation.span().start(), citation.span().end());
    }

    private static List<KeySentences> sentences(List<Article> articles) {
        return articles.stream()
                .map(article -> KeySentences.of(article, article.firstSeenAt()))
                .toList();
    }

    private static Article article(int number, String title, String text) {
        Instant at = DAY.plusSeconds(number);
        return new ArticleBuilder(title, text)
                .id(new UUID(7, number))
                .seenAt(at)
                .declaredLanguage("en")
                .build();
    }
}
