package io.dateline.analysis.alias;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.analysis.naming.KnownNames;
import io.dateline.contract.article.Article;
import io.dateline.contract.finding.Entity;
import io.dateline.contract.finding.Entity.Type;
import io.dateline.contract.finding.Findings;
import io.dateline.contract.finding.Language;
import io.dateline.contract.finding.Quote;
import io.dateline.contract.finding.Span;
import io.dateline.contract.fixture.ArticleBuilder;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AliasPolicyTest {

    private static final KnownNames KNOWN = KnownNames.load();
    private static final AliasPolicy POLICY = new AliasPolicy(KNOWN);

    @Test
    void anArticleTeachesWhatStandsInBracketsBehindTheName() {
        assertThat(taught("The Harbour Safety Trust (HST) met.", "Harbour Safety Trust", null))
                .containsExactly(new Introduction(
                        Type.ORGANISATION, "hst", "HST", "harbour safety trust", "Harbour Safety Trust"));
    }

    @Test
    void aTenantsOwnTextTeachesNothing() {
        assertThat(taught("The Harbour Safety Trust (HST) met.", "Harbour Safety Trust", new UUID(9, 9)))
                .isEmpty();
    }

    @Test
    void whatIsKnownAnywayIsNotUnlearned() {
        assertThat(taught("The Final Bureau of Inquiry (FBI) met.", "Final Bureau of Inquiry", null))
                .isEmpty();
    }

    @Test
    void severalTextsMustAgree() {
        assertThat(POLICY.settled(List.of(bearer("HST", "Harbour Safety Trust", 2))))
                .isEmpty();
        assertThat(POLICY.settled(List.of(bearer("HST", "Harbour Safety Trust", 3))))
                .hasSize(1);
    }

    @Test
    void aFormWithTwoBearersStaysItself() {
        assertThat(POLICY.settled(
                        List.of(bearer("HST", "Harbour Safety Trust", 8), bearer("HST", "High Speed Train", 2))))
                .isEmpty();
        assertThat(POLICY.settled(
                        List.of(bearer("HST", "Harbour Safety Trust", 30), bearer("HST", "High Speed Train", 1))))
                .extracting(Referent::name)
                .containsExactly("Harbour Safety Trust");
    }

    @Test
    void entitiesSpeakersAndAffiliationsGetTheIdOfTheFullName() {
        Entity brief = organisation("HST", 0.4, 0, 3).withForms(List.of(), List.of());
        Entity person = new Entity(
                        KNOWN.id(Type.PERSON, "Anna Lund"),
                        "Anna Lund",
                        Type.PERSON,
                        0.3,
                        List.of(Span.text(20, 29)),
                        null)
                .withRole("director", new Entity.Affiliation("HST", brief.id()), Span.text(5, 13));
        Quote quote = new Quote(
                Span.text(40, 50),
                "It is safe",
                Quote.Kind.DIRECT,
                "said",
                new Quote.Speaker("HST", brief.id(), null),
                Quote.Stance.STATES,
                null,
                List.of());

        Findings renamed = renamed(findings(List.of(brief, person), List.of(quote)));

        UUID id = KNOWN.id(Type.ORGANISATION, "Harbour Safety Trust");
        assertThat(renamed.entities().getFirst().id()).isEqualTo(id);
        assertThat(renamed.entities().getFirst().name()).isEqualTo("HST");
        assertThat(renamed.entities().getFirst().knownAs()).containsExactly("Harbour Safety Trust");
        assertThat(renamed.entities().getLast().affiliation().entityId()).isEqualTo(id);
        assertThat(renamed.quotes().getFirst().speaker().entityId()).isEqualTo(id);
    }

    @Test
    void theFullNameTellsItsShortForm() {
        Findings renamed = renamed(findings(List.of(organisation("Harbour Safety Trust", 0.4, 0, 20)), List.of()));

        assertThat(renamed.entities().getFirst().knownAs()).containsExactly("HST");
    }

    @Test
    void twoThatTurnOutToBeOneAreUnited() {
        Findings renamed = renamed(findings(
                List.of(organisation("HST", 0.2, 30, 33), organisation("Harbour Safety Trust", 0.4, 0, 20)),
                List.of()));

        assertThat(renamed.entities()).hasSize(1);
        Entity united = renamed.entities().getFirst();
        assertThat(united.name()).isEqualTo("Harbour Safety Trust");
        assertThat(united.aliases()).containsExactly("HST");
        assertThat(united.knownAs()).isEmpty();
        assertThat(united.mentions()).containsExactly(Span.text(0, 20), Span.text(30, 33));
        assertThat(united.salience()).isEqualTo(0.6);
    }

    @Test
    void otherTypesKeepTheirIds() {
        Entity place = new Entity(KNOWN.id(Type.PLACE, "HST"), "HST", Type.PLACE, 0.4, List.of(Span.text(0, 3)), null);

        assertThat(renamed(findings(List.of(place), List.of())).entities()).containsExactly(place);
    }

    private static Findings renamed(Findings findings) {
        return new Renaming(KNOWN, List.of(bearer("HST", "Harbour Safety Trust", 5))).apply(findings);
    }

    private static Findings findings(List<Entity> entities, List<Quote> quotes) {
        return new Findings(new Language("en", 1), List.of(), entities, null, quotes, null);
    }

    private static Entity organisation(String name, double salience, int start, int end) {
        return new Entity(
                KNOWN.id(Type.ORGANISATION, name),
                name,
                Type.ORGANISATION,
                salience,
                List.of(Span.text(start, end)),
                null);
    }

    private static Referent bearer(String form, String name, int witnesses) {
        return new Referent(
                Type.ORGANISATION,
                form.toLowerCase(java.util.Locale.ROOT),
                form,
                KNOWN.key(Type.ORGANISATION, name),
                name,
                witnesses);
    }

    private static List<Introduction> taught(String text, String name, UUID tenantId) {
        int start = text.indexOf(name);
        Article article =
                new ArticleBuilder("A headline", text).tenantId(tenantId).build();
        return POLICY.introductions(article, List.of(organisation(name, 0.5, start, start + name.length())));
    }
}
