package io.dateline.gateway.diff;

import java.util.ArrayList;
import java.util.List;

/// Longest common subsequences of the lists that one comparison is made of, all together within a bound.
final class Sequence {

    /// Cells of the tables beyond which everything between the common head and tail counts as replaced.
    private static final long MAX_CELLS = 4_000_000;

    private long left = MAX_CELLS;

    record Step<T>(Piece.Op op, T value) {}

    <T> List<Step<T>> steps(List<T> before, List<T> after) {
        int head = 0;
        int shorter = Math.min(before.size(), after.size());
        while (head < shorter && before.get(head).equals(after.get(head))) {
            head++;
        }
        int tail = 0;
        while (tail < shorter - head
                && before.get(before.size() - 1 - tail).equals(after.get(after.size() - 1 - tail))) {
            tail++;
        }
        List<Step<T>> steps = new ArrayList<>();
        after.subList(0, head).forEach(value -> steps.add(new Step<>(Piece.Op.SAME, value)));
        middle(before.subList(head, before.size() - tail), after.subList(head, after.size() - tail), steps);
        after.subList(after.size() - tail, after.size()).forEach(value -> steps.add(new Step<>(Piece.Op.SAME, value)));
        return steps;
    }

    private <T> void middle(List<T> a, List<T> b, List<Step<T>> steps) {
        long cells = (long) a.size() * b.size();
        if (cells > left) {
            a.forEach(value -> steps.add(new Step<>(Piece.Op.GONE, value)));
            b.forEach(value -> steps.add(new Step<>(Piece.Op.NEW, value)));
            return;
        }
        left -= cells;
        int[][] common = common(a, b);
        int i = 0;
        int j = 0;
        while (i < a.size() || j < b.size()) {
            if (i < a.size() && j < b.size() && a.get(i).equals(b.get(j))) {
                steps.add(new Step<>(Piece.Op.SAME, b.get(j++)));
                i++;
            } else if (j >= b.size() || i < a.size() && common[i + 1][j] >= common[i][j + 1]) {
                steps.add(new Step<>(Piece.Op.GONE, a.get(i++)));
            } else {
                steps.add(new Step<>(Piece.Op.NEW, b.get(j++)));
            }
        }
    }

    private static <T> int[][] common(List<T> a, List<T> b) {
        int[][] common = new int[a.size() + 1][b.size() + 1];
        for (int i = a.size() - 1; i >= 0; i--) {
            for (int j = b.size() - 1; j >= 0; j--) {
                common[i][j] = a.get(i).equals(b.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        return common;
    }
}
