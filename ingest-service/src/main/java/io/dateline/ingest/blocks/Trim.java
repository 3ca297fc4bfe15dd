package io.dateline.ingest.blocks;

import io.dateline.ingest.dates.DateLabels;
import io.dateline.ingest.dates.DateText;
import io.dateline.ingest.text.StubPhrases;
import io.dateline.ingest.text.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Leaves out the blocks inside an article's element that are not the article's text.
public final class Trim {

    /// An article that is followed by more comment than itself weighs at least this.
    private static final int WHOLE = 500;

    private static final int SHORT = 40;
    private static final int MAX_REPEATS = 3;

    private Trim() {}

    public static List<Block> trim(List<Block> blocks, String titleKey) {
        List<Block> kept = new ArrayList<>();
        Map<String, Integer> labels = labels(blocks);
        int question = question(blocks);
        for (Block block : withoutAppendix(blocks)) {
            if (block.owner() == question) {
                continue;
            }
            if (belongs(block, titleKey) && labels.getOrDefault(block.text(), 0) < MAX_REPEATS) {
                kept.add(block);
            }
        }
        while (!kept.isEmpty() && kept.getLast().isHeading()) {
            kept.removeLast();
        }
        return kept;
    }

    /// Owner of the one block that asks for consent to cookies, of which the text does not speak otherwise; -1 if there
    /// is none.
    private static int question(List<Block> blocks) {
        int owner = -1;
        int all = blocks.stream().mapToInt(Block::weight).sum();
        for (Block block : blocks) {
            String plain = StubPhrases.plain(block.text());
            if (StubPhrases.COOKIES.surelyIn(plain)) {
                if (owner >= 0 || blocks.size() < 3) {
                    return -1;
                }
                boolean asks =
                        block.weight() < WHOLE && 2 * block.weight() < all && StubPhrases.COOKIES.toldIn(plain) >= 3;
                owner = asks ? block.owner() : -1;
                if (!asks) {
                    return -1;
                }
            }
        }
        return owner;
    }

    /// Letters that a line may hold beside the dates it is made of.
    private static final int LABELS = 30;

    /// Whether a line holds dates and next to nothing else: `27/11/2026 01:57 | Actualizado a 27/11/2026 19:20`.
    private static boolean isStamp(Block block) {
        String text = block.text();
        if (block.weight() > 3 * SHORT || !DateText.isDated(text)) {
            return false;
        }
        int dated = 0;
        boolean labelled = false;
        int dates = 0;
        for (DateText.Match date : DateText.matches(text, true, false)) {
            dates++;
            dated += letters(text.substring(date.start(), date.end()));
            labelled |= DateLabels.kind(text.substring(0, date.start())) != DateLabels.Kind.UNSAID;
        }
        int left = letters(text) - dated;
        boolean several = dates >= 2 || !Words.endsSentence(text);
        return left <= LABELS / 3 || labelled && several && left <= LABELS * Math.max(1, dates);
    }

    private static int letters(String text) {
        return (int) text.codePoints().filter(Character::isLetter).count();
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
        if (block.tag().equals("dd")) {
            return true; // what is defined may be a year or a name that would be clutter elsewhere
        }
        return !Lines.isClutter(block.text()) && !Lines.isClock(block.text()) && !isStamp(block);
    }
}
