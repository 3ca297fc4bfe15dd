package io.dateline.gateway.article;

import io.dateline.contract.ModelPublished.Level;
import java.util.List;

/// What analysis does in which language.
public interface LanguageSupport {

    /// What Dateline can do in one language, and how far.
    ///
    /// @param language BCP 47 code, or `und`
    /// @param name in English, e.g. `German`
    /// @param tone towards names and of the article; where it is `none` a missing tone says nothing of the article
    /// @param search with monitors and alerts on words: the words themselves, in every language
    /// @param line the same in one plain sentence
    record Capabilities(
            String language,
            String name,
            Level names,
            Level topics,
            Level quotes,
            Level tone,
            Level stories,
            Level copies,
            Level search,
            String line) {}

    /// @param unsupported names of the models that claim nothing in a language, as `GET /models` calls them; empty
    ///     if all work
    record Support(List<String> unsupported, Capabilities capabilities) {}

    /// @param language BCP 47 code, or `und`
    Support in(String language);
}
