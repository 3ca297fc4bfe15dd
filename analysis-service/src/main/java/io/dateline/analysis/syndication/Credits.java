package io.dateline.analysis.syndication;

import io.dateline.contract.article.Article;
import io.dateline.contract.article.Dateline;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Finds whom an article credits with its text: the agency of its dateline, an agency as author, or a credit at the
/// end or the head of the text.
final class Credits {

    /// Agencies whose name alone in a byline, or in brackets, is a credit; the longer form first.
    private static final List<String> AGENCIES = List.of(
            "Associated Press",
            "Agence France-Presse",
            "Press Association",
            "PA Media",
            "Reuters",
            "Bloomberg",
            "Xinhua",
            "Sputnik",
            "Interfax",
            "TASS",
            "ANSA",
            "EFE",
            "Kyodo",
            "Yonhap",
            "IANS",
            "ANI",
            "AAP",
            "AFP",
            "UPI",
            "DPA",
            "dpa",
            "AP",
            "PTI",
            "Belga",
            "Lusa",
            "NTB",
            "Ritzau",
            "Bernama",
            "Antara",
            "Anadolu Agency");

    private static final int HEAD = 200;
    private static final int TAIL = 300;

    private static final Pattern NAME =
            Pattern.compile("(?<![\\w\\p{Mn}])(" + String.join("|", AGENCIES) + ")(?![\\w\\p{Mn}])");
    private static final Pattern HEAD_CREDIT =
            Pattern.compile("(?:\\(|^|[—–-] ?)(" + String.join("|", AGENCIES) + ")(?:\\)| ?[—–-])", Pattern.MULTILINE);
    private static final Pattern TAIL_CREDIT = Pattern.compile(
            "(?:\\(|©|[Ss]ource:|[Cc]opyright|^|[—–-]) ?(?:The )?(" + String.join("|", AGENCIES) + ")\\)?[.\\s]*$",
            Pattern.MULTILINE);

    private Credits() {}

    /// @return null if it credits nobody
    static @Nullable String of(Article article) {
        Dateline dateline = article.dateline();
        if (dateline != null && dateline.agency() != null) {
            return dateline.agency();
        }
        for (String author : article.byline()) {
            Matcher name = NAME.matcher(author);
            if (name.find()) {
                return name.group(1);
            }
        }
        String text = article.text();
        String head = first(HEAD_CREDIT, text.substring(0, Math.min(HEAD, text.length())));
        return head != null ? head : first(TAIL_CREDIT, text.substring(Math.max(0, text.length() - TAIL)));
    }

    private static @Nullable String first(Pattern credit, String text) {
        Matcher found = credit.matcher(text);
        return found.find() ? found.group(1) : null;
    }
}
