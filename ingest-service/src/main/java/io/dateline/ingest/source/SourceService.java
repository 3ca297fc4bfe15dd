package io.dateline.ingest.source;

import io.dateline.contract.id.EventIds;
import io.dateline.ingest.api.source.FeedView;
import io.dateline.ingest.api.source.LedgerView;
import io.dateline.ingest.api.source.NewSource;
import io.dateline.ingest.api.source.SourceChange;
import io.dateline.ingest.api.source.SourcePage;
import io.dateline.ingest.api.source.SourceView;
import io.dateline.ingest.caller.Caller;
import io.dateline.ingest.ledger.LedgerBook;
import io.dateline.ingest.ledger.PageOutcomes;
import io.dateline.ingest.source.FeedCatalogue.Discovered;
import io.dateline.ingest.source.FeedCatalogue.FoundFeed;
import io.dateline.ingest.url.InvalidUrlException;
import io.dateline.ingest.url.WebUrl;
import io.dateline.platform.page.Cursor;
import io.dateline.platform.problem.ProblemException;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Adds, changes and removes sources.
@ApplicationScoped
public class SourceService {

    private static final String LIST = "sources";

    /// Time that https has to itself.
    private static final Duration HEAD_START = Duration.ofSeconds(4);

    private static final Set<String> UNREACHABLE =
            Set.of("connect-failed", "tls-failed", "timeout", "bad-response", "robots-unreachable");

    private final Sources sources;
    private final FeedCatalogue feeds;
    private final LedgerBook ledger;
    private final Event<SourceRemoved> removed;
    private final PageOutcomes pages;
    private final InstantSource clock;

    SourceService(
            Sources sources,
            FeedCatalogue feeds,
            LedgerBook ledger,
            Event<SourceRemoved> removed,
            PageOutcomes pages,
            InstantSource clock) {
        this.pages = pages;
        this.sources = sources;
        this.feeds = feeds;
        this.ledger = ledger;
        this.removed = removed;
        this.clock = clock;
    }

    /// @param added false if the source was known already
    record Addition(SourceView source, boolean added) {}

    /// Looks for feeds behind the address, outside any transaction, and adds what it finds.
    Addition add(NewSource request, Caller caller) {
        URI url = parsed(request.url());
        // Who gives no scheme leaves open over which of the two the site is to be had.
        URI plain = WebUrl.isSchemeOpen(request.url()) ? WebUrl.readAsHttp(url) : null;
        UUID known = feeds.sourceOf(url);
        known = known == null && plain != null ? feeds.sourceOf(plain) : known;
        Discovered found = null;
        if (known == null) {
            found = discovered(url, plain);
            known = firstKnown(found.feeds());
        }
        UUID existing = known;
        Discovered discovered = found;
        return QuarkusTransaction.requiringNew()
                .call(() -> existing != null ? existing(existing, caller) : create(request, discovered, caller));
    }

