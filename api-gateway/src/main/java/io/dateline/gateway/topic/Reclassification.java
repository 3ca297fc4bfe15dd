package io.dateline.gateway.topic;

import io.dateline.gateway.article.ArticleVectors;
import io.dateline.gateway.article.Articles;
import io.dateline.gateway.article.KnownArticle;
import io.dateline.gateway.overlay.Overlays;
import io.dateline.gateway.search.IndexedArticle;
import io.dateline.gateway.search.SearchIndex;
import io.dateline.gateway.search.SearchRequest;
import io.dateline.gateway.search.tail.IndexTail;
import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/// Goes through the archive after an own topic has changed and writes the articles again that came into it or fell
/// out of it, a page of vectors at a time. Every replica does so for an index of its own; of one that all share,
/// one replica does it for all. It looks twice, so that what came by before every replica knew the change is found
/// as well.
@ApplicationScoped
public class Reclassification {

    private static final int PAGE = 500;

    /// By then every replica knows the topic, and the rows have what the index had before.
    private static final long SECOND_LOOK = Duration.ofSeconds(20).toNanos();

    private final OwnTopicTail topics;
    private final TopicRows rows;
    private final ArticleVectors vectors;
    private final Articles articles;
    private final Overlays overlays;
    private final SearchIndex index;
    private final IndexTail tail;
    private final AssignedVersions kept;
    private final OwnTopics service;
    private final Map<UUID, Integer> assigned = new ConcurrentHashMap<>();
    private final Map<UUID, Long> again = new HashMap<>();
    private final Map<UUID, Progress> progress = new ConcurrentHashMap<>();
    private final ScheduledExecutorService worker = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("own-topics").factory());
    private long renewedAt = System.nanoTime();

    Reclassification(
            OwnTopicTail topics,
            TopicRows rows,
            ArticleVectors vectors,
            Articles articles,
            Overlays overlays,
            SearchIndex index,
            IndexTail tail,
            AssignedVersions kept,
            OwnTopics service) {
        this.topics = topics;
        this.rows = rows;
        this.vectors = vectors;
        this.articles = articles;
        this.overlays = overlays;
        this.index = index;
        this.tail = tail;
        this.kept = kept;
        this.service = service;
    }

    /// How far the archive has been gone through for a topic's last change, in the index that this replica reads.
    ///
    /// @param state `waiting`, `running` or `done`
    /// @param looked articles looked at
    /// @param total articles to be looked at
    /// @param changed articles that came in or fell out
    public record Progress(String state, long looked, long total, long changed) {

        static final Progress WAITING = new Progress("waiting", 0, 0, 0);
    }

    void onStart(@Observes StartupEvent event) {
        worker.scheduleWithFixedDelay(this::work, 1, 1, TimeUnit.SECONDS);
    }

    /// Whether the index this replica reads knows all own topics as they are: what searches for them may rely on it.
    public boolean isSettled() {
        return topics.isLoaded() && topics.all().stream().noneMatch(this::isBehind);
    }

    Progress of(OwnTopic topic) {
        Progress known = progress.get(topic.id());
        if (assigned.getOrDefault(topic.id(), 0) >= topic.version()) {
            return known == null ? new Progress("done", 0, 0, 0) : known;
        }
        return known == null || known.state().equals("done") ? Progress.WAITING : known;
    }

    private boolean isBehind(OwnTopic topic) {
        return assigned.getOrDefault(topic.id(), 0) < topic.version();
    }

    private void work() {
        try {
            if (!tail.isCaughtUp() || !topics.isLoaded()) {
                return;
            }
            firstLooks();
            secondLooks();
            if (System.nanoTime() - renewedAt > Duration.ofSeconds(60).toNanos()) {
                renewedAt = System.nanoTime();
                renew();
            }
        } catch (RuntimeException e) {
            Log.warnf(e, "own topics paused");
        }
    }

    private void firstLooks() {
        Set<UUID> standing = new HashSet<>();
        topics.all().forEach(topic -> standing.add(topic.id()));
        assigned.keySet().retainAll(standing);
        progress.keySet().retainAll(standing);
        again.keySet().retainAll(standing);
        List<OwnTopic> due = topics.all().stream().filter(this::isBehind).toList();
        if (due.isEmpty()) {
            return;
        }
        if (tail.isShared()) {
            articles.runExclusively(() -> look(unassigned(due)));
        } else {
            look(unassigned(due));
        }
        due.forEach(topic -> assigned.merge(topic.id(), topic.version(), Math::max));
    }

    /// Those that neither an earlier run nor, of a shared index, another replica has done.
    private List<OwnTopic> unassigned(List<OwnTopic> due) {
        return due.stream()
                .filter(topic -> topic.version() > (tail.isShared() ? rows.assigned(topic.id()) : kept.of(topic.id())))
                .toList();
    }

    private void secondLooks() {
        List<OwnTopic> due = topics.all().stream()
                .filter(topic -> {
                    Long at = again.get(topic.id());
                    return at != null && System.nanoTime() - at >= 0;
                })
                .toList();
        if (!due.isEmpty()) {
            go(due);
            due.forEach(topic -> again.remove(topic.id()));
        }
    }

    private void look(List<OwnTopic> due) {
        if (due.isEmpty()) {
            return;
        }
        go(due);
        Map<UUID, Integer> versions = new HashMap<>();
        due.forEach(topic -> {
            versions.put(topic.id(), topic.version());
            again.put(topic.id(), System.nanoTime() + SECOND_LOOK);
        });
        tail.commit();
        if (tail.isShared()) {
            versions.forEach(rows::assigned);
        } else {
            kept.put(versions);
        }
    }

    private void go(List<OwnTopic> due) {
        long total = vectors.count();
        long looked = 0;
        long changed = 0;
        tell(due, new Progress("running", 0, total, 0));
        UUID last = new UUID(0, 0);
        List<ArticleVectors.Placed> page;
        do {
            page = vectors.after(last, PAGE);
            if (!page.isEmpty()) {
                last = page.getLast().id();
                Set<UUID> moved = moved(page, due);
                write(moved);
                looked += page.size();
                changed += moved.size();
                tell(due, new Progress("running", looked, Math.max(looked, total), changed));
            }
        } while (page.size() == PAGE);
        tell(due, new Progress("done", looked, looked, changed));
        Log.infof("own topics assigned topics=%d articles=%d changed=%d", due.size(), looked, changed);
    }

    private void tell(List<OwnTopic> due, Progress now) {
        due.forEach(topic -> progress.put(topic.id(), now));
    }

    /// Articles of a page that came in or fell out, each team's topics apart. Where several topics of a team are
    /// looked at together, also those that are in one of them as before: writing them again changes nothing.
    private Set<UUID> moved(List<ArticleVectors.Placed> page, List<OwnTopic> due) {
        List<UUID> ids = page.stream().map(ArticleVectors.Placed::id).toList();
        Map<UUID, List<OwnTopic>> byTenant = new HashMap<>();
        due.forEach(topic -> byTenant.computeIfAbsent(topic.tenantId(), _ -> new ArrayList<>())
                .add(topic));
        Set<UUID> moved = new HashSet<>();
        byTenant.forEach((tenantId, own) -> {
            Set<UUID> before =
                    new HashSet<>(index.search(members(tenantId, own, ids)).ids());
            for (ArticleVectors.Placed placed : page) {
                boolean in = own.stream().anyMatch(topic -> topic.holds(placed.model(), placed.vector()));
                boolean was = before.contains(placed.id());
                if (own.size() == 1 ? in != was : in || was) {
                    moved.add(placed.id());
                }
            }
        });
        return moved;
    }

    private static SearchRequest members(UUID tenantId, List<OwnTopic> own, List<UUID> ids) {
        return SearchRequest.of(null, tenantId, null, null, ids.size())
                .ofTopics(own.stream().map(OwnTopic::code).toList())
                .among(ids);
    }

    private void write(Set<UUID> moved) {
        List<IndexedArticle> written = articles.ofAnybody(moved).stream()
                .filter(known -> known.status().equals(KnownArticle.ANALYSED))
                .map(known -> known.indexed(overlays))
                .filter(Objects::nonNull)
                .toList();
        if (!written.isEmpty()) {
            tail.reindex(written);
        }
    }

    /// What was judged against a small archive is judged again when it has grown, and after a change of encoder.
    private void renew() {
        String model = vectors.latestModel().orElse(null);
        if (model == null) {
            return;
        }
        int now = vectors.latest(model, OwnTopics.BACKGROUND).size();
        for (OwnTopic topic : List.copyOf(topics.all())) {
            boolean grown = topic.background() < OwnTopics.BACKGROUND
                    && now >= Math.max(100, 2 * topic.background())
                    && topic.profile() != null;
            boolean foreign =
                    topic.profile() != null && !topic.profile().model().equals(model) && !topic.isBeingRead();
            if (grown || foreign) {
                service.renew(topic, model);
            }
        }
    }

    @PreDestroy
    void stop() {
        worker.shutdownNow();
    }
}
