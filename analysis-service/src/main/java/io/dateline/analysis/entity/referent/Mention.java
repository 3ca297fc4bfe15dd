package io.dateline.analysis.entity.referent;

import io.dateline.contract.finding.Entity;
import io.dateline.contract.finding.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One place that names somebody or something.
///
/// @param words the name as it stands there, word by word, without titles and articles around it
/// @param name the name as it stands there
/// @param placed whether the word before it, like `in`, says that it is a place
/// @param address the form of address before it, such as `mrs`; null without one
/// @param sentence index of the sentence in the document, title first
public record Mention(
        Entity.Type type,
        String name,
        List<String> words,
        boolean placed,
        @Nullable String address,
        Span span,
        int sentence,
        double confidence) {}
