package io.dateline.ingest.page;

import io.dateline.ingest.article.Words;
import io.dateline.ingest.extract.Extraction;
import io.dateline.ingest.extract.Extraction.Extracted;
import io.dateline.ingest.extract.Extraction.NotAnArticle;
import io.dateline.ingest.extract.Extraction.Reason;
import io.dateline.ingest.fetch.FetchFailure;
import java.net.URI;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// What a second look at a page saw. Pure.
enum RevisitResult {
    /// The article, the same or edited.
    PRESENT,
    /// The site says that it is gone or does not know it, or shows another page or an apology in its place. An accident
    /// looks like this too: [MissHistory] says when it is believed.
    MISSING,
    /// A text that has nothing of what stood there. A wall or a mistake looks like this too.
    REPLACED,
    /// Nothing can be said: no answer, or a page that cannot be read.
    UNKNOWN;

    /// Characters in a row that two texts share only if one was made from the other.
    private static final int PIECE = 10;

    /// Share of the former text's pieces below which nothing of it is left.
    private static final double NOTHING_LEFT = 0.05;

    private static final Pattern APOLOGY =
            Pattern.compile("(?<![\\w\\p{Mn}])4(?:04|10)(?![\\w\\p{Mn}])|not found|no longer (available|exists)"
                    + "|does(n.t| not) exist|cannot be found|can.t be found|been (removed|deleted)|nicht gefunden"
                    + "|nicht (mehr )?verfügbar|existiert nicht|introuvable|n.existe (pas|plus)|no encontrad|no existe"
                    + "|non trovat|não encontrad|niet gevonden|bestaat niet|hittades inte|findes ikke|finnes ikke|ei löydy"
                    + "|nie znalezion|nenalezen|nem található|bulunamadı|не найден|не знайден|не существует|غير موجود|未找到"
                    + "|不存在|見つかりません|찾을 수 없");

    static RevisitResult of(FetchFailure failure) {
        return switch (failure) {
            case GONE, NOT_FOUND -> MISSING;
            default -> UNKNOWN;
        };
    }

    /// @param asked address of the article
    /// @param readAt where the answer came from, after redirects
    /// @param former what the article said
    static RevisitResult of(URI asked, URI readAt, Words former, Extraction found) {
        if (isFrontDoor(readAt) && !isFrontDoor(asked)) {
            return MISSING;
        }
        return switch (found) {
            case NotAnArticle(Reason reason, String detail) -> reason == Reason.SOFT_404 ? MISSING : UNKNOWN;
            case Extracted extracted -> of(asked, readAt, former, extracted);
        };
    }

    private static RevisitResult of(URI asked, URI readAt, Words former, Extracted extracted) {
        if (left(former.text(), extracted.text()) >= NOTHING_LEFT) {
            return PRESENT;
        }
        boolean elsewhere = !String.valueOf(asked.getPath()).equals(String.valueOf(readAt.getPath()));
        boolean sameHeadline = plain(former.title()).equals(plain(extracted.title()));
        if (sameHeadline) {
            return REPLACED;
        }
        String said = extracted.title()
                + "\n"
                + extracted.text().substring(0, Math.min(300, extracted.text().length()));
        boolean apology = APOLOGY.matcher(said.toLowerCase(Locale.ROOT)).find();
        return elsewhere || apology ? MISSING : REPLACED;
    }

    private static boolean isFrontDoor(URI url) {
        return (url.getPath() == null || url.getPath().length() <= 1) && url.getQuery() == null;
    }

    /// Share of the former text's pieces that still stand, 0 to 1.
    static double left(String former, String now) {
        Set<String> before = pieces(plain(former));
        Set<String> after = pieces(plain(now));
        if (before.isEmpty()) {
            return 1;
        }
        return before.stream().filter(after::contains).count() / (double) before.size();
    }

    private static Set<String> pieces(String text) {
        Set<String> pieces = new HashSet<>();
        for (int i = 0; i + PIECE <= text.length() && i < 20_000; i++) {
            pieces.add(text.substring(i, i + PIECE));
        }
        return pieces;
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\s+", " ")
                .strip();
    }
}
