package io.dateline.gateway.search;

/// What a facet counts: an id and how people call it, together in one doc value.
public record FacetLabel(String id, String label) {

    /// Unit separator: stands in no id.
    private static final char SEPARATOR = '\u001f';

    /// Lucene refuses doc values longer than 32,766 bytes; names that long are no names.
    private static final int MAX_LABEL = 200;

    /// As one value, to be read by [#parse].
    public String coded() {
        String shortened = label.length() <= MAX_LABEL ? label : label.substring(0, MAX_LABEL);
        return id + SEPARATOR + shortened;
    }

    public static FacetLabel parse(String coded) {
        int cut = coded.indexOf(SEPARATOR);
        return new FacetLabel(coded.substring(0, cut), coded.substring(cut + 1));
    }
}
