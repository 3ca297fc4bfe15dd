package io.dateline.ingest.extract;

import java.util.ArrayList;
import java.util.List;

/// Leaves out the blocks inside an article's element that are not the article's text.
final class Trim {

    private Trim() {}

    static List<Block> trim(List<Block> blocks, String titleKey) {
        List<Block> kept = new ArrayList<>();
        for (Block block : blocks) {
            if (belongs(block, titleKey)) {
                kept.add(block);
            }
        }
        while (!kept.isEmpty() && kept.getLast().isHeading()) {
            kept.removeLast();
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
        return !Lines.isClutter(block.text());
    }
}
