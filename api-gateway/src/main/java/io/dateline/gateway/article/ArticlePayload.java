package io.dateline.gateway.article;

import io.dateline.contract.Article;
import io.dateline.contract.Copies;
import io.dateline.contract.Findings;
import io.quarkus.runtime.annotations.RegisterForReflection;
import org.jspecify.annotations.Nullable;

/// What the column `payload` holds.
@RegisterForReflection
record ArticlePayload(
        Article article,
        @Nullable Findings findings,
        @Nullable Copies copies) {}
