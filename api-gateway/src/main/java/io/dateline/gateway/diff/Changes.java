package io.dateline.gateway.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// What one revision says differently from the one before it.
///
/// @param title the headline, word by word
/// @param paragraphs of the text in the order of the later revision
public record Changes(List<Piece> title, List<Paragraph> paragraphs) {

    /// Share of common words from which two paragraphs are one that was edited.
    private static final double EDITED = 0.3;

    /// Paragraphs of one changed stretch that are still paired by likeness; more are paired in order.
    private static final int PAIRED = 60;

    /// @param unchanged how many paragraphs in a row stayed as they were; then there are no pieces. 0 for one that
    ///     was edited, went or came
    public record Paragraph(int unchanged, List<Piece> pieces) {}

    public static Changes between(String title, String text, String laterTitle, String laterText) {
        Sequence sequence = new Sequence();
        return new Changes(
                WordDiff.between(sequence, title, laterTitle), paragraphs(sequence, lines(text), lines(laterText)));
    }

    private static List<String> lines(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    private static List<Paragraph> paragraphs(Sequence sequence, List<String> before, List<String> after) {
        List<Paragraph> found = new ArrayList<>();
        List<String> gone = new ArrayList<>();
        List<String> fresh = new ArrayList<>();
        int same = 0;
        for (Sequence.Step<String> step : sequence.steps(before, after)) {
            if (step.op() == Piece.Op.SAME) {
                pair(sequence, gone, fresh, found);
                same++;
                continue;
            }
            same = stayed(same, found);
            (step.op() == Piece.Op.GONE ? gone : fresh).add(step.value());
        }
        pair(sequence, gone, fresh, found);
        stayed(same, found);
        return found;
    }

    private static int stayed(int same, List<Paragraph> found) {
        if (same > 0) {
            found.add(new Paragraph(same, List.of()));
        }
        return 0;
    }

    /// Lays the paragraphs that went beside those that came, so that an edited one is shown word by word.
    private static void pair(Sequence sequence, List<String> gone, List<String> fresh, List<Paragraph> found) {
        boolean many = gone.size() > PAIRED || fresh.size() > PAIRED;
        int[][] partner = many ? new int[0][0] : likeness(gone, fresh);
        int i = 0;
        int j = 0;
        while (i < gone.size() || j < fresh.size()) {
            boolean both = i < gone.size() && j < fresh.size();
            if (both && (many || partner[i][j] == 0)) {
                found.add(new Paragraph(0, WordDiff.between(sequence, gone.get(i++), fresh.get(j++))));
            } else if (i < gone.size() && (j >= fresh.size() || partner[i][j] < 0)) {
                found.add(new Paragraph(0, List.of(new Piece(Piece.Op.GONE, gone.get(i++)))));
            } else {
                found.add(new Paragraph(0, List.of(new Piece(Piece.Op.NEW, fresh.get(j++)))));
            }
        }
        gone.clear();
        fresh.clear();
    }

    /// For each pair of places the best step: 0 takes both as one edited paragraph, -1 lets the old one go, 1 lets
    /// the new one come.
    private static int[][] likeness(List<String> gone, List<String> fresh) {
        List<Set<String>> words = gone.stream().map(WordDiff::words).toList();
        List<Set<String>> others = fresh.stream().map(WordDiff::words).toList();
        double[][] best = new double[gone.size() + 1][fresh.size() + 1];
        int[][] step = new int[gone.size() + 1][fresh.size() + 1];
        for (int i = gone.size() - 1; i >= 0; i--) {
            for (int j = fresh.size() - 1; j >= 0; j--) {
                double like = WordDiff.likeness(words.get(i), others.get(j));
                double together = like < EDITED ? -1 : like + best[i + 1][j + 1];
                double goes = best[i + 1][j];
                double comes = best[i][j + 1];
                step[i][j] = together >= goes && together >= comes ? 0 : goes >= comes ? -1 : 1;
                best[i][j] = Math.max(together, Math.max(goes, comes));
            }
        }
        return step;
    }
}
