package io.dateline.gateway.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dateline.contract.article.Article;
import io.dateline.contract.finding.Topic;
import io.dateline.contract.fixture.ArticleBuilder;
import io.dateline.contract.id.EventIds;
import io.dateline.gateway.match.field.ArticleFields;
import io.dateline.gateway.match.field.ValueField;
import io.dateline.gateway.query.Queries;
import io.dateline.gateway.query.Query;
import io.dateline.platform.page.CursorInvalidException;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// What every kind of index does alike. An adapter's test extends this one.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class IndexContract {

    /// Whose eyes the tests search with; all generated articles are public.
    protected static final UUID TENANT = new UUID(0, 1);
    private static final UUID OTHER_TENANT = new UUID(0, 2);

    private final List<IndexedArticle> articles = GeneratedMeaning.ARTICLES;

    /// Holds the generated articles; tests that write have one of their own.
    private WritableIndex index;

    /// An index with nothing in it, which nothing else uses; opened again where it was opened before.
    ///
    /// @param name of the index
    protected abstract WritableIndex open(String name) throws IOException;

    /// Shows searches what was written.
    protected abstract void show(WritableIndex written) throws IOException;

    @BeforeAll
    void fill() throws IOException {
        index = empty("all");
        write(index, articles);
    }

    @AfterAll
    void close() throws IOException {
        index.close();
    }

    private WritableIndex empty(String name) throws IOException {
        WritableIndex opened = open(name);
        opened.committedOffsets();
        opened.clear();
        return opened;
    }

    private void write(WritableIndex to, List<IndexedArticle> written) throws IOException {
        for (IndexedArticle article : written) {
            to.put(article);
        }
        to.refresh();
        show(to);
    }

    @Test
    void everyOperatorMeansWhatTheNaiveMatcherSays() {
        GeneratedMeaning.QUERIES.forEach((text, query) -> assertThat(numbers(index, articles, text, query))
                .as(text)
                .isEqualTo(GeneratedMeaning.EXPECTED.get(text)));
    }

    @Test
    void wordsWithThousandsOfEndingsAreAllFound() throws IOException {
        List<IndexedArticle> many = ManyEndings.articles(articles.getFirst());
        List<NaiveMatcher> naive = GeneratedMeaning.matchers(many);
        try (WritableIndex endings = empty("endings")) {
            write(endings, many);
            for (String text : ManyEndings.QUERIES) {
                Query query = Queries.parse(text);
                assertThat(numbers(endings, many, text, query))
                        .as(text)
                        .isEqualTo(GeneratedMeaning.expected(naive, query));
            }
        }
    }

    @Test
    void queriesOfTwoThousandTermsAreAnswered() {
        List<NaiveMatcher> naive = GeneratedMeaning.matchers(articles);
        // What is added stands in no article, so that few alternatives are left to try out.
        Set<Integer> expected =
                GeneratedMeaning.expected(naive, Queries.parse("(\"big bank\" OR recall* NEAR/2 acme) AND NOT fine"));
        assertThat(expected).hasSizeBetween(5, articles.size() - 5);
        for (String model : List.of("w%d", "\"w%d w%d\"", "wo%d*", "w%d NEAR/3 x%d", "author:w%d")) {
            StringBuilder text = new StringBuilder("(\"big bank\" OR recall* NEAR/2 acme");
            int terms = model.contains(" ") ? 800 : 1_900;
            for (int i = 0; i < terms && text.length() < 19_900; i++) {
                text.append(" OR (").append(model.formatted(i, i)).append(')');
            }
            Query query = Queries.parse(text.append(") AND NOT fine").toString());
            assertThat(numbers(index, articles, model, query)).as(model).isEqualTo(expected);
        }
    }

    /// All generated queries by their text, with the ids of the articles that the naive matcher finds.
    protected static Map<String, Set<UUID>> expectedIds() {
        Map<String, Set<UUID>> ids = new LinkedHashMap<>();
        GeneratedMeaning.EXPECTED.forEach((text, numbers) -> ids.put(
                text,
                numbers.stream()
                        .map(number ->
                                GeneratedMeaning.ARTICLES.get(number).article().id())
                        .collect(Collectors.toSet())));
        return ids;
    }

    /// A generated query, as the team asks it whose names the articles hold.
    protected static Query parsed(String text) {
        return Queries.parse(text, GeneratedQueries.OWN);
    }

    /// Some article.
    protected static IndexedArticle sample() {
        return GeneratedMeaning.ARTICLES.getFirst();
    }

    /// Which of the articles the index finds; its count says the same.
    private static Set<Integer> numbers(WritableIndex in, List<IndexedArticle> of, String name, Query query) {
        Map<UUID, Integer> numbers = new HashMap<>();
        for (int i = 0; i < of.size(); i++) {
            numbers.put(of.get(i).article().id(), i);
        }
        SearchIndex.Found found = in.search(SearchRequest.of(query, TENANT, null, null, of.size()));
        assertThat(found.total()).as("count: %s", name).isEqualTo(found.ids().size());
        assertThat(found.next()).as("next page: %s", name).isNull();
        return found.ids().stream().map(numbers::get).collect(Collectors.toSet());
    }

    @Test
    void pagesAreInOrderAndWithoutGaps() {
        List<UUID> newestFirst = articles.stream()
                .map(IndexedArticle::article)
                .sorted(Comparator.comparing(IndexedArticle::time)
                        .reversed()
                        .thenComparing(article -> article.id().toString()))
                .map(Article::id)
                .toList();

        assertThat(paged(SearchRequest.of(null, TENANT, null, null, 7))).isEqualTo(newestFirst);
    }

    @Test
    void versionsThatNobodyCanHaveKeepNoOtherArticleFromTheIndex() throws IOException {
        IndexedArticle model = articles.getFirst();
        try (WritableIndex extreme = empty("extreme")) {
            write(
                    extreme,
                    List.of(
                            changed(model, new UUID(7, 1), null, 1, Integer.MIN_VALUE, "Lowest."),
                            changed(model, new UUID(7, 2), null, Integer.MAX_VALUE, Integer.MAX_VALUE, "Highest."),
                            changed(model, new UUID(7, 3), null, 1, 1, "Ordinary.")));

            assertThat(extreme.search(SearchRequest.of(null, TENANT, null, null, 5))
                            .total())
                    .isEqualTo(3);
        }
    }

    @Test
    void pagesByRelevanceHoldEachResultOnceAndTheBestFirst() {
        SearchRequest ranked = ranked("acme OR recall OR bank", 7);

        List<UUID> paged = paged(ranked);

        assertThat(paged).doesNotHaveDuplicates().hasSize((int)
                index.search(ranked).total());
        assertThat(paged)
                .isEqualTo(index.search(ranked("acme OR recall OR bank", articles.size()))
                        .ids());
        UUID best = paged.getFirst();
        assertThat(article(best).text() + article(best).title()).containsPattern("(?i)b[aá]nk");
    }

    private Article article(UUID id) {
        return articles.stream()
                .map(IndexedArticle::article)
                .filter(article -> article.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private List<UUID> paged(SearchRequest request) {
        List<UUID> all = new ArrayList<>();
        String cursor = null;
        do {
            SearchIndex.Found page = index.search(request.after(cursor));
            assertThat(page.total()).isEqualTo(index.search(request).total());
            all.addAll(page.ids());
            cursor = page.next();
        } while (cursor != null);
        return all;
    }

    @Test
    void cursorsOfAnotherOrderAreRefused() {
        String cursor = index.search(ranked("acme OR bank", 1)).next();

        assertThat(cursor).isNotNull();
        assertThatThrownBy(() -> index.search(
                        SearchRequest.of(null, TENANT, null, null, 1).after(cursor)))
                .isInstanceOf(CursorInvalidException.class);
        assertThatThrownBy(() -> index.search(
                        SearchRequest.of(null, TENANT, null, null, 1).after("no cursor")))
                .isInstanceOf(CursorInvalidException.class);
    }

    @Test
    void periodsHoldTheirBeginningAndNotTheirEnd() {
        Instant from = IndexedArticle.time(articles.get(10).article());
        Instant to = IndexedArticle.time(articles.get(20).article());

        SearchIndex.Found found = index.search(SearchRequest.of(null, TENANT, from, to, articles.size()));

        assertThat(found.ids())
                .containsExactlyInAnyOrderElementsOf(articles.subList(10, 20).stream()
                        .map(article -> article.article().id())
                        .toList());
    }

    @Test
    void filtersAreAlternativesWithinAndAllHoldTogether() {
        Set<UUID> expected = articles.stream()
                .filter(article -> article.findings().language().code().startsWith("pt"))
                .filter(article -> article.findings().sentiment().label().name().equals("NEGATIVE")
                        || article.findings().sentiment().label().name().equals("POSITIVE"))
                .map(article -> article.article().id())
                .collect(Collectors.toSet());

        SearchIndex.Found found = index.search(filtered(List.of("PT"), List.of("negative", "positive"), null));

        assertThat(expected).isNotEmpty();
        assertThat(Set.copyOf(found.ids())).isEqualTo(expected);
        UUID one = expected.iterator().next();
        assertThat(index.search(filtered(List.of("pt"), List.of("negative", "positive"), List.of(one)))
                        .ids())
                .containsExactly(one);
        assertThat(index.search(filtered(List.of("pt"), List.of(), List.of())).ids())
                .isEmpty();
    }

    @Test
    void facetsCountWhatWasFoundAndThatAlone() {
        Query query = Queries.parse("recall* NEAR/5 acme AND bank");
        List<NaiveMatcher> naive = GeneratedMeaning.matchers(articles);
        List<IndexedArticle> matching = GeneratedMeaning.expected(naive, query).stream()
                .map(articles::get)
                .toList();

        Map<String, List<SearchIndex.FacetCount>> facets = index.search(
                        SearchRequest.of(query, TENANT, null, null, 1).withFacets())
                .facets();

        assertThat(facets.keySet()).containsExactly("source", "language", "topic", "entity", "sentiment", "day");
        assertThat(matching.size()).isBetween(10, articles.size() - 10);
        Map<String, Map<String, Long>> expected = new LinkedHashMap<>();
        for (IndexedArticle article : matching) {
            Facets.of(
                    article,
                    (field, label) -> expected.computeIfAbsent(field, _ -> new TreeMap<>())
                            .merge(label.coded(), 1L, Long::sum));
        }
        Facets.FIELDS.forEach((name, field) -> assertThat(facets.get(name))
                .as(name)
                .containsExactlyElementsOf(expected.get(field).entrySet().stream()
                        .sorted(Map.Entry.<String, Long>comparingByValue()
                                .reversed()
                                .thenComparing(Map.Entry.comparingByKey()))
                        .map(entry -> new SearchIndex.FacetCount(
                                FacetLabel.parse(entry.getKey()).id(),
                                FacetLabel.parse(entry.getKey()).label(),
                                entry.getValue()))
                        .toList()));
        Map<String, Long> days = new TreeMap<>();
        matching.forEach(article ->
                days.merge(IndexedArticle.time(article.article()).toString().substring(0, 10), 1L, Long::sum));
        assertThat(facets.get("day"))
                .containsExactlyElementsOf(days.entrySet().stream()
                        .map(day -> new SearchIndex.FacetCount(day.getKey(), day.getKey(), day.getValue()))
                        .toList());
    }

    @Test
    void whatATeamDefinesForItselfIsCountedForItsRequestFirstOfItsFacet() throws IOException {
        UUID topic = EventIds.of("own-topic", 1);
        UUID unused = EventIds.of("own-topic", 2);
        IndexedArticle model = articles.getFirst();
        List<IndexedArticle> own = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            IndexedArticle article = changed(model, EventIds.of("counted", i), null, 1, 1, "Acme recall");
            List<Topic> topics = new ArrayList<>(article.findings().topics());
            topics.add(new Topic("medtop:01000000", "arts", List.of("arts"), 0.9, List.of()));
            if (i < 3) {
                topics.add(new Topic(ArticleFields.own(topic), "", List.of(), 1, List.of()));
            }
            own.add(new IndexedArticle(article.article(), 1, article.findings().withTopics(topics)));
        }
        OwnValue wind =
                new OwnValue("topic", ValueField.TOPIC, topic, new FacetLabel(ArticleFields.own(topic), "Wind at sea"));
        OwnValue none = new OwnValue(
                "topic", ValueField.TOPIC, unused, new FacetLabel(ArticleFields.own(unused), "Nothing yet"));
        try (WritableIndex counted = empty("own-values")) {
            write(counted, own);
            SearchRequest all = SearchRequest.of(null, TENANT, null, null, 5).withFacets();

            List<SearchIndex.FacetCount> mine =
                    counted.search(all.counting(List.of(none, wind))).facets().get("topic");

            assertThat(mine).startsWith(new SearchIndex.FacetCount("own:" + topic, "Wind at sea", 3, true));
            assertThat(mine)
                    .noneMatch(count -> count.label().equals("Nothing yet"))
                    .anyMatch(count -> count.label().equals("arts") && count.count() == 5);
            assertThat(counted.search(all).facets().get("topic"))
                    .noneMatch(count -> count.value().startsWith("own:"));
            assertThat(counted.search(all.ofTopics(List.of("own:" + topic))).total())
                    .isEqualTo(3);
        }
    }

    @Test
    void whatIsOneTenantsAloneIsNotFoundByAnother() throws IOException {
        IndexedArticle own = changed(articles.getFirst(), EventIds.of("own", 1), TENANT, 1, 1, "Acme recall");
        try (WritableIndex tenants = empty("tenants")) {
            write(tenants, List.of(own));
            assertThat(tenants.search(SearchRequest.of(null, TENANT, null, null, 5))
                            .ids())
                    .containsExactly(own.article().id());
            assertThat(tenants.search(SearchRequest.of(null, OTHER_TENANT, null, null, 5)
                                    .withFacets())
                            .total())
                    .isZero();
        }
    }

    @Test
    void theNewestVersionHoldsInWhateverOrderItIsWritten() throws IOException {
        UUID id = EventIds.of("versions", 1);
        IndexedArticle model = articles.getFirst();
        try (WritableIndex versions = empty("versions")) {
            write(versions, List.of(changed(model, id, null, 2, 1, "second")));
            write(versions, List.of(changed(model, id, null, 1, 7, "first")));
            assertThat(found(versions, "second")).containsExactly(id);
            write(versions, List.of(changed(model, id, null, 2, 2, "third"), changed(model, id, null, 2, 1, "again")));
            assertThat(found(versions, "third")).containsExactly(id);
            assertThat(found(versions, "second OR again")).isEmpty();

            versions.remove(id, changed(model, id, null, 2, 1, "old").version());
            versions.refresh();
            show(versions);
            assertThat(found(versions, "third"))
                    .as("removal of an older version")
                    .containsExactly(id);

            versions.remove(id, changed(model, id, null, 2, 2, "same").version());
            versions.refresh();
            show(versions);
            assertThat(found(versions, "third")).isEmpty();
            assertThat(versions.search(SearchRequest.of(null, TENANT, null, null, 5))
                            .total())
                    .isZero();

            write(versions, List.of(changed(model, id, null, 3, 1, "fourth")));
            assertThat(found(versions, "fourth")).containsExactly(id);
        }
    }

    private static List<UUID> found(WritableIndex in, String query) {
        return in.search(SearchRequest.of(Queries.parse(query), TENANT, null, null, 5))
                .ids();
    }

    @Test
    void whatIsCommittedIsThereAfterARestartWithItsOffsets() throws IOException {
        UUID id = articles.getFirst().article().id();
        try (WritableIndex before = open("restart")) {
            assertThat(before.committedOffsets())
                    .as("of an index that was never built")
                    .isNull();
            before.clear();
            before.put(articles.getFirst());
            assertThat(before.committedOffsets()).as("before the first commit").isNull();
            before.put(articles.getFirst());
            before.commit(Map.of(0, 12L, 3, 5_000_000_000L));
        }
        try (WritableIndex after = open("restart")) {
            assertThat(after.committedOffsets()).isEqualTo(Map.of(0, 12L, 3, 5_000_000_000L));
            show(after);
            assertThat(after.search(SearchRequest.of(null, TENANT, null, null, 5))
                            .ids())
                    .containsExactly(id);
            after.commit(Map.of());
            assertThat(after.committedOffsets()).isEmpty();
            after.clear();
            after.refresh();
            show(after);
            assertThat(after.search(SearchRequest.of(null, TENANT, null, null, 5))
                            .total())
                    .isZero();
        }
    }

    private static SearchRequest ranked(String query, int limit) {
        return new SearchRequest(
                Queries.parse(query),
                TENANT,
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                SearchRequest.Order.RELEVANCE,
                null,
                limit,
                SearchRequest.Counting.NONE,
                List.of());
    }

    private static SearchRequest filtered(
            List<String> languages, List<String> sentiments, @Nullable List<UUID> articles) {
        return new SearchRequest(
                null,
                TENANT,
                null,
                null,
                List.of(),
                languages,
                List.of(),
                List.of(),
                sentiments,
                articles,
                SearchRequest.Order.NEWEST,
                null,
                GeneratedMeaning.ARTICLES.size(),
                SearchRequest.Counting.NONE,
                List.of());
    }

    static IndexedArticle changed(
            IndexedArticle model, UUID id, @Nullable UUID tenantId, int revision, int analysisVersion, String text) {
        Article article = model.article();
        return new IndexedArticle(
                new ArticleBuilder("Title", text)
                        .id(id)
                        .revision(revision)
                        .tenantId(tenantId)
                        .source(article.source())
                        .byline(article.byline())
                        .publishedAt(article.publishedAt(), article.publishedPrecision())
                        .seenAt(article.firstSeenAt())
                        .fetchedAt(article.fetchedAt())
                        .tags(article.tags())
                        .build(),
                analysisVersion,
                model.findings());
    }
}
