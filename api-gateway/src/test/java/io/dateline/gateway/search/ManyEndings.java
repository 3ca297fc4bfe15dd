package io.dateline.gateway.search;

import io.dateline.contract.id.EventIds;
import java.util.ArrayList;
import java.util.List;

/// Articles that hold 5,000 words of one beginning, and queries for it.
final class ManyEndings {

    static final List<String> QUERIES = List.of(
            "\"model* fault\"",
            "model49* ONEAR/0 fault",
            "\"model?99 runs\"",
            "ATLEAST/100 model*",
            "start NEAR/1 (model25* OR model49*)",
            "model4999 NEAR/0 model4999",
            "model49* NEAR/2 end",
            "model*",
            "mo*99",
            "text:(mo*7 ONEAR/0 fault)");

    private static final int ENDINGS = 5_000;
    private static final int EACH = 500;

    private ManyEndings() {}

    static List<IndexedArticle> articles(IndexedArticle model) {
        List<IndexedArticle> many = new ArrayList<>();
        for (int i = 0; i < ENDINGS; i += EACH) {
            StringBuilder text = new StringBuilder("start");
            for (int k = i; k < i + EACH; k++) {
                text.append(" model").append(k).append(k % 7 == 0 ? " fault" : " runs");
            }
            many.add(IndexContract.changed(model, EventIds.of("many", i), null, 1, 1, text + " end"));
        }
        return many;
    }
}
