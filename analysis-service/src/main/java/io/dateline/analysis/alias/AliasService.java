package io.dateline.analysis.alias;

import io.dateline.analysis.naming.KnownNames;
import io.dateline.contract.ArticleEnriched;
import io.dateline.contract.article.Article;
import io.dateline.contract.finding.Copies;
import io.dateline.contract.finding.Findings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;

/// Learns the short forms that articles introduce, and gives entities that are named by one the id of the full name.
/// It keeps nothing in memory: an article costs one indexed look-up, and a write only where it introduces a form.
/// What is learned holds for the articles that come after; earlier ones take it on when they are analysed again.
@ApplicationScoped
public class AliasService {

    /// What too few texts said in so long a time was a slip, or matters to nobody.
    private static final Duration REMEMBERED = Duration.ofDays(180);

    private final IntroducedNames names;
    private final InstantSource clock;
    private final KnownNames known = KnownNames.load();
    private final AliasPolicy policy = new AliasPolicy(known);

    AliasService(IntroducedNames names, InstantSource clock) {
        this.names = names;
        this.clock = clock;
    }

    /// Takes note of what an article introduces, and puts its findings right by what earlier ones did.
    ///
    /// @param copies that the article is one of, as a text counts once however often it is printed
    @Transactional(Transactional.TxType.MANDATORY)
    public ArticleEnriched learn(ArticleEnriched enriched, Copies copies) {
        Article article = enriched.article();
        String language = enriched.findings().language().code();
        Instant now = clock.instant();
        for (Introduction introduction :
                policy.introductions(article, enriched.findings().entities())) {
            IntroducedName row = names.findById(IntroducedName.idOf(language, introduction));
            if (row == null) {
                names.forget(language, AliasPolicy.ENOUGH, now.minus(REMEMBERED));
                row = new IntroducedName(language, introduction);
                row.witness(copies.groupId(), now);
                names.persist(row);
            } else {
                row.witness(copies.groupId(), now);
            }
        }
        return enriched.withFindings(resolve(enriched.findings()));
    }

    /// Puts findings right by what articles have introduced so far.
    @Transactional
    public Findings resolve(Findings findings) {
        Set<String> keys = policy.keys(findings.entities());
        if (keys.isEmpty()) {
            return findings;
        }
        List<Referent> candidates = names.around(findings.language().code(), keys).stream()
                .map(IntroducedName::toBearer)
                .toList();
        return new Renaming(known, policy.settled(candidates)).apply(findings);
    }
}
