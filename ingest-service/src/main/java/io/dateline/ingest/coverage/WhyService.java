package io.dateline.ingest.coverage;

import io.dateline.ingest.api.coverage.Why;
import io.dateline.ingest.api.coverage.Why.Listing;
import io.dateline.ingest.api.coverage.Why.SiteSource;
import io.dateline.ingest.api.source.FeedView;
import io.dateline.ingest.article.ArticleService;
import io.dateline.ingest.page.PageRecords;
import io.dateline.ingest.source.Publishers;
import io.dateline.ingest.source.SourcesRead;
import io.dateline.ingest.submission.SubmissionTraces;
import io.dateline.ingest.url.ArticleUrl;
import io.dateline.ingest.url.InvalidUrlException;
import io.dateline.ingest.url.WebUrl;
import io.dateline.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Looks an address up everywhere it may have left a trace.
@ApplicationScoped
class WhyService {

    private final PageRecords pages;
    private final ArticleService articles;
    private final SubmissionTraces submissions;
    private final SourcesRead sources;
    private final Publishers publishers;

    WhyService(
            PageRecords pages,
            ArticleService articles,
            SubmissionTraces submissions,
            SourcesRead sources,
            Publishers publishers) {
        this.pages = pages;
        this.articles = articles;
        this.submissions = submissions;
        this.sources = sources;
        this.publishers = publishers;
    }

    Why of(String address, UUID tenantId) {
        URI url;
        try {
            url = WebUrl.parse(address);
        } catch (InvalidUrlException e) {
            throw new ProblemException(422, "url-invalid", e.reason());
        }
        Set<String> spellings = spellings(url);
        List<Listing> listings = pages.traces(spellings).stream()
                .map(page -> new Listing(page.sourceId(), name(page.sourceId()), page))
                .toList();
        UUID stored = listings.stream()
                .map(listing -> listing.page().articleId())
                .filter(Objects::nonNull)
                .findFirst()
                .orElseGet(() -> articles.find(spellings, tenantId));
        List<SiteSource> site =
                sources.ofSite(url).stream().map(WhyService::siteSource).toList();
        return WhyRule.judge(url.toString(), stored, listings, submissions.of(spellings, tenantId), site);
    }

    private @Nullable String name(UUID sourceId) {
        io.dateline.contract.article.Source source = publishers.find(sourceId);
        return source == null ? null : source.name();
    }

    private static SiteSource siteSource(SourcesRead.Read source) {
        Instant polled = source.feeds().stream()
                .map(FeedView::lastPolledAt)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
        return new SiteSource(source.id(), source.name(), source.state(), polled);
    }

    /// People copy addresses with another scheme, with or without `www.` and the last slash.
    private static Set<String> spellings(URI url) {
        Set<String> spellings = new LinkedHashSet<>();
        for (URI one : List.of(url, ArticleUrl.withoutTracking(url))) {
            for (String scheme : List.of("https", "http")) {
                String rest = one.toString().substring(one.toString().indexOf("://"));
                String bare = rest.startsWith("://www.") ? "://" + rest.substring(7) : rest;
                for (String host : List.of(bare, "://www." + bare.substring(3))) {
                    spellings.add(scheme + host);
                    boolean slash = host.endsWith("/");
                    boolean path = host.indexOf('?') < 0;
                    if (path) {
                        spellings.add(scheme + (slash ? host.substring(0, host.length() - 1) : host + "/"));
                    }
                }
            }
        }
        return spellings;
    }
}
