package io.dateline.gateway.signal.notice;

import io.dateline.gateway.diff.Changes;
import io.dateline.gateway.diff.Piece;
import io.dateline.gateway.signal.AlertKind;
import io.dateline.gateway.signal.AlertLevel;
import io.dateline.gateway.signal.Finding;
import io.dateline.gateway.signal.SignalMention;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// A mention was edited after publication in what matters, or withdrawn. Spaces, marks, notes on how long it
/// takes to read, and paragraphs beside the matter are no edit.
public final class EditDetector {

    private static final int METRIC_VERSION = 1;

    private EditDetector() {}

    /// @param mention of the article as it is now
    /// @param words that the monitor's query found in the article, before or after
    public static Optional<Finding> assess(
            SignalMention mention, Edition before, Edition after, List<String> words, Instant at) {
        List<String> changes = changes(before, after, words);
        if (changes.isEmpty()) {
            return Optional.empty();
        }
        boolean stealth = !after.withdrawn()
                && after.modifiedAt() != null
                && after.modifiedAt().equals(before.modifiedAt());
        return Optional.of(new Finding(
                AlertKind.EDIT,
                mention.articleId().toString(),
                level(mention, changes, after),
                mention.headline(),
                sentence(mention, before, after, changes, stealth),
                List.of(mention.articleId()),
                new EditFigures(METRIC_VERSION, at, changes, stealth)));
    }

    private static List<String> changes(Edition before, Edition after, List<String> words) {
        List<String> changes = new ArrayList<>();
        if (after.withdrawn()) {
            return before.withdrawn() ? changes : List.of("withdrawn");
        }
        if (!plain(before.title()).equals(plain(after.title()))) {
            changes.add("headline");
        }
        Changes compared = Changes.between(before.title(), before.text(), after.title(), after.text());
        List<String> sought = words.stream()
                .map(EditDetector::plain)
                .filter(word -> !word.isEmpty())
                .toList();
        boolean passage = false;
        boolean number = false;
        for (Changes.Paragraph paragraph : compared.paragraphs()) {
            String gone = said(paragraph, Piece.Op.NEW);
            String fresh = said(paragraph, Piece.Op.GONE);
            if (paragraph.unchanged() > 0
                    || isReadingTime(gone)
                    || isReadingTime(fresh)
                    || plain(gone).equals(plain(fresh))) {
                continue;
            }
            boolean edited = !gone.isBlank() && !fresh.isBlank();
            passage |= sought.stream().anyMatch(word -> holds(plain(gone), word) || holds(plain(fresh), word));
            number |= edited && !numbers(gone).equals(numbers(fresh));
        }
        if (passage) {
            changes.add("passage");
        }
        if (number) {
            changes.add("number");
        }
        if (!plain(before.quotes()).equals(plain(after.quotes()))) {
            changes.add("quote");
        }
        if (after.tone() != null && before.tone() != null && !after.tone().equals(before.tone())) {
            changes.add("tone");
        }
        return changes;
    }

    private static AlertLevel level(SignalMention mention, List<String> changes, Edition after) {
        boolean worse = changes.contains("tone") && Objects.equals(after.tone(), "negative");
        boolean weighty = worse || changes.contains("withdrawn") || changes.contains("headline");
        if (weighty && mention.isTier1()) {
            return AlertLevel.LARGE;
        }
        return weighty || mention.isTier1() ? AlertLevel.MEDIUM : AlertLevel.SMALL;
    }

    private static String sentence(
            SignalMention mention, Edition before, Edition after, List<String> changes, boolean stealth) {
        if (after.withdrawn()) {
            return mention.outlet() + " has withdrawn the article.";
        }
        StringBuilder said = new StringBuilder(mention.outlet())
                .append(" has changed after publication: ")
                .append(String.join(", ", changes))
                .append('.');
        if (changes.contains("headline")) {
            said.append(" The headline was “").append(before.title()).append("”.");
        }
        if (changes.contains("tone")) {
            said.append(" The tone was ")
                    .append(before.tone())
                    .append(" and is ")
                    .append(after.tone())
                    .append('.');
        }
        if (stealth) {
            said.append(" The page still gives the old time of change.");
        }
        return said.toString();
    }

    /// A paragraph of one of two revisions.
    ///
    /// @param without the pieces of the other one
    private static String said(Changes.Paragraph paragraph, Piece.Op without) {
        StringBuilder said = new StringBuilder();
        for (Piece piece : paragraph.pieces()) {
            if (piece.op() != without) {
                said.append(piece.text());
            }
        }
        return said.toString();
    }

    /// Letters and digits in lower case, words apart by a space.
    private static String plain(String text) {
        StringBuilder plain = new StringBuilder();
        boolean gap = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isLetterOrDigit(c) || Character.isSurrogate(c)) {
                if (gap && !plain.isEmpty()) {
                    plain.append(' ');
                }
                plain.append(c);
                gap = false;
            } else {
                gap = true;
            }
        }
        return plain.toString().toLowerCase(Locale.ROOT);
    }

    private static Set<String> plain(List<String> texts) {
        Set<String> plain = new HashSet<>();
        texts.forEach(text -> plain.add(plain(text)));
        return plain;
    }

    /// Whole words.
    private static boolean holds(String plain, String words) {
        return (" " + plain + " ").contains(" " + words + " ");
    }

    /// `3 min read`, `Lesezeit: 4 Minuten`, `2 minutes de lecture`.
    private static boolean isReadingTime(String text) {
        String plain = plain(text);
        return plain.length() <= 40
                && plain.contains("min")
                && (plain.contains("read")
                        || plain.contains("lese")
                        || plain.contains("lectur")
                        || plain.contains("lettura"));
    }

    /// Every number of a text and how often it stands there.
    private static Map<String, Integer> numbers(String text) {
        Map<String, Integer> numbers = new HashMap<>();
        StringBuilder number = new StringBuilder();
        for (int i = 0; i <= text.length(); i++) {
            char c = i < text.length() ? text.charAt(i) : ' ';
            boolean inside = (c == '.' || c == ',')
                    && !number.isEmpty()
                    && i + 1 < text.length()
                    && Character.isDigit(text.charAt(i + 1));
            if (Character.isDigit(c) || inside) {
                number.append(c);
            } else if (!number.isEmpty()) {
                numbers.merge(number.toString(), 1, Integer::sum);
                number.setLength(0);
            }
        }
        return numbers;
    }
}
