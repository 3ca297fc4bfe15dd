package io.dateline.analysis.language;

import io.dateline.contract.finding.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.Character.UnicodeScript;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;
import org.jspecify.annotations.Nullable;

/// Judges the language of a sample by three kinds of evidence: the script where only one language is written in it,
/// a character n-gram model over 103 languages, and function words together with what the page declares, which
/// decide where a text is too short for the model.
public final class LanguageIdentifier {

    /// Below this probability the answer is `und`.
    private static final double SURE_ENOUGH = 0.35;

    /// How much likelier a language is because the page declares it; pages are often wrong, so less for a text that
    /// is long enough to speak for itself.
    private static final double DECLARED = 6;

    private static final double DECLARED_OF_FEW_WORDS = 60;

    private static final int FEW_WORDS = 10;

    /// The model spreads its guess over all its languages when a text is short; this power gathers it again.
    private static final double SHARPNESS = 1.5;

    /// How much likelier a language is for each further percent of the words that are its function words.
    private static final double FUNCTION_WORD_WEIGHT = 0.12;

    private final LanguageDetectorME detector;

    private LanguageIdentifier(LanguageDetectorME detector) {
        this.detector = detector;
    }

    /// Reads the model that the class path brings; takes about half a second.
    public static LanguageIdentifier load() {
        try (InputStream model = LanguageIdentifier.class.getResourceAsStream("/langdetect-183.bin")) {
            if (model == null) {
                throw new IllegalStateException("the language model langdetect-183.bin is not on the class path");
            }
            return new LanguageIdentifier(new LanguageDetectorME(new LanguageDetectorModel(model)));
        } catch (IOException e) {
            throw new UncheckedIOException("the language model langdetect-183.bin cannot be read", e);
        }
    }

    /// The languages that it tells apart, as it writes them; every other one should end as `und`.
    public Set<String> languages() {
        Set<String> codes = new TreeSet<>(Scripts.languagesWithOwnScript());
        codes.addAll(FunctionWords.languages());
        for (String code : detector.getSupportedLanguages()) {
            codes.add(Codes.bcp47(code));
        }
        return codes;
    }

    Language identify(TextSample sample, @Nullable String declared) {
        String byScript = Scripts.onlyLanguageOf(sample);
        if (byScript != null) {
            return new Language(byScript, 0.99);
        }
        Map<String, Double> likely = byModel(sample);
        UnicodeScript script = sample.mainScript();
        Map<String, Double> shares = FunctionWords.shares(sample.text());
        shares.forEach((code, share) -> likely.merge(code, 0.01, (known, unused) -> known));
        String claimed = baseCode(declared);
        if (claimed != null) {
            likely.putIfAbsent(claimed, 0.01);
        }
        double trust = sample.words() < FEW_WORDS ? DECLARED_OF_FEW_WORDS : DECLARED;
        double sum = 0;
        for (Map.Entry<String, Double> entry : likely.entrySet()) {
            String code = entry.getKey();
            double weight = Math.pow(entry.getValue(), SHARPNESS)
                    * Math.exp(FUNCTION_WORD_WEIGHT * 100 * shares.getOrDefault(code, 0.0))
                    * (code.equals(claimed) ? trust : 1)
                    * (Scripts.writes(code, script) ? 1 : 1e-6);
            entry.setValue(weight);
            sum += weight;
        }
        if (script == UnicodeScript.LATIN) {
            Relatives.divide(likely, sample.text());
        }
        Map.Entry<String, Double> best =
                likely.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow();
        double score = best.getValue() / sum;
        return score < SURE_ENOUGH ? new Language("und", score) : new Language(best.getKey(), score);
    }

    private Map<String, Double> byModel(TextSample sample) {
        Map<String, Double> likely = new HashMap<>();
        for (opennlp.tools.langdetect.Language guess : detector.predictLanguages(sample.text())) {
            likely.merge(Codes.bcp47(guess.getLang()), guess.getConfidence(), Double::sum);
        }
        return likely;
    }

    /// The language of a declared tag without script and region: `pt` of `pt-BR` or `pt_BR`; null if it is none.
    private static @Nullable String baseCode(@Nullable String declared) {
        if (declared == null) {
            return null;
        }
        String tag = declared.strip().replace('_', '-').toLowerCase(Locale.ROOT);
        int end = tag.indexOf('-');
        String base = end < 0 ? tag : tag.substring(0, end);
        return base.matches("[a-z]{2,3}") && !base.equals("und") ? Codes.bcp47(base) : null;
    }
}
