package io.dateline.bench.extraction;

import de.l3s.boilerpipe.extractors.ArticleExtractor;
import io.dateline.bench.harness.Benchmark;
import io.dateline.ingest.extract.Extractor;
import io.dateline.ingest.extract.FeedHints;
import io.dateline.ingest.extract.Page;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.dankito.readability4j.Readability4J;

/// Pages a second on one core, ours beside readability4j and boilerpipe, in one run over the same pages.
///
/// The three take turns, pass by pass, so that whatever else the machine does meets all of them alike; figures are
/// medians over the passes. Time is the thread's processor time, so that waiting for a core counts for nobody. Every
/// one begins with what it takes: ours with bytes, the others with the decoded page. Ours yields all parts of an
/// article, the others its text.
public final class ExtractBenchmark implements Benchmark {

    /// Environment variable that names the folder of pages.
    private static final String FOLDER = "DATELINE_PAGES";

    private static final String DEFAULT_FOLDER = "../shared/data/extract_scrapinghub";

    private static final int WARM_UP_PASSES = 3;
    private static final int PASSES = 7;

    /// @param read what becomes of one page; its answer's size keeps the work from being optimised away
    private record Contender(String name, Reader read) {}

    private interface Reader {
        int read(byte[] bytes, String html) throws Exception;
    }

    private final Extractor extractor = new Extractor();

    private final List<Contender> contenders = List.of(
            new Contender(
                    "dateline",
                    (bytes, html) -> extractor
                            .extract(new Page(bytes, null, null, FeedHints.NONE))
                            .hashCode()),
            new Contender("readability4j", (bytes, html) -> {
                String text = new Readability4J("https://example.org/article", html)
                        .parse()
                        .getTextContent();
                return text == null ? 0 : text.length();
            }),
            new Contender(
                    "boilerpipe",
                    (bytes, html) -> ArticleExtractor.INSTANCE.getText(html).length()));

    @Override
    public Map<String, Object> run() throws IOException {
        List<byte[]> pages = pages();
        List<String> decoded = pages.stream()
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                .toList();
        double[][] rates = new double[contenders.size()][PASSES];
        int[] failures = new int[contenders.size()];
        for (int pass = -WARM_UP_PASSES; pass < PASSES; pass++) {
            for (int c = 0; c < contenders.size(); c++) {
                double rate = rate(contenders.get(c), pages, decoded, failures, c);
                if (pass >= 0) {
                    rates[c][pass] = rate;
                }
            }
        }
        return figures(pages.size(), rates, failures);
    }

    private static double rate(
            Contender contender, List<byte[]> pages, List<String> decoded, int[] failures, int index) {
        var threads = java.lang.management.ManagementFactory.getThreadMXBean();
        int size = 0;
        failures[index] = 0;
        long start = threads.getCurrentThreadCpuTime();
        for (int i = 0; i < pages.size(); i++) {
            try {
                size += contender.read().read(pages.get(i), decoded.get(i));
            } catch (Exception e) {
                failures[index]++;
            }
        }
        long nanoseconds = threads.getCurrentThreadCpuTime() - start;
        if (size == 42) {
            System.err.println("an unlikely size");
        }
        return pages.size() * 1e9 / nanoseconds;
    }

    private Map<String, Object> figures(int pages, double[][] rates, int[] failures) {
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("pages", pages);
        figures.put("passes", PASSES);
        double ours = median(rates[0]);
        for (int c = 0; c < contenders.size(); c++) {
            String name = contenders.get(c).name();
            double median = median(rates[c]);
            figures.put(name + "_pages_per_second", Math.round(median * 10) / 10.0);
            figures.put(name + "_failed", failures[c]);
            if (c > 0) {
                figures.put("ratio_to_" + name, Math.round(ours / median * 100) / 100.0);
            }
        }
        return figures;
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static List<byte[]> pages() throws IOException {
        String named = System.getenv(FOLDER);
        Path folder = Path.of(named == null || named.isBlank() ? DEFAULT_FOLDER : named);
        Path html = folder.resolve("html");
        if (!Files.isDirectory(html)) {
            throw new IOException("NO PAGES: " + html + " is not a folder. Set " + FOLDER
                    + " to a folder that holds html/*.html.gz; nothing was measured.");
        }
        List<byte[]> pages = new ArrayList<>();
        for (Path file : ExtractionPages.files(html, ".html.gz", ".html")) {
            pages.add(ExtractionPages.unzipped(file));
        }
        if (pages.isEmpty()) {
            throw new IOException("NO PAGES: " + html + " holds no *.html.gz; nothing was measured.");
        }
        return pages;
    }
}