    /// Asks over https first, and over http as well once that has failed or kept silent for a while. What both
    /// refuse is told of the first.
    private Discovered discovered(URI url, @Nullable URI plain) {
        if (plain == null) {
            return feeds.discover(url);
        }
        CompletableFuture<Discovered> safe = asked(url);
        try {
            return safe.get(HEAD_START.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException e) {
            if (e.getCause() instanceof ProblemException answered && !isUnreachable(answered)) {
                throw answered;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        CompletableFuture<Discovered> open = asked(plain);
        try {
            Discovered found = open.join();
            return safe.isDone() && !safe.isCompletedExceptionally() ? safe.join() : found;
        } catch (CompletionException neither) {
            try {
                return safe.join();
            } catch (CompletionException e) {
                RuntimeException told = problem(e);
                RuntimeException plainly = problem(neither);
                boolean says = plainly instanceof ProblemException answered && !isUnreachable(answered);
                throw says ? plainly : told;
            }
        }
    }

    private static RuntimeException problem(CompletionException e) {
        return e.getCause() instanceof RuntimeException cause ? cause : e;
    }

    private CompletableFuture<Discovered> asked(URI url) {
        CompletableFuture<Discovered> answer = new CompletableFuture<>();
        Thread.ofVirtual().name("discovery").start(() -> {
            try {
                answer.complete(feeds.discover(url));
            } catch (RuntimeException | Error e) {
                answer.completeExceptionally(e);
            }
        });
        return answer;
    }

    private static boolean isUnreachable(ProblemException answered) {
        return UNREACHABLE.stream().anyMatch(slug -> answered.problem().type().endsWith("/" + slug));
    }

    private Addition create(NewSource request, @Nullable Discovered found, Caller caller) {
        if (found == null) {
            throw new IllegalStateException("a source without feeds");
        }
        // Derived from the first feed, so that two people who add it at the same moment add one source.
        UUID id = EventIds.of("source", found.feeds().getFirst().url());
        sources.lock(id);
        if (sources.findById(id) != null) {
            return existing(id, caller);
        }
        Source source = new Source(id, name(request, found), found.site().toString(), caller.tenant(), clock.instant());
        source.country = upper(request.country());
        source.language = request.language() == null ? found.language() : request.language();
        source.tier = request.tier();
        sources.persistAndFlush(source);
        feeds.add(id, found.feeds());
        Log.infof("source added sourceId=%s feeds=%d", id, found.feeds().size());
        return new Addition(view(source, caller), true);
    }

    /// @param added false if the feed belonged to a source already
    public record Listed(UUID sourceId, boolean added) {}

    /// Adds a source of a list inside the caller's transaction, without visiting it.
    @Transactional(Transactional.TxType.MANDATORY)
    public Listed addListed(ListedSource listed, UUID tenantId) {
        Caller caller = new Caller(tenantId, false);
        UUID known = feeds.sourceOf(listed.feed());
        if (known != null) {
            return new Listed(known, existing(known, caller).added());
        }
        NewSource request = new NewSource(
                listed.feed().toString(), listed.name(), listed.country(), listed.language(), listed.tier());
        FoundFeed feed = new FoundFeed(listed.feed(), null, listed.format());
        Addition addition = create(request, new Discovered(listed.site(), listed.name(), null, List.of(feed)), caller);
        return new Listed(addition.source().id(), addition.added());
    }

    @Transactional
    public String opml(Caller caller) {
        return Opml.write(views(sources.active(), caller));
    }

    /// A source that was removed comes back for whoever adds it again.
    private Addition existing(UUID id, Caller caller) {
        Source source = sources.findById(id);
        if (source == null) {
            throw new SourceNotFoundException(id);
        }
        boolean back = source.removedAt != null;
        if (back) {
            source.removedAt = null;
            source.addedBy = caller.tenant();
            feeds.pause(id, false);
        }
        return new Addition(view(source, caller), back);
    }

    @Transactional
    SourcePage list(@Nullable String cursor, int limit, Caller caller) {
        List<Source> found;
        if (cursor == null || cursor.isEmpty()) {
            found = sources.firstPage(limit + 1);
        } else {
            Cursor after = Cursor.parse(LIST, cursor, 2);
            found = sources.page(after.text(0), after.uuid(1), limit + 1);
        }
        boolean more = found.size() > limit;
        List<Source> shown = more ? found.subList(0, limit) : found;
        Source last = shown.isEmpty() ? null : shown.getLast();
        String next =
                more && last != null ? Cursor.of(LIST, last.name.toLowerCase(Locale.ROOT), last.id.toString()) : null;
        return new SourcePage(views(shown, caller), next);
    }

    @Transactional
    SourceView get(UUID id, Caller caller) {
        return view(active(id), caller);
    }

    @Transactional
    SourceView change(UUID id, SourceChange change, Caller caller) {
        Source source = ownedBy(caller, id);
        source.name = change.name() == null ? source.name : change.name().strip();
        source.country = change.country() == null ? source.country : upper(change.country());
        source.language = change.language() == null ? source.language : change.language();
        source.tier = change.tier() == null ? source.tier : change.tier();
        return view(source, caller);
    }

    @Transactional
    void remove(UUID id, Caller caller) {
        Source source = ownedBy(caller, id);
        source.removedAt = clock.instant();
        // Before anything that hangs on it, as whoever offers its pages does.
        sources.flush();
        feeds.pause(id, true);
        removed.fire(new SourceRemoved(id));
        Log.infof("source removed sourceId=%s", id);
    }

    @Transactional
    int pollNow(UUID id) {
        return feeds.pollNow(active(id).id);
    }

    @Transactional
    LedgerView ledger(UUID id, @Nullable Instant from, @Nullable Instant to) {
        Source source = active(id);
        Instant until = to == null ? clock.instant() : to;
        Instant since = from == null ? until.minus(Duration.ofDays(1)) : from;
        if (!since.isBefore(until) || Duration.between(since, until).compareTo(Duration.ofDays(31)) > 0) {
            throw new ProblemException(
                    400, "period-invalid", "`from` must be before `to`, and at most 31 days may lie between them.");
        }
        return ledger.read(source.id, since, until);
    }

    private Source active(UUID id) {
        return sources.activeById(id).orElseThrow(() -> new SourceNotFoundException(id));
    }

    private Source ownedBy(Caller caller, UUID id) {
        Source source = active(id);
        if (!caller.operator() && !source.addedBy.equals(caller.tenant())) {
            throw new NotYourSourceException();
        }
        return source;
    }

    private SourceView view(Source source, Caller caller) {
        return views(List.of(source), caller).getFirst();
    }

    private List<SourceView> views(List<Source> shown, Caller caller) {
        Set<UUID> ids = shown.stream().map(source -> source.id).collect(Collectors.toSet());
        Map<UUID, List<FeedView>> feedsOf = feeds.of(ids);
        Map<UUID, String> refusing = pages.refusing(ids);
        Map<UUID, Long> counts = ledger.newArticles(ids, clock.instant().minus(Duration.ofHours(24)));
        return shown.stream()
                .map(source -> SourceViews.of(
                        source,
                        caller.tenant(),
                        counts.getOrDefault(source.id, 0L),
                        refusing.get(source.id),
                        feedsOf.getOrDefault(source.id, List.of())))
                .toList();
    }

    private @Nullable UUID firstKnown(List<FoundFeed> found) {
        for (FoundFeed feed : found) {
            UUID source = feeds.sourceOf(feed.url());
            if (source != null) {
                return source;
            }
        }
        return null;
    }

    private static String name(NewSource request, Discovered found) {
        String name = request.name() == null ? found.name() : request.name();
        return name == null || name.isBlank() ? String.valueOf(found.site().getHost()) : name.strip();
    }

    private static @Nullable String upper(@Nullable String country) {
        return country == null ? null : country.toUpperCase(Locale.ROOT);
    }

    private static URI parsed(String url) {
        try {
            return WebUrl.parse(url);
        } catch (InvalidUrlException e) {
            throw new ProblemException(422, "url-invalid", e.reason());
        }
    }
}
