package io.dateline.analysis.entity;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.analysis.entity.referent.NameGroups;
import io.dateline.analysis.pipeline.Document;
import io.dateline.analysis.pipeline.Outcome.Analysed;
import io.dateline.contract.article.Article;
import io.dateline.contract.finding.Entity;
import io.dateline.contract.finding.Entity.Type;
import io.dateline.contract.finding.Language;
import io.dateline.contract.finding.Span;
import io.dateline.contract.fixture.ArticleBuilder;
import io.dateline.contract.fixture.Growth;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EntityStageTest {

    private static final EntityStage STAGE = new EntityStage(NameTagger.load());

    private static final String HACK = """
        The FBI said on Tuesday that it does not yet know who broke into the network of Sony Pictures.
        There is no proof against North Korea, Joe Demarest of the agency told a panel held by Bloomberg.
        Demarest spoke in Washington. FBI spokesman Joshua Campbell told Reuters that Sony was helping.
        "They have a history," John Hultquist of the Dallas-based iSight Partners said. The film mocks \
        North Korean leader Kim Jong Un. Emails of Amy Pascal and Steve Mosko were published.\
        """;

    @Test
    void peopleAreNamedInFull() {
        assertThat(find(HACK))
                .filteredOn(entity -> entity.type() == Type.PERSON)
                .extracting(Entity::name)
                .contains("Joe Demarest", "Joshua Campbell", "John Hultquist", "Kim Jong Un", "Amy Pascal")
                .doesNotContain("Demarest");
    }

    @Test
    void organisationsAndPlacesHaveTheirTypes() {
        List<Entity> found = find(HACK);

        assertThat(typeOf(found, "FBI")).contains(Type.ORGANISATION);
        assertThat(typeOf(found, "Sony Pictures")).contains(Type.ORGANISATION);
        assertThat(typeOf(found, "Reuters")).contains(Type.ORGANISATION);
        assertThat(typeOf(found, "North Korea")).contains(Type.PLACE);
        assertThat(typeOf(found, "Washington")).contains(Type.PLACE);
    }

    @Test
    void everyMentionStandsWhereItsSpanSays() {
        for (Entity entity : find(HACK)) {
            assertThat(entity.mentions()).isNotEmpty();
            for (Span span : entity.mentions()) {
                String field = span.field() == Span.Field.TITLE ? "Hackers still unknown" : HACK;
                assertThat(field.substring(span.start(), span.end()))
                        .isNotBlank()
                        .doesNotStartWith(" ");
            }
        }
        Entity demarest = find(HACK).stream()
                .filter(entity -> entity.name().equals("Joe Demarest"))
                .findFirst()
                .orElseThrow();
        assertThat(demarest.mentions())
                .extracting(span -> HACK.substring(span.start(), span.end()))
                .containsExactly("Joe Demarest", "Demarest");
    }

    @Test
    void sameNameHasTheSameIdInEveryArticle() {
        Entity one = named(find("The U.S. said Joe Demarest will speak in Paris on Monday."), "Joe Demarest");
        Entity other = named(find("Nobody had asked Joe Demarest of Chicago about it before."), "Joe Demarest");

        assertThat(one.id()).isEqualTo(other.id());
    }

    @Test
    void aNameHasOneIdWhicheverKnownFormAnArticleUses() {
        Entity brief = named(find("The FBI said on Tuesday that it had no proof yet."), "FBI");
        Entity full = named(find("The Federal Bureau of Investigation said on Tuesday that it had no proof."), "FBI");

        assertThat(brief.id()).isEqualTo(full.id());
        assertThat(full.aliases()).containsExactly("Federal Bureau of Investigation");
        assertThat(brief.aliases()).isEmpty();
        assertThat(brief.knownAs()).containsExactly("Federal Bureau of Investigation");
        assertThat(full.knownAs()).isEmpty();
    }

    @Test
    void placesAndPeopleOfOneNameStayApart() {
        List<Entity> people =
                find("Kerry Washington arrived on Monday. Mr Washington said that the film was finished.");
        List<Entity> both = find("Officials in Washington praised Kerry Washington. He lives in Washington.");

        assertThat(people).extracting(Entity::name).containsExactly("Kerry Washington");
        assertThat(both).extracting(Entity::name).contains("Kerry Washington", "Washington");
        assertThat(named(both, "Washington").type()).isEqualTo(Type.PLACE);
        assertThat(named(both, "Washington").id())
                .isNotEqualTo(people.getFirst().id());
    }

    @Test
    void aPersonAndAPlaceOfOneNameAreTwo() {
        for (String name : List.of("Georgia", "Jordan")) {
            Entity place =
                    named(find("Ministers met in " + name + " on Monday. The army of " + name + " is small."), name);
            Entity person = find(name + " Miller, 34, said that she was glad. Mrs Miller lives in Paris.").stream()
                    .filter(entity -> entity.type() == Type.PERSON)
                    .findFirst()
                    .orElseThrow();

            assertThat(place.type()).isEqualTo(Type.PLACE);
            assertThat(person.id()).isNotEqualTo(place.id());
        }
    }

    @Test
    void aShortFormThatTheTextIntroducesIsTheSameBearer() {
        String text = """
            The National Harbour Safety Institute (NHSI) said on Monday that two ferries were unsafe. \
            A report by the NHSI followed. Inspectors from NHSI will return to Dublin in May.\
            """;
        Entity institute = named(find(text), "National Harbour Safety Institute");

        assertThat(institute.mentions()).hasSize(4);
        assertThat(institute.aliases()).containsExactly("NHSI");
    }

    @Test
    void formsOfAddressAndPossessivesAreNoPartOfAName() {
        String text = """
            Joe Demarest spoke on Monday. Mr Demarest said so. Mr. Demarest’s agency and Demarest's \
            colleagues agreed with Mr. Joe Demarest.\
            """;
        Entity demarest = named(find(text), "Joe Demarest");

        assertThat(demarest.mentions())
                .extracting(span -> text.substring(span.start(), span.end()))
                .containsExactly("Joe Demarest", "Demarest", "Demarest", "Demarest", "Joe Demarest");
        assertThat(demarest.aliases()).containsExactly("Demarest");
    }

    @Test
    void aCompanyIsTheSameWithItsLegalForm() {
        Entity brief = named(find("Shares of Microsoft rose on Monday in New York."), "Microsoft");
        Entity full = named(find("Shares of Microsoft Corp. rose on Monday in New York."), "Microsoft");

        assertThat(brief.id()).isEqualTo(full.id());
    }

    @Test
    void salienceIsAShareOfTheArticle() {
        List<Entity> found = find(HACK);

        assertThat(found.stream().mapToDouble(Entity::salience).sum()).isBetween(0.98, 1.02);
        assertThat(found).isSortedAccordingTo((a, b) -> Double.compare(b.salience(), a.salience()));
    }

    @Test
    void unsupportedLanguageHasNoEntities() {
        assertThat(find("Der Kanzler traf am Montag Emmanuel Macron in Paris.", "de"))
                .isEmpty();
    }

    @Test
    void tenThousandNamesEndInBoundedTime() {
        StringBuilder text = new StringBuilder();
        for (int at = 0; at < 10_000; at++) {
            text.append("Peter Name").append((char) ('a' + at % 26)).append(at).append(" met Paul. ");
        }

        Growth.assertWithin(
                "ten thousand names",
                20_000,
                () -> assertThat(find(text.toString())).hasSizeBetween(1, NameGroups.MAX_ENTITIES));
    }

    private static List<Entity> find(String text) {
        return find(text, "en");
    }

    private static List<Entity> find(String text, String language) {
        Article article = new ArticleBuilder("Hackers still unknown", text).build();
        Document document = Document.of(article).withLanguage(new Language(language, 1));
        return ((Analysed) STAGE.apply(document)).document().entities();
    }

    private static Optional<Type> typeOf(List<Entity> found, String name) {
        return found.stream()
                .filter(entity -> entity.name().equals(name))
                .map(Entity::type)
                .findFirst();
    }

    private static Entity named(List<Entity> found, String name) {
        return found.stream()
                .filter(entity -> entity.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
