package io.dateline.ingest.extract;

import io.dateline.contract.article.Dateline;
import io.dateline.ingest.dates.Published;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// How the extraction of one page ended. Every page ends in exactly one of these, and is counted once.
public sealed interface Extraction {

    /// An article and its parts.
    ///
    /// @param title headline, plain text, NFC, one line; never blank
    /// @param text main text, plain, NFC, paragraphs separated by one `\n`; never blank
    /// @param byline authors' names in the order of the page; empty if unknown
    /// @param published null if nothing states it
    /// @param modified last change that the page states; null if it states none
    /// @param dateline of an agency text; null if the text has none
    /// @param canonicalUrl absolute, as the page names it; null if it names none on its own site
    /// @param ampUrl absolute, as the page names it; null if it names none
    /// @param declaredLanguage BCP 47; null if nothing declares it
    /// @param tags keywords in the order of the page, then of the feed
    /// @param section of the publication, as the page names it; null if it does not
    /// @param leadImage absolute URL; null if the page names none
    /// @param flags what else is to be known about the page
    /// @param why one entry a chosen part
    record Extracted(
            String title,
            String text,
            List<String> byline,
            @Nullable Published published,
            @Nullable Published modified,
            @Nullable Dateline dateline,
            @Nullable String canonicalUrl,
            @Nullable String ampUrl,
            @Nullable String declaredLanguage,
            List<String> tags,
            @Nullable String section,
            @Nullable String leadImage,
            Flags flags,
            List<Choice> why)
            implements Extraction {

        public Extracted {
            byline = List.copyOf(byline);
            tags = List.copyOf(tags);
            why = List.copyOf(why);
        }
    }

    /// @param paywall the publisher says that the page is not free to read, or the text breaks off at a paywall
    /// @param liveBlog the page is added to while an event runs
    /// @param correction the text carries a note that it was corrected
    record Flags(boolean paywall, boolean liveBlog, boolean correction) {

        static final Flags NONE = new Flags(false, false, false);
    }

    /// The page holds no article, so that trying again is pointless unless the page changes.
    ///
    /// @param detail one plain sentence for the coverage ledger
    record NotAnArticle(Reason reason, String detail) implements Extraction {}

    /// Metric label of a page without an article; a closed set, so that dashboards can list it.
    enum Reason {
        /// The answer had no body, or a page without a word.
        NO_TEXT,
        /// Some words, but fewer than any article has.
        TOO_SHORT,
        /// Text of another kind: JSON, a feed, a script.
        NOT_HTML,
        /// Bytes that are no text at all, whatever the header said: PDF, images, archives.
        BINARY,
        /// Only the invitation to subscribe.
        PAYWALL_STUB,
        /// Only the question whether cookies are welcome.
        COOKIE_WALL,
        /// An answer of 200 that says that the page was not found.
        SOFT_404,
        /// A bot check or a "please enable JavaScript" page.
        INTERSTITIAL,
        /// Only the question for a name and a password.
        LOG_IN,
        /// An answer of 200 that says that the page may not be read, or not from this country.
        REFUSED,
        /// An answer of 200 that says that the site is being mended: it is asked again.
        OUT_OF_SERVICE,
        /// A list of articles, people or goods: a section front, an author's page, a shop's shelf.
        LISTING;

        /// As it stands in metrics, in the coverage ledger and in answers, e.g. `cookie-wall`.
        public String label() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /// Whether the same page may well hold its article later.
        public boolean isTransient() {
            return this == OUT_OF_SERVICE;
        }
    }
}
