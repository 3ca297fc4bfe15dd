package io.dateline.gateway.alert.judge;

import io.dateline.gateway.alert.rule.RuleSettings;
import io.dateline.gateway.signal.Finding;
import io.dateline.gateway.signal.SignalMention;
import io.dateline.gateway.signal.notice.EditDetector;
import io.dateline.gateway.signal.notice.MentionDetector;
import io.dateline.gateway.signal.notice.MentionTest;
import io.dateline.gateway.signal.notice.NewcomerDetector;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// Asks the rules that are about one mention: pure, like [Judge].
final class NoticeJudge {

    /// Of a speaker that the article names and analysis did not find as an entity.
    private static final UUID NO_ENTITY = new UUID(0, 0);

    private final Facts facts;

    NoticeJudge(Facts facts) {
        this.facts = facts;
    }

    List<Verdict> ask(JudgedRule judged) {
        List<Verdict> verdicts = new ArrayList<>();
        for (Arrival arrival : facts.arrivals()) {
            if (judged.isAbout(arrival.mention())) {
                ask(arrival, judged, verdicts);
            }
        }
        return merged(verdicts);
    }

    /// Of what came at the same time about the same thing one verdict is made, at the highest level.
    private static List<Verdict> merged(List<Verdict> verdicts) {
        Map<String, Verdict> byAbout = new LinkedHashMap<>();
        verdicts.forEach(verdict -> byAbout.merge(verdict.about(), verdict, NoticeJudge::merged));
        return List.copyOf(byAbout.values());
    }

    private static Verdict merged(Verdict first, Verdict then) {
        Finding one = Objects.requireNonNull(first.finding());
        Finding other = Objects.requireNonNull(then.finding());
        Set<SignalMention> mentions = new LinkedHashSet<>(first.mentions());
        mentions.addAll(then.mentions());
        return Verdict.found(
                first.about(), other.level().compareTo(one.level()) > 0 ? other : one, List.copyOf(mentions));
    }

    private void ask(Arrival arrival, JudgedRule judged, List<Verdict> verdicts) {
        SignalMention mention = arrival.mention();
        switch (judged.rule().kind()) {
            case EDIT -> edited(arrival).ifPresent(finding -> add(finding, mention, verdicts));
            case ENTITY -> entities(arrival, verdicts);
            case JOURNALIST -> journalists(arrival, verdicts);
            default -> found(arrival, judged).ifPresent(finding -> add(finding, mention, verdicts));
        }
    }

    private static void add(Finding finding, SignalMention mention, List<Verdict> verdicts) {
        verdicts.add(Verdict.found(finding.about(), finding, List.of(mention)));
    }

    private Optional<Finding> edited(Arrival arrival) {
        return arrival.isFound()
                ? Optional.empty()
                : facts.past()
                        .edit(arrival)
                        .flatMap(edit -> EditDetector.assess(
                                arrival.mention(), edit.before(), edit.after(), arrival.words(), facts.at()));
    }

    private Optional<Finding> found(Arrival arrival, JudgedRule judged) {
        if (!arrival.isFound()) {
            return Optional.empty();
        }
        SignalMention mention = arrival.mention();
        Instant at = facts.at();
        return switch (judged.rule().kind()) {
            case MATCH ->
                MentionDetector.match(mention, MentionTest.ALL, at).map(found -> saying(found, arrival.explanation()));
            case FIRST -> {
                UUID story = mention.storyId();
                boolean earlier = story != null && facts.past().hasEarlier(story, mention);
                yield MentionDetector.first(mention, MentionTest.ALL, earlier, at);
            }
            case TIER1 -> MentionDetector.tier1(mention, false, at);
            case QUOTE -> quote(mention, judged.rule().settings());
            default -> Optional.empty();
        };
    }

    private static Finding saying(Finding found, String sentence) {
        return new Finding(
                found.kind(),
                found.about(),
                found.level(),
                found.headline(),
                sentence,
                found.articles(),
                found.figures());
    }

    /// Of the speaker that the rule names, or of anybody.
    private Optional<Finding> quote(SignalMention mention, RuleSettings settings) {
        for (SignalMention.Said said : mention.quotes()) {
            if (isSought(mention, said, settings)) {
                UUID id = said.entityId();
                String name = said.speaker();
                Optional<Finding> found = MentionDetector.quote(
                        mention,
                        id == null ? NO_ENTITY : id,
                        name == null ? Set.of() : Set.of(name),
                        settings.stances(),
                        facts.at());
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isSought(SignalMention mention, SignalMention.Said said, RuleSettings settings) {
        String sought = settings.speaker();
        String name = said.speaker();
        UUID id = said.entityId();
        if (sought == null) {
            return name != null;
        }
        return sought.equalsIgnoreCase(name)
                || id != null
                        && mention.entities().stream()
                                .anyMatch(entity -> entity.entityId().equals(id)
                                        && entity.name().equalsIgnoreCase(sought));
    }

    private void entities(Arrival arrival, List<Verdict> verdicts) {
        if (!arrival.isFound()) {
            return;
        }
        SignalMention mention = arrival.mention();
        for (SignalMention.Name name : mention.entities()) {
            List<SignalMention> naming = new ArrayList<>(facts.past().naming(name.entityId()));
            naming.removeIf(known -> known.mentionId().equals(mention.mentionId()));
            naming.add(mention);
            Instant appeared = naming.stream()
                    .map(SignalMention::time)
                    .min(Instant::compareTo)
                    .orElse(mention.time());
            NewcomerDetector.entity(
                            name,
                            naming,
                            facts.past()
                                    .lastSeen(
                                            Past.NameKind.ENTITY,
                                            name.entityId().toString(),
                                            appeared),
                            facts.past().since(),
                            facts.at())
                    .ifPresent(finding -> verdicts.add(Verdict.found(ofMonitor(finding), finding, naming)));
        }
    }

    private void journalists(Arrival arrival, List<Verdict> verdicts) {
        if (!arrival.isFound()) {
            return;
        }
        SignalMention mention = arrival.mention();
        for (String byline : mention.bylines()) {
            NewcomerDetector.journalist(
                            mention,
                            byline,
                            facts.past().lastSeen(Past.NameKind.JOURNALIST, byline, mention.time()),
                            facts.past().since(),
                            facts.at())
                    .ifPresent(finding -> verdicts.add(Verdict.found(ofMonitor(finding), finding, List.of(mention))));
        }
    }

    private String ofMonitor(Finding finding) {
        return facts.monitorId() + " " + finding.about();
    }
}
