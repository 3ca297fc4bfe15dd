package io.dateline.ingest.blocks;

import io.dateline.ingest.dates.DateText;
import io.dateline.ingest.document.PageTree;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;

/// Lines that come again and again in the same style with a little text between them: linked headlines, dates, prices,
/// "read more". Whatever elements stand around them, what lies between such lines are the parts of a list.
public final class Runs {

    /// Fewer are no list.
    private static final int MIN = 4;

    /// More text than this between two such lines is a text of its own.
    private static final int WIDEST_GAP = 600;

    private static final int SHORT = 60;

    private static final int MAX_LINK_LENGTH = 250;

    private final List<Block> blocks;
    private final boolean[] covered;

    private Runs(List<Block> blocks) {
        this.blocks = blocks;
        this.covered = new boolean[blocks.size()];
    }

    /// @return for each block whether it is part of a list
    public static boolean[] of(List<Block> blocks, PageTree tree) {
        Runs runs = new Runs(blocks);
        runs.groups(tree).forEach(runs::cover);
        return runs.covered;
    }

    private Collection<List<Integer>> groups(PageTree tree) {
        Map<String, List<Integer>> groups = new HashMap<>();
        for (int k = 0; k < blocks.size(); k++) {
            Block block = blocks.get(k);
            String kind = kind(block);
            if (!kind.isEmpty()) {
                Element owner = tree.elements.get(block.owner());
                Element parent = owner.parent();
                String style = kind + Cards.style(owner) + '<' + (parent == null ? "" : Cards.style(parent));
                groups.computeIfAbsent(style, unused -> new ArrayList<>()).add(k);
            }
        }
        return groups.values();
    }

    private static String kind(Block block) {
        if (block.weight() < 5 || block.weight() > MAX_LINK_LENGTH) {
            return "";
        }
        if (block.linkDensity() >= 0.7) {
            return "link ";
        }
        if (block.weight() > SHORT) {
            return "";
        }
        return isPrice(block.text()) ? "price " : DateText.isDated(block.text()) ? "date " : "";
    }

    public static boolean isPrice(String text) {
        boolean digit = false;
        boolean currency = false;
        for (int i = 0; i < text.length(); i++) {
            digit |= Character.isDigit(text.charAt(i));
            currency |= Character.getType(text.charAt(i)) == Character.CURRENCY_SYMBOL;
        }
        return digit && currency;
    }

    private void cover(List<Integer> lines) {
        if (lines.size() < MIN) {
            return;
        }
        List<Integer> narrow = new ArrayList<>();
        for (int n = 0; n + 1 < lines.size(); n++) {
            int gap = weight(lines.get(n) + 1, lines.get(n + 1));
            if (gap <= WIDEST_GAP) {
                narrow.add(gap);
                Arrays.fill(covered, lines.get(n), lines.get(n + 1) + 1, true);
            }
        }
        if (narrow.size() < MIN - 1) {
            return;
        }
        Collections.sort(narrow);
        int room = narrow.get(narrow.size() / 2) * 3 / 2 + 20;
        for (int k = lines.getLast() + 1;
                k < blocks.size() && room >= blocks.get(k).weight();
                k++) {
            room -= blocks.get(k).weight();
            covered[k] = true;
        }
    }

    private int weight(int from, int to) {
        int weight = 0;
        for (int k = from; k < to && weight <= WIDEST_GAP; k++) {
            weight += blocks.get(k).weight();
        }
        return weight;
    }
}
