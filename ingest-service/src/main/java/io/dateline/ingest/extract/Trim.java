package io.dateline.ingest.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Leaves out the blocks inside an article's element that are not the article's text.
final class Trim {

    /// An article that is followed by more comment than itself weighs at least this.
    private static final int WHOLE = 500;

    private static final int SHORT = 40;
    private static final int MOST_REPEATS = 3;

    private Trim() {}

    static List<Block> trim(List<Block> blocks, String titleKey) {
        List<Block> kept = new ArrayList<>();
        Map<String, Integer> labels = labels(blocks);
        for (Block block : withoutAppendix(blocks)) {
            if (belongs(block, titleKey) && labels.getOrDefault(block.text(), 0) < MOST_REPEATS) {
                kept.add(block);
            }
        }
        while (!kept.isEmpty() && kept.getLast().isHeading()) {
            kept.removeLast();
        }
        return kept;
    }

    /// How often each short line stands there: what is repeated names a column or a kind of page.
    private static Map<String, Integer> labels(List<Block> blocks) {
        Map<String, Integer> times = new HashMap<>();
        for (Block block : blocks) {
            if (block.weight() < SHORT && !Words.endsSentence(block.text())) {
                times.merge(block.text(), 1, Integer::sum);
            }
        }
        return times;
    }

    /// Cuts off what stands behind a heading such as "Read more" or "About the author", where it is the lesser part; a
    /// heading further up costs only the list of links right behind it.
    private static List<Block> withoutAppendix(List<Block> blocks) {
        int all = blocks.stream()
                .mapToInt(block -> block.weight() - block.linkWeight())
                .sum();
        List<Block> kept = new ArrayList<>();
        int before = 0;
        boolean listing = false;
        for (Block block : blocks) {
            if (Lines.opensAppendix(block.text())) {
                if (before > 0.55 * all || before > WHOLE && Lines.opensComments(block.text())) {
                    return kept;
                }
                listing = true;
                continue;
            }
            listing &= block.linkDensity() > 0.5 || block.weight() < 40 && !block.isParagraph();
            if (!listing) {
                kept.add(block);
            }
            before += block.weight() - block.linkWeight();
        }
        return kept;
    }

    private static boolean belongs(Block block, String titleKey) {
        if (block.linkDensity() > 0.5 && block.weight() < 200) {
            return block.isParagraph() && Words.endsSentence(block.text()) && block.weight() > 60;
        }
        if (block.weight() < 200 && Words.key(block.text()).equals(titleKey)) {
            return false;
        }
        return !Lines.isClutter(block.text()) && !Lines.isClock(block.text());
    }
}
