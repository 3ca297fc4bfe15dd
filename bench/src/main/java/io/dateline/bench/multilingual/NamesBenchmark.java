package io.dateline.bench.multilingual;

import com.sun.management.OperatingSystemMXBean;
import io.dateline.analysis.embedding.MultilingualEncoder;
import io.dateline.analysis.embedding.MultilingualFiles;
import io.dateline.analysis.entity.MultilingualNames;
import io.dateline.analysis.pipeline.NameHead;
import io.dateline.bench.harness.Benchmark;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/// What names in another language cost: processor time of German articles of some 400 words, each read once,
/// and what loading the encoder takes.
public final class NamesBenchmark implements Benchmark {

    private static final int ARTICLES = 60;
    private static final int WARM_UP = 20;
    private static final int WORDS = 400;

    private static final String[] SENTENCES = {
        "Der Vorstand der Nordwerk AG hat am Dienstag in Hamburg neue Zahlen für das dritte Quartal vorgelegt.",
        "Demnach stieg der Umsatz gegenüber dem Vorjahr um acht Prozent auf 2,4 Milliarden Euro, während der Gewinn sank.",
        "Finanzchefin Katrin Albrecht nannte als Gründe höhere Löhne, teure Energie und den schwachen Handel mit China.",
        "Die Gewerkschaft IG Metall forderte in Bremen, auf Kündigungen zu verzichten und die Standorte zu erhalten.",
        "Ein Sprecher des Bundeswirtschaftsministeriums sagte in Berlin, man stehe mit dem Unternehmen im Gespräch.",
        "Analysten der Hanseatischen Landesbank senkten ihr Kursziel; die Aktie verlor an der Frankfurter Börse vier Prozent.",
        "Wie aus der Stadtverwaltung von Rostock zu hören war, soll das Werk am Hafen trotzdem ausgebaut werden.",
        "Oberbürgermeister Jens Petersen begrüßte die Pläne, verlangte aber Zusagen für den Ausbau der Bahnstrecke.",
        "In Frankreich und Polen will der Konzern je eine Fabrik schließen, wovon rund 900 Beschäftigte betroffen sind.",
        "Zuletzt hatte der Wettbewerber Baltic Systems aus Danzig ein Angebot für die Sparte mit Windkraft abgegeben.",
    };

    @Override
    public Map<String, Object> run() throws IOException {
        MultilingualFiles files = MultilingualFiles.in(MultilingualFiles.folder());
        if (!files.exist()) {
            throw new IOException("the encoder of many languages is not made here: ./dateline languages make");
        }
        long memory = resident();
        long start = System.nanoTime();
        try (MultilingualEncoder encoder = new MultilingualEncoder(files, 1, EnumSet.allOf(NameHead.class))) {
            double load = (System.nanoTime() - start) / 1e9;
            MultilingualNames names = MultilingualNames.of(encoder);
            int found = 0;
            double[] milliseconds = new double[ARTICLES];
            for (int article = -WARM_UP; article < ARTICLES; article++) {
                String text = text(article + WARM_UP);
                long before = processorTime();
                int count = names.find("Nordwerk legt Zahlen vor", text, "de").size();
                if (article >= 0) {
                    milliseconds[article] = (processorTime() - before) / 1e6;
                    found += count;
                }
            }
            Arrays.sort(milliseconds);
            Map<String, Object> figures = new LinkedHashMap<>();
            figures.put("articles", ARTICLES);
            figures.put("words", WORDS);
            figures.put("names_per_article", found / ARTICLES);
            figures.put("milliseconds_p50", rounded(milliseconds[ARTICLES / 2]));
            figures.put("milliseconds_best", rounded(milliseconds[0]));
            figures.put("milliseconds_p95", rounded(milliseconds[ARTICLES * 95 / 100]));
            figures.put("load_seconds", rounded(load));
            figures.put("resident_megabytes_added", resident() - memory);
            return figures;
        }
    }

    /// Sentences in another order for each article.
    private static String text(int article) {
        StringBuilder text = new StringBuilder();
        int words = 0;
        for (int at = 0; words < WORDS; at++) {
            String sentence = SENTENCES[(at * 7 + article * (1 + at / SENTENCES.length)) % SENTENCES.length];
            text.append(sentence).append(at % 3 == 2 ? "\n\n" : " ");
            words += sentence.split(" ").length;
        }
        return text.toString();
    }

    private static double rounded(double value) {
        return Math.round(value * 10) / 10.0;
    }

    /// Of the whole process, in nanoseconds: other threads work for the encoder too, where it is given some.
    private static long processorTime() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }

    /// Megabytes.
    private static long resident() throws IOException {
        try (Stream<String> lines = Files.lines(Path.of("/proc/self/status"))) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                            .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
                            .sum()
                    >> 10;
        }
    }
}
