package io.dateline.gateway.alert.judge;

import io.dateline.gateway.alert.rule.AlertRule;
import io.dateline.gateway.signal.SignalMention;
import io.dateline.gateway.signal.notice.MentionTest;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;

/// A rule with what it takes to ask it.
///
/// @param test what its filter says of a mention's row
/// @param query what its filter says of the article
public record JudgedRule(AlertRule rule, MentionTest test, Predicate<SignalMention> query) {

    public UUID id() {
        return rule.id();
    }

    public boolean isAbout(SignalMention mention) {
        return test.passes(mention) && query.test(mention);
    }

    public List<SignalMention> among(List<SignalMention> mentions) {
        return mentions.stream().filter(this::isAbout).toList();
    }
}
