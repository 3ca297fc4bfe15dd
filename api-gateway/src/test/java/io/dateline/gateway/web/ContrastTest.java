package io.dateline.gateway.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Every pair of the design system's colours that meet on a page, in both of its schemes, against WCAG 2.2 AA.
class ContrastTest {

    private static final double TEXT = 4.5;
    private static final double SHAPE = 3;
    private static final Pattern PAIR =
            Pattern.compile("--([a-z0-9-]+):\\s*light-dark\\((#[0-9a-f]{6}),\\s*(#[0-9a-f]{6})\\)");
    private static final Map<String, List<String>> TOKENS = tokens();

    static Stream<Arguments> texts() {
        List<String> tinted = List.of(
                "accent",
                "positive",
                "negative",
                "neutral",
                "warn",
                "person",
                "organisation",
                "place",
                "product",
                "event");
        Stream<Arguments> plain = Stream.of("ink", "ink-2", "ink-3", "accent", "negative", "brand")
                .flatMap(text -> Stream.of("paper", "surface").map(ground -> Arguments.of(text, ground)));
        Stream<Arguments> soft = tinted.stream().map(name -> Arguments.of(name, name + "-soft"));
        Stream<Arguments> marked = Stream.concat(
                        tinted.stream().map(name -> name + "-soft"), Stream.of("match", "sunken"))
                .map(ground -> Arguments.of("ink", ground));
        Stream<Arguments> reversed = Stream.of(
                Arguments.of("on-accent", "accent"),
                Arguments.of("on-brand", "brand"),
                Arguments.of("surface", "positive"),
                Arguments.of("surface", "negative"),
                Arguments.of("surface", "warn"),
                Arguments.of("ink-2", "sunken"),
                Arguments.of("ink-3", "sunken"),
                Arguments.of("ink-2", "accent-soft"));
        return Stream.of(plain, soft, marked, reversed).flatMap(pairs -> pairs);
    }

    static Stream<Arguments> shapes() {
        return Stream.of("edge", "accent", "positive", "negative", "brand")
                .flatMap(shape -> Stream.of("paper", "surface").map(ground -> Arguments.of(shape, ground)));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void textCanBeRead(String text, String ground) {
        assertThat(contrast(text, ground, 0)).as("light").isGreaterThanOrEqualTo(TEXT);
        assertThat(contrast(text, ground, 1)).as("dark").isGreaterThanOrEqualTo(TEXT);
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void bordersAndMarksCanBeSeen(String shape, String ground) {
        assertThat(contrast(shape, ground, 0)).as("light").isGreaterThanOrEqualTo(SHAPE);
        assertThat(contrast(shape, ground, 1)).as("dark").isGreaterThanOrEqualTo(SHAPE);
    }

    private static double contrast(String one, String other, int scheme) {
        double first = luminance(colour(one, scheme));
        double second = luminance(colour(other, scheme));
        return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
    }

    private static String colour(String token, int scheme) {
        return Objects.requireNonNull(TOKENS.get(token), token).get(scheme);
    }

    private static double luminance(String colour) {
        int rgb = Integer.parseInt(colour.substring(1), 16);
        return 0.2126 * linear(rgb >> 16 & 255) + 0.7152 * linear(rgb >> 8 & 255) + 0.0722 * linear(rgb & 255);
    }

    private static double linear(int channel) {
        double value = channel / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }

    private static Map<String, List<String>> tokens() {
        Map<String, List<String>> found = new HashMap<>();
        try (InputStream in = ContrastTest.class.getResourceAsStream("/web/app/style/tokens.css")) {
            String css = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            Matcher pairs = PAIR.matcher(css);
            while (pairs.find()) {
                found.put(pairs.group(1), List.of(pairs.group(2), pairs.group(3)));
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return found;
    }
}
