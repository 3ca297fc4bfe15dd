package io.dateline.bench.quote;

import io.dateline.analysis.pipeline.Document;
import io.dateline.analysis.pipeline.Outcome;
import io.dateline.analysis.pipeline.Stage;
import io.dateline.analysis.quote.QuoteStage;
import io.dateline.bench.harness.Evaluation;
import io.dateline.contract.article.Article;
import io.dateline.contract.finding.Language;
import io.dateline.contract.finding.Quote;
import io.dateline.contract.finding.Span;
import io.dateline.contract.fixture.ArticleBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Quotes between marks and their speakers in passages written for Dateline, files `LANGUAGE.PART.txt` of
/// [WrittenPassage]. Names are not looked for first: speakers are told by the rules of quotes alone. A quote is right
/// when its words agree with those of the gold at the same place (token F1 of .8 and more); with its speaker, when the
/// name agrees as well (token F1 of .5), or when neither names anybody: a pronoun that is guessed at counts as wrong.
final class WrittenQuotesEvaluation implements Evaluation {

    private static final double ALIKE = 0.8;
    private static final double SAME_NAME = 0.5;

    /// Sums over the passages of one part.
    private static final class Sum {
        private int passages;
        private int gold;
        private int found;
        private int right;
        private int rightWithSpeaker;

        Map<String, Object> figures() {
            Map<String, Object> figures = new LinkedHashMap<>();
            figures.put("n", passages);
            figures.put("quotes", gold);
            figures.put("quote_precision", share(right, found));
            figures.put("quote_recall", share(right, gold));
            figures.put("quote_f1", share(2.0 * right, found + gold));
            figures.put("attributed_f1", share(2.0 * rightWithSpeaker, found + gold));
            return figures;
        }

        private static double share(double part, int whole) {
            return Math.round(1e4 * part / Math.max(1, whole)) / 1e4;
        }
    }

    /// A stretch between marks as the stage found it.
    private record Unit(int start, int end, @Nullable String speaker) {}

    private final boolean tells;

    /// @param tells whether each mistake is printed
    WrittenQuotesEvaluation(boolean tells) {
        this.tells = tells;
    }

    /// Whether a folder holds such files.
    static boolean isIn(Path folder) throws IOException {
        return !files(folder).isEmpty();
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().matches("[a-z]{2}\\.\\w+\\.txt"))
                    .sorted()
                    .toList();
        }
    }

    @Override
    public Map<String, Object> run(Path folder) throws IOException {
        Map<String, Map<String, Object>> byLanguage = new TreeMap<>();
        int passages = 0;
        for (Path file : files(folder)) {
            String[] name = file.getFileName().toString().split("\\.");
            Sum sum = new Sum();
            for (WrittenPassage passage : WrittenPassage.read(file)) {
                judge(passage, found(passage.text(), name[0]), sum);
            }
            passages += sum.passages;
            byLanguage.computeIfAbsent(name[0], ignored -> new TreeMap<>()).put(name[1], sum.figures());
        }
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("n", passages);
        figures.put("by_language", byLanguage);
        return figures;
    }

    private void judge(WrittenPassage passage, List<Unit> found, Sum sum) {
        sum.passages++;
        sum.gold += passage.quotes().size();
        sum.found += found.size();
        boolean[] used = new boolean[passage.quotes().size()];
        for (Unit unit : found) {
            int match = match(passage, unit, used);
            if (match < 0) {
                tell("too much", passage, unit.start(), unit.end(), String.valueOf(unit.speaker()));
                continue;
            }
            used[match] = true;
            sum.right++;
            String gold = passage.quotes().get(match).speaker();
            if (isSame(gold, unit.speaker())) {
                sum.rightWithSpeaker++;
            } else {
                tell("speaker", passage, unit.start(), unit.end(), gold + " / " + unit.speaker());
            }
        }
        for (int i = 0; i < used.length; i++) {
            if (!used[i]) {
                WrittenPassage.Gold gold = passage.quotes().get(i);
                tell("missed", passage, gold.start(), gold.end(), String.valueOf(gold.speaker()));
            }
        }
    }

    private static int match(WrittenPassage passage, Unit unit, boolean[] used) {
        String words = passage.text().substring(unit.start(), unit.end());
        for (int i = 0; i < used.length; i++) {
            WrittenPassage.Gold gold = passage.quotes().get(i);
            boolean overlaps = gold.start() < unit.end() && unit.start() < gold.end();
            String other = passage.text().substring(gold.start(), gold.end());
            if (!used[i] && overlaps && QuoteScore.tokenF1(words, other) >= ALIKE) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isSame(@Nullable String gold, @Nullable String found) {
        return gold == null || found == null ? gold == found : QuoteScore.tokenF1(gold, found) >= SAME_NAME;
    }

    private void tell(String what, WrittenPassage passage, int start, int end, String detail) {
        if (tells) {
            System.out.println(what + ": " + passage.text().substring(start, end) + " [" + detail + "] in: "
                    + passage.text().replace('\n', '|'));
        }
    }

    private static List<Unit> found(String text, String language) {
        Stage stage = new QuoteStage();
        Article article = new ArticleBuilder("-", text).build();
        Outcome outcome = stage.apply(Document.of(article).withLanguage(new Language(language, 1)));
        if (!(outcome instanceof Outcome.Analysed(Document document))) {
            throw new IllegalStateException("the stage turned an article down");
        }
        List<Unit> units = new ArrayList<>();
        for (Quote quote : document.quotes()) {
            Quote.Speaker speaker = quote.speaker();
            List<Span> parts = quote.parts();
            for (Span part : parts == null ? List.<Span>of() : parts) {
                units.add(new Unit(part.start(), part.end(), speaker == null ? null : speaker.name()));
            }
        }
        return units;
    }
}
