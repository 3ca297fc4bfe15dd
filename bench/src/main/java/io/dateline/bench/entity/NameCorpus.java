package io.dateline.bench.entity;

import io.dateline.analysis.entity.Style;
import io.dateline.analysis.entity.TokenFeatures;
import io.dateline.analysis.entity.span.NameClass;
import io.dateline.bench.entity.ConllFile.Name;
import io.dateline.bench.entity.ConllFile.Sentence;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.UnaryOperator;

/// Turns annotated sentences of several sources into training examples for [CrfTrainer].
final class NameCorpus {

    /// Data augmentation: share of edited sentences that are repeated in capitals, as headlines and tables are written.
    private static final double UPPER_CASE = 0.25;

    /// Data augmentation: share of edited sentences that are repeated with a capital on every word, as headlines are.
    private static final double TITLE_CASE = 0.15;

    private final TokenFeatures features;
    private final List<CrfTrainer.Example> examples = new ArrayList<>();
    private final Random random = new Random(7);

    NameCorpus(TokenFeatures features) {
        this.features = features;
    }

    List<CrfTrainer.Example> examples() {
        return examples;
    }

    void add(List<Sentence> sentences, Style style, float weight) {
        for (Sentence sentence : sentences) {
            int[] allowed = allowed(sentence, style);
            examples.add(new CrfTrainer.Example(features.of(sentence.tokens(), style), allowed, weight));
            if (style == Style.EDITED) {
                double chance = random.nextDouble();
                if (chance < UPPER_CASE) {
                    addAs(sentence, allowed, weight, token -> token.toUpperCase(Locale.ROOT));
                } else if (chance < UPPER_CASE + TITLE_CASE) {
                    addAs(sentence, allowed, weight, NameCorpus::titled);
                }
            }
        }
    }

    private void addAs(Sentence sentence, int[] allowed, float weight, UnaryOperator<String> writing) {
        List<String> written = sentence.tokens().stream().map(writing).toList();
        examples.add(new CrfTrainer.Example(features.of(written, Style.EDITED), allowed, weight * 0.5f));
    }

    private static String titled(String token) {
        return token.length() < 3 ? token : Character.toUpperCase(token.charAt(0)) + token.substring(1);
    }

    /// Labels that the annotation allows, as bits by token.
    private int[] allowed(Sentence sentence, Style style) {
        int[] allowed = new int[sentence.tokens().size()];
        Arrays.fill(allowed, 1 << NameClass.OUTSIDE);
        if (style == Style.SOCIAL) {
            openOthers(sentence, allowed);
        }
        for (Name name : sentence.names()) {
            int beginnings = 0;
            int insides = 0;
            for (NameClass type : classes(name.type())) {
                beginnings |= 1 << type.beginning();
                insides |= 1 << type.inside();
            }
            allowed[name.first()] = beginnings;
            for (int at = name.first() + 1; at < name.end(); at++) {
                allowed[at] = insides;
            }
        }
        return allowed;
    }

    /// WNUT-17 does not annotate nationalities, so a token without a label may be one.
    private void openOthers(Sentence sentence, int[] allowed) {
        for (int at = 0; at < allowed.length; at++) {
            if (features.isDemonym(sentence.tokens().get(at))) {
                allowed[at] |= 1 << NameClass.OTHER.beginning();
            }
        }
    }

    /// The classes that a type of a data set covers.
    static List<NameClass> classes(String type) {
        return switch (type) {
            case "PER", "person" -> List.of(NameClass.PERSON);
            case "LOC", "location" -> List.of(NameClass.PLACE);
            case "ORG" -> List.of(NameClass.COMPANY, NameClass.GROUP);
            case "corporation" -> List.of(NameClass.COMPANY);
            case "group" -> List.of(NameClass.GROUP);
            case "product" -> List.of(NameClass.PRODUCT);
            case "creative-work" -> List.of(NameClass.WORK);
            case "MISC" -> List.of(NameClass.PRODUCT, NameClass.WORK, NameClass.OTHER);
            default -> List.of(NameClass.valueOf(type));
        };
    }

    static Style styleOf(ConllFile file) {
        return file.isWnut() ? Style.SOCIAL : Style.EDITED;
    }
}
