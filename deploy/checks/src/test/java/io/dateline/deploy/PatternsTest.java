package io.dateline.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.deploy.KnownPatterns.Known;
import io.dateline.deploy.PatternSyntax.Again;
import io.dateline.deploy.PatternSyntax.Choice;
import io.dateline.deploy.PatternSyntax.Look;
import io.dateline.deploy.PatternSyntax.Node;
import io.dateline.deploy.PatternSyntax.Nothing;
import io.dateline.deploy.PatternSyntax.One;
import io.dateline.deploy.PatternSyntax.Repeat;
import io.dateline.deploy.PatternSyntax.Sequence;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PatternsTest {

    private static final List<String> MODULES =
            List.of("contract", "platform", "ingest-api", "ingest-service", "analysis-service", "api-gateway");

    private static final KnownPatterns PATTERNS = KnownPatterns.in(MODULES.stream()
            .map(module -> Path.of("../..", module, "target", "classes"))
            .toList());

    /// Beyond the largest bound of a repetition, which would look like growth below it.
    private static final int LENGTH = 1_000;

    /// Less than any thread of a service has: a pattern that calls itself once for each character fails here.
    private static final long STACK = 200_000;

    /// Twice the text may take a little more than twice the steps.
    private static final double GROWTH = 2.8;

    /// Steps a character that need no look at growth.
    private static final int FEW = 60;

    @Test
    void noPatternTakesMoreThanTwiceTheStepsForTwiceTheText() throws InterruptedException {
        Map<String, String> slow = new TreeMap<>();
        for (Known known : PATTERNS.all()) {
            String fault = fault(known);
            if (fault != null) {
                slow.put(
                        known.name() + " " + known.use() + " "
                                + shortened(known.pattern().pattern()),
                        fault);
            }
        }
        assertThat(PATTERNS.all()).hasSizeGreaterThan(80);
        assertThat(slow).isEmpty();
    }

    private static String fault(Known known) throws InterruptedException {
        String[] fault = new String[1];
        Thread thread = new Thread(null, () -> fault[0] = search(known), "attack", STACK);
        thread.start();
        thread.join();
        return fault[0];
    }

    private static String search(Known known) {
        for (PatternSteps.Attack attack : PatternSteps.attacks(known.pattern())) {
            String text = attack.text(2 * LENGTH);
            long steps = PatternSteps.steps(known.pattern(), known.use(), text, (long) LENGTH * LENGTH);
            if (steps > (long) FEW * text.length()) {
                long half =
                        PatternSteps.steps(known.pattern(), known.use(), attack.text(LENGTH), (long) LENGTH * LENGTH);
                if (steps >= (long) LENGTH * LENGTH || steps > GROWTH * half) {
                    return "“" + attack.prefix() + "” “" + attack.pump() + "” " + half + " " + steps;
                }
            }
        }
        return null;
    }

    private static String shortened(String pattern) {
        return pattern.length() > 70 ? pattern.substring(0, 70) + "…" : pattern;
    }

    /// Java walks back over all marks at each `\b`: say with a look ahead or behind what may not stand there.
    @Test
    void noPatternAsksForWordBoundaries() {
        assertThat(PATTERNS.all())
                .filteredOn(known -> hasBoundary(PatternSyntax.parse(known.pattern())))
                .extracting(Known::name)
                .isEmpty();
    }

    private static boolean hasBoundary(Node node) {
        return node instanceof Nothing(String source)
                        && source.toLowerCase(Locale.ROOT).equals("\\b")
                || parts(node).anyMatch(PatternsTest::hasBoundary);
    }

    /// Without end, only single characters are repeated, or groups that give nothing back: what is left can neither
    /// be divided in many ways nor call itself for each turn.
    @Test
    void whatIsRepeatedWithoutEndGivesNothingBack() {
        assertThat(PATTERNS.all())
                .filteredOn(known -> hasLooseLoop(PatternSyntax.parse(known.pattern())))
                .extracting(
                        known -> known.name() + " " + shortened(known.pattern().pattern()))
                .isEmpty();
    }

    private static boolean hasLooseLoop(Node node) {
        return node instanceof Repeat(Node body, int _, int most, boolean possessive)
                        && most < 0
                        && !possessive
                        && !isOneCharacter(body)
                || parts(node).anyMatch(PatternsTest::hasLooseLoop);
    }

    private static boolean isOneCharacter(Node node) {
        return node instanceof One
                || node instanceof Choice(List<Node> branches)
                        && branches.stream().allMatch(PatternsTest::isOneCharacter)
                || node instanceof Sequence(List<Node> parts) && parts.size() == 1 && isOneCharacter(parts.getFirst());
    }

    private static Stream<Node> parts(Node node) {
        return switch (node) {
            case Sequence(List<Node> parts) -> parts.stream();
            case Choice(List<Node> branches) -> branches.stream();
            case Repeat(Node body, int _, int _, boolean _) -> Stream.of(body);
            case Look(Node body) -> Stream.of(body);
            case One _, Nothing _, Again _ -> Stream.empty();
        };
    }

    /// Where a pattern is put together from parameters, static fields must hold the whole of it.
    @Test
    void everyPatternIsFound() {
        assertThat(PATTERNS.computed())
                .containsExactlyInAnyOrder(
                        "Attribute.<init>",
                        "Credits.<clinit>",
                        "ForeignDialects.sign",
                        "Rule.of",
                        "Wrappers.Known.whole");
    }
}
