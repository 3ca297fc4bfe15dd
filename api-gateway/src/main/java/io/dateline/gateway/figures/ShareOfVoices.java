package io.dateline.gateway.figures;

import io.dateline.gateway.figures.MonitorStats.Denominator;
import io.dateline.gateway.figures.MonitorStats.ShareOfVoice;
import io.dateline.gateway.figures.MonitorStats.Tones;
import io.dateline.gateway.figures.MonitorStats.Voice;
import io.dateline.gateway.mention.MentionFilter;
import io.dateline.gateway.monitor.SavedMonitor;
import io.dateline.platform.sql.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// How much of the talk about a monitor and its rivals is about each.
@ApplicationScoped
class ShareOfVoices {

    private final Rows rows;

    ShareOfVoices(Rows rows) {
        this.rows = rows;
    }

    private record Heard(long count, Tones tones) {

        static final Heard NOTHING = new Heard(0, new Tones(0, 0, 0, 0, new MonitorStats.Basis(0, 0, 0)));
    }

    ShareOfVoice of(
            SavedMonitor monitor, List<SavedMonitor> rivals, MentionFilter filter, @Nullable MentionFilter before) {
        List<SavedMonitor> all = new ArrayList<>(List.of(monitor));
        all.addAll(rivals);
        Map<UUID, Heard> now = heard(all, filter);
        Map<UUID, Heard> earlier = before == null ? null : heard(all, before);
        long mentions = sum(now);
        Long previous = earlier == null ? null : sum(earlier);
        List<Voice> voices = all.stream()
                .map(each -> voice(each, now, mentions, earlier, previous))
                .toList();
        return new ShareOfVoice(new Denominator(mentions, articles(all, filter), previous), voices);
    }

    private static Voice voice(
            SavedMonitor monitor,
            Map<UUID, Heard> now,
            long mentions,
            @Nullable Map<UUID, Heard> earlier,
            @Nullable Long previous) {
        Heard heard = now.getOrDefault(monitor.id(), Heard.NOTHING);
        Long before = earlier == null
                ? null
                : Long.valueOf(earlier.getOrDefault(monitor.id(), Heard.NOTHING).count());
        return new Voice(
                monitor.id(),
                monitor.name(),
                heard.count(),
                share(heard.count(), mentions),
                before,
                before == null || previous == null ? null : Double.valueOf(share(before, previous)),
                heard.tones());
    }

    private static double share(long count, long of) {
        return of == 0 ? 0 : (double) count / of;
    }

    private static long sum(Map<UUID, Heard> heard) {
        return heard.values().stream().mapToLong(Heard::count).sum();
    }

    private Map<UUID, Heard> heard(List<SavedMonitor> monitors, MentionFilter filter) {
        MentionFilter.Condition condition = ofAll(monitors, filter).condition();
        Map<UUID, Heard> heard = new HashMap<>();
        rows.list(
                Figures.chosen(filter.toneBasis(), condition) + "select monitor_id, " + Figures.TONES
                        + " from chosen group by monitor_id",
                row -> heard.put(Rows.uuid(row, "monitor_id"), new Heard(row.getLong("total"), Figures.tones(row))),
                condition.values().toArray());
        return heard;
    }

    private long articles(List<SavedMonitor> monitors, MentionFilter filter) {
        MentionFilter.Condition condition = ofAll(monitors, filter).condition();
        String what = filter.once() ? "coalesce(m.copies_id, m.article_id)" : "m.article_id";
        return rows.one(
                        "select count(distinct " + what + ") as n from mention m where " + condition.sql(),
                        row -> row.getLong("n"),
                        condition.values().toArray())
                .orElse(0L);
    }

    private static MentionFilter ofAll(List<SavedMonitor> monitors, MentionFilter filter) {
        return MentionFilter.counted(
                        filter.tenantId(),
                        monitors.stream().map(SavedMonitor::id).toList(),
                        filter.from(),
                        filter.to(),
                        filter.once(),
                        filter.toneBasis())
                .tagged(filter.tag());
    }
}
