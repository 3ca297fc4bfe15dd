package io.dateline.analysis.watch;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.analysis.pipeline.Document;
import io.dateline.analysis.pipeline.Outcome;
import io.dateline.contract.NameWatched;
import io.dateline.contract.article.Article;
import io.dateline.contract.finding.Entity;
import io.dateline.contract.finding.Language;
import io.dateline.contract.finding.Span;
import io.dateline.contract.fixture.ArticleBuilder;
import io.dateline.contract.id.EventIds;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class WatchStageTest {

    @Test
    void aNameAndItsAliasesAreFoundWhereverTheyStand() {
        Document found = read(
                "Acme recalls kettles",
                "ACMÉ said so. The maker of kettles, Acme's rival of old, Widget & Sons, was silent.",
                name("Acme", Entity.Type.ORGANISATION, List.of("Widget and Sons", "widget & sons"), List.of()));

        assertThat(words(found)).containsExactly("Acme", "ACMÉ", "Acme", "Widget & Sons");
    }

    @Test
    void aNameDoesNotCountInAnExcludedPhrase() {
        Document found = read(
                "The best apple pie in town",
                "Apple pie is eaten warm. Apple sells no pie.",
                name("Apple", Entity.Type.ORGANISATION, List.of(), List.of("apple pie")));

        assertThat(words(found)).containsExactly("Apple");
        assertThat(found.watched().getFirst().mentions()).containsExactly(Span.text(25, 30));
    }

    @Test
    void wherePartsOfWordsLookAlikeNothingIsFound() {
        Document found = read(
                "Metaphors", "The metal is metallic; Metalworks said nothing of meta-analysis.", brand("Metal works"));

        assertThat(found.watched()).isEmpty();
    }

    @Test
    void capitalsCountWhereTheTeamSaysSo() {
        NameWatched who = NameWatched.of(
                id("WHO"), 1, new NameWatched.Words("WHO", Entity.Type.ORGANISATION, List.of(), List.of(), true));

        assertThat(words(read("Who knows", "Who said it? The WHO did.", who))).containsExactly("WHO");
    }

    @Test
    void namesAreFoundInScriptsWithoutBlanks() {
        Document found = read(
                "丰田汽车公布财报",
                "トヨタ自動車は発表した。삼성전자는 어제 발표했다. โตโยต้าประกาศ",
                brand("丰田"),
                brand("トヨタ自動車"),
                brand("삼성전자"),
                brand("โตโยต้า"),
                brand("전자"));

        assertThat(words(found)).containsExactlyInAnyOrder("丰田", "トヨタ自動車", "삼성전자", "โตโยต้า");
    }

    @Test
    void aPersonsLastNameCountsOnceTheFullNameIsGiven() {
        NameWatched voss = person("Ellen Voss");

        assertThat(words(read("Voss zurück", "Ellen Voss kam. Später sprach Voss. Karl Voss schwieg.", voss)))
                .containsExactly("Voss", "Ellen Voss", "Voss");
        assertThat(read("Voss zurück", "Später sprach sie, Voss, noch einmal.", voss)
                        .watched())
                .isEmpty();
    }

    @Test
    void anotherPersonOfTheSameLastNameIsNotTakenForThisOne() {
        Article article = article("Harbour", "Ellen Voss spoke. Karl Voss left. “No,” Voss said.");
        Document document = Document.of(article)
                .withLanguage(new Language("en", 1))
                .withEntities(List.of(
                        entity("Ellen Voss", Span.text(0, 10), Span.text(40, 44)),
                        entity("Karl Voss", Span.text(18, 27))));

        assertThat(words(apply(document, person("Ellen Voss")))).containsExactly("Ellen Voss", "Voss");
    }

    @Test
    void salienceIsTheShareOfTheArticleThatIsAboutIt() {
        Document about = read("Acme", "Acme. Acme.", brand("Acme"));
        Document inPassing = read("Kettles", "word ".repeat(400) + "Acme", brand("Acme"));

        assertThat(about.watched().getFirst().salience()).isGreaterThan(0.8);
        assertThat(inPassing.watched().getFirst().salience()).isBetween(0.001, 0.2);
    }

    @Test
    void teamsThatWatchTheSameFindItEach() {
        NameWatched one = NameWatched.of(id("one"), 1, acme());
        NameWatched other = NameWatched.of(id("other"), 1, acme());

        assertThat(read("Acme", "Nothing else.", one, other).watched())
                .extracting(Entity::id)
                .containsExactlyInAnyOrder(id("one"), id("other"));
    }

    @Test
    void removedNamesAreNotLookedFor() {
        assertThat(read("Acme", "Acme", NameWatched.of(id("Acme"), 2, null)).watched())
                .isEmpty();
    }

    @Test
    void aWordThatManyTeamsWatchEndsInBoundedTime() {
        List<NameWatched> names = new ArrayList<>();
        for (int at = 0; at < 2_000; at++) {
            names.add(brand("the", at));
        }

        Document found = read("The", "the ".repeat(50_000), names.toArray(NameWatched[]::new));

        assertThat(found.watched()).hasSizeLessThanOrEqualTo(WatchedMentions.MAX_NAMES);
    }

    private static NameWatched.Words acme() {
        return new NameWatched.Words("Acme", Entity.Type.ORGANISATION, List.of(), List.of(), false);
    }

    private static NameWatched brand(String name) {
        return name(name, Entity.Type.ORGANISATION, List.of(), List.of());
    }

    private static NameWatched brand(String name, int number) {
        return NameWatched.of(
                id(name + number), 1, new NameWatched.Words(name, Entity.Type.PRODUCT, List.of(), List.of(), false));
    }

    private static NameWatched person(String name) {
        return name(name, Entity.Type.PERSON, List.of(), List.of());
    }

    private static NameWatched name(String name, Entity.Type type, List<String> aliases, List<String> exclusions) {
        return NameWatched.of(id(name), 1, new NameWatched.Words(name, type, aliases, exclusions, false));
    }

    private static UUID id(String name) {
        return EventIds.of("test", name);
    }

    private static Entity entity(String name, Span... mentions) {
        return new Entity(id("entity " + name), name, Entity.Type.PERSON, 0.5, List.of(mentions), null);
    }

    private static Document read(String title, String text, NameWatched... names) {
        return apply(Document.of(article(title, text)), names);
    }

    private static Document apply(Document document, NameWatched... names) {
        WatchedNames watched = WatchedNames.of(List.of(names));
        return ((Outcome.Analysed) new WatchStage(() -> watched).apply(document)).document();
    }

    /// What the mentions of all names say, title first.
    private static List<String> words(Document document) {
        return document.watched().stream()
                .flatMap(named -> named.mentions().stream())
                .map(span -> (span.field() == Span.Field.TITLE
                                ? document.article().title()
                                : document.article().text())
                        .substring(span.start(), span.end()))
                .toList();
    }

    private static Article article(String title, String text) {
        Instant now = Instant.parse("2026-11-25T10:00:00Z");
        return new ArticleBuilder(title, text)
                .id(UUID.fromString("1c6d2b60-7f0e-5b5e-9d6a-0a3f1f5e0001"))
                .seenAt(now)
                .build();
    }
}
