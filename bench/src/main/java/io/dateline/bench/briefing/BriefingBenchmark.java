package io.dateline.bench.briefing;

import io.dateline.bench.harness.Benchmark;
import io.dateline.local.process.ProcessIdentity;
import io.dateline.local.stack.LocalStack;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// How long a draft over 10,000 mentions and a PDF with 500 rows of coverage take over HTTP, and whether 1,000 editions
/// that are due at once are each made
/// and mailed once while gateways are killed.
public final class BriefingBenchmark implements Benchmark {

    private static final int MENTIONS = 10_000;
    private static final int DRAFTS = 5;
    private static final int ROWS = 500;
    private static final int EDITIONS = 1_000;

    /// Those that were made by hand are not among them.
    private static final String SCHEDULED =
            "select count(*) from edition join briefing on briefing.id = edition.briefing_id"
                    + " where state = 'approved' and schedule is not null";

    private static final int KILLS = 6;
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    @Override
    public Map<String, Object> run() throws IOException {
        try (BriefingRig rig = new BriefingRig()) {
            String monitor = rig.made("/monitors", Map.of("name", "Harbour", "query", "harbour"));
            rig.addMentions(monitor, MENTIONS);
            Map<String, Object> figures = new LinkedHashMap<>();
            figures.put("draft_ms", draft(rig));
            pdf(rig, figures);
            rig.addBriefings(monitor, EDITIONS);
            int kills = makeAll(rig);
            int mailed = rig.count("select count(distinct edition_id) from mail where edition_id is not null");
            figures.put("editions", rig.count(SCHEDULED));
            figures.put("lost", EDITIONS - mailed);
            figures.put(
                    "doubled",
                    rig.count("select count(*) - count(distinct briefing_id) from edition where state = 'approved'")
                            + rig.count("select count(*) - count(distinct (edition_id, recipient)) from mail"
                                    + " where edition_id is not null"));
            figures.put("faults", kills);
            return figures;
        } catch (SQLException e) {
            throw new IOException("the database of the stack cannot be read", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    /// The median of a few, each of another briefing: what one has told is new to the others.
    private static long draft(BriefingRig rig) throws IOException {
        List<Long> times = new ArrayList<>();
        for (int i = 0; i < DRAFTS; i++) {
            String briefing = rig.made("/briefings", Map.of("name", "Morning " + i));
            long began = System.nanoTime();
            rig.made("/briefings/" + briefing + "/editions", Map.of());
            times.add((System.nanoTime() - began) / 1_000_000);
        }
        return median(times);
    }

    /// The median of a few; the file is the same each time.
    private static void pdf(BriefingRig rig, Map<String, Object> figures) throws IOException, SQLException {
        String briefing = rig.made("/briefings", Map.of("name", "Coverage"));
        String edition = rig.made("/briefings/" + briefing + "/editions", Map.of());
        rig.made("/editions/" + edition + "/approve", Map.of());
        rig.setCoverage(edition, ROWS);
        List<Long> times = new ArrayList<>();
        int bytes = 0;
        for (int i = 0; i < DRAFTS; i++) {
            long began = System.nanoTime();
            bytes = rig.client().file("/editions/" + edition + "/edition.pdf").length;
            times.add((System.nanoTime() - began) / 1_000_000);
        }
        figures.put("pdf_ms", median(times));
        figures.put("pdf_bytes", bytes);
    }

    private static long median(List<Long> times) {
        return times.stream().sorted().skip(times.size() / 2).findFirst().orElseThrow();
    }

    /// Returns when all are made, and kills gateways until then.
    ///
    /// @return how many were killed
    private static int makeAll(BriefingRig rig) throws SQLException, InterruptedException {
        Random random = new Random(13);
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        int kills = 0;
        while (rig.count("select count(*) from briefing where editions = 0 and schedule is not null") > 0
                && System.nanoTime() < deadline) {
            Thread.sleep(random.nextInt(500, 3_000));
            LocalStack.Part gateway = rig.gateways().get(random.nextInt(2));
            if (kills < KILLS && gateway.process().identity().isPresent()) {
                gateway.process().identity().ifPresent(BriefingBenchmark::kill);
                kills++;
            }
        }
        return kills;
    }

    private static void kill(ProcessIdentity process) {
        process.send("KILL");
    }
}
