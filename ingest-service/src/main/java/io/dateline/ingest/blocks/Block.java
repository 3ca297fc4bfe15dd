package io.dateline.ingest.blocks;

import io.dateline.ingest.text.Words;

/// A run of text without a block-level boundary in it: a paragraph, a heading, a list entry, a cell.
///
/// @param text one line, tidy, never empty
/// @param tag name of the nearest block-level element around it
/// @param owner index of that element in the [PageTree]
/// @param weight of the text ([Words#weight])
/// @param linkWeight of what stands in links
public record Block(String text, String tag, int owner, int weight, int linkWeight) {

    boolean isHeading() {
        return tag.length() == 2 && tag.charAt(0) == 'h' && Character.isDigit(tag.charAt(1));
    }

    boolean isParagraph() {
        return tag.equals("p") || tag.equals("blockquote") || tag.equals("pre");
    }

    double linkDensity() {
        return weight == 0 ? 1 : (double) linkWeight / weight;
    }

    /// How much this block speaks for an article around it; negative where it speaks for navigation.
    public double score() {
        double links = linkDensity();
        int plain = weight - linkWeight;
        if (isHeading() && links <= 0.5) {
            return 0;
        }
        if (links > 0.5) {
            return -0.5 * Math.min(weight, 80);
        }
        if (links > 0.33) {
            return weight > 200 ? 0.3 * plain : -0.1 * weight;
        }
        boolean sentence = Words.endsSentence(text);
        if (isParagraph()) {
            return weight >= 40 || sentence ? plain : 0;
        }
        if (weight < 80) {
            return sentence ? 0.3 * plain : -5;
        }
        return 0.8 * plain;
    }
}
