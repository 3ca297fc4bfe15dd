package io.dateline.gateway.article;

import java.util.List;

/// What analysis does not do in which language.
public interface LanguageSupport {

    /// @param language BCP 47 code, or `und`
    /// @return names of the models that claim nothing in it, as `GET /models` calls them; empty if all work
    List<String> unsupported(String language);
}
