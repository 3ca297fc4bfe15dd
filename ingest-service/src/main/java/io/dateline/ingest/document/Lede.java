package io.dateline.ingest.document;

import io.dateline.ingest.text.Words;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// The opening sentences that a page also gives as its description. They belong to the article wherever they stand
/// between its headline and its text, and whatever the element around them is called.
public final class Lede {

    /// Letters that must agree; descriptions are often cut off.
    private static final int SURE = 40;

    private final String key;

    private Lede(String key) {
        this.key = key;
    }

    /// @param titleKey of the headline; a description that only repeats it is no lede
    public static Lede of(PageClaims claims, String titleKey) {
        String told = claims.meta("og:description", "description", "twitter:description");
        String key = Words.key(Titles.clean(told));
        return new Lede(key.length() < SURE || titleKey.startsWith(key) ? "" : key);
    }

    public boolean is(@Nullable String line) {
        if (key.isEmpty() || line == null || line.length() < SURE) {
            return false;
        }
        String other = Words.key(line);
        int agreed = Math.min(key.length(), other.length());
        return agreed >= SURE && key.regionMatches(0, other, 0, agreed) && other.length() < 3 * key.length();
    }

    /// @param weight of the element's text
    public boolean is(Element element, int weight) {
        return !key.isEmpty() && weight >= SURE && weight < 3 * key.length() && is(Words.tidy(element.text()));
    }
}
