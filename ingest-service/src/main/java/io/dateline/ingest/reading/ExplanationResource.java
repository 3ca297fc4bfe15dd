package io.dateline.ingest.reading;

import io.dateline.ingest.api.article.Explanation;
import io.dateline.ingest.api.article.ExplanationApi;
import io.dateline.ingest.api.article.PageToExplain;
import io.dateline.ingest.caller.CurrentCaller;
import io.dateline.platform.computing.Computing;
import io.smallrye.common.annotation.RunOnVirtualThread;
import java.util.UUID;

@RunOnVirtualThread
class ExplanationResource implements ExplanationApi {

    private final Explanations explanations;
    private final CurrentCaller caller;

    ExplanationResource(Explanations explanations, CurrentCaller caller) {
        this.explanations = explanations;
        this.caller = caller;
    }

    @Override
    public Explanation articleExplanation(UUID id) {
        return explanations.ofArticle(id, caller.get().tenant());
    }

    @Override
    @Computing
    public Explanation explainPage(PageToExplain page) {
        return explanations.ofPage(page);
    }
}
