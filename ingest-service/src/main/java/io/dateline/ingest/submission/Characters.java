package io.dateline.ingest.submission;

import io.dateline.ingest.article.StorableText;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What was sent, without characters that no database stores.
final class Characters {

    private Characters() {}

    static @Nullable String storable(@Nullable String text) {
        // A carriage return alone ends a line too, on some machines.
        return text == null ? null : StorableText.of(text.replace("\r\n", "\n").replace('\r', '\n'));
    }

    static @Nullable List<String> storable(@Nullable List<String> texts) {
        return texts == null
                ? null
                : texts.stream().filter(Objects::nonNull).map(StorableText::of).toList();
    }
}
