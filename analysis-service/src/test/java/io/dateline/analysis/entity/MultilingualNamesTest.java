package io.dateline.analysis.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.dateline.analysis.embedding.MultilingualEncoder;
import io.dateline.analysis.embedding.MultilingualFiles;
import io.dateline.analysis.naming.KnownNames;
import io.dateline.analysis.pipeline.Document;
import io.dateline.analysis.pipeline.NameHead;
import io.dateline.contract.ModelPublished.Level;
import io.dateline.contract.finding.Entity;
import io.dateline.contract.finding.Entity.Type;
import io.dateline.contract.finding.Language;
import io.dateline.contract.finding.Span;
import io.dateline.contract.fixture.ArticleBuilder;
import java.util.EnumSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The head that ships, with the encoder that is made on the machine; without it these are skipped, loudly.
class MultilingualNamesTest {

    private static @Nullable MultilingualEncoder encoder;

    @BeforeAll
    static void load() {
        MultilingualFiles files = MultilingualFiles.in(MultilingualFiles.folder());
        String fault = files.fault().orElse("");
        assumeTrue(
                fault.isEmpty(),
                "the encoder of many languages is not here (" + fault
                        + "): ./dateline languages make, and names in other" + " languages are tested");
        encoder = new MultilingualEncoder(files, 1, EnumSet.allOf(NameHead.class));
    }

    @AfterAll
    static void close() {
        if (encoder != null) {
            encoder.close();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "de | Der Siemens-Konzern baut in München. Vorstandschef Roland Busch sprach in Berlin vor dem Bundestag. "
                        + "| Munich:PLACE;Roland Busch:PERSON;Berlin:PLACE",
                "fr | Le ministre Bruno Le Maire a rencontré à Paris les dirigeants d'Airbus. "
                        + "| Bruno Le Maire:PERSON;Paris:PLACE;Airbus:ORGANISATION",
                "es | La presidenta de Telefónica, Ana Botín, habló ayer en Madrid. "
                        + "| Ana Botín:PERSON;Madrid:PLACE;Telefónica:ORGANISATION",
                "it | Il presidente Sergio Mattarella è arrivato a Roma. | Sergio Mattarella:PERSON;Rome:PLACE",
                "nl | Premier Mark Rutte sprak gisteren in Amsterdam. | Mark Rutte:PERSON;Amsterdam:PLACE",
                "nb | Statsminister Erna Solberg besøkte Bergen. | Erna Solberg:PERSON;Bergen:PLACE",
                "ru | Вчера Владимир Путин прилетел в Москву. | Владимир Путин:PERSON;Москву:PLACE",
                "zh | 中国国家主席习近平昨天在北京会见了德国总理默克尔。 | 习近平:PERSON;北京:PLACE;China:PLACE",
                "ja | 岸田文雄首相は昨日、東京でトヨタ自動車の社長と会談した。 | トヨタ自動車:ORGANISATION;東京:PLACE"
            })
    void peoplePlacesAndOrganisationsAreFound(String language, String text, String names) {
        List<Entity> found = find(language, "", text);

        for (String each : names.strip().split(";")) {
            String[] expected = each.split(":");
            assertThat(found)
                    .as(each + " in " + found.stream().map(Entity::name).toList())
                    .anyMatch(
                            entity -> entity.name().equals(expected[0]) && entity.type() == Type.valueOf(expected[1]));
        }
    }

    @Test
    void everyMentionStandsWhereItsSpanSays() {
        String title = "Merkel besucht München";
        String text = "Angela Merkel kam am Montag. Die Kanzlerin traf in München Horst Seehofer.\n\nSeehofer schwieg.";

        for (Entity entity : find("de", title, text)) {
            assertThat(entity.mentions()).isNotEmpty();
            for (Span span : entity.mentions()) {
                String field = span.field() == Span.Field.TITLE ? title : text;
                String there = field.substring(span.start(), span.end());
                assertThat(entity.name().endsWith(there)
                                || entity.aliases().contains(there)
                                || there.equals(entity.name()))
                        .as(there + " of " + entity.name())
                        .isTrue();
            }
        }
    }

    @Test
    void aCountryIsTheSameAsInEnglish() {
        Entity country =
                find("de", "", "Der Minister reiste am Montag nach Deutschland und sprach mit der Regierung.").stream()
                        .filter(entity -> entity.type() == Type.PLACE)
                        .findFirst()
                        .orElseThrow();

        assertThat(country.id()).isEqualTo(KnownNames.load().id(Type.PLACE, "Germany"));
        assertThat(country.name()).isEqualTo("Germany");
        assertThat(country.aliases()).contains("Deutschland");
    }

    /// The encoder reads the first lines only; who is named there is found in the last as well.
    @Test
    void namesAreCarriedBeyondTheLinesThatAreRead() {
        String text = "Angela Merkel sprach am Montag in Berlin. " + "Danach geschah lange nichts. ".repeat(40)
                + "Am Ende lachte Merkel.";

        Entity person = find("de", "Rede in Berlin", text).stream()
                .filter(entity -> entity.type() == Type.PERSON)
                .findFirst()
                .orElseThrow();

        assertThat(person.name()).isEqualTo("Angela Merkel");
        assertThat(person.mentions()).extracting(Span::start).contains(text.lastIndexOf("Merkel"));
    }

    @Test
    void englishDoesNotChangeWithTheEncoder() {
        String text = "Joe Demarest of the FBI told a panel held by Bloomberg that North Korea was behind the attack.";
        Document document = Document.of(new ArticleBuilder("Hackers still unknown", text).build())
                .withLanguage(new Language("en", 1));

        assertThat(stage().apply(document)).isEqualTo(new EntityStage(NameTagger.load()).apply(document));
    }

    @Test
    void longAndStrangeTextsHaveAnEnd() {
        for (String text : List.of("東".repeat(60_000), "Berlin ".repeat(20_000), "\u0000\ud800 a", "«»".repeat(900))) {
            assertThat(find("de", "", text)).hasSizeLessThan(1_000);
        }
    }

    @Test
    void theLevelOfALanguageIsToldWithAndWithoutTheEncoder() {
        EntityStage without = new EntityStage(NameTagger.load());

        assertThat(stage().level("de")).isEqualTo(Level.FULL);
        assertThat(stage().level("en")).isEqualTo(Level.FULL);
        assertThat(stage().level("sw")).isEqualTo(Level.NONE);
        assertThat(without.level("de")).isEqualTo(Level.UNAVAILABLE);
    }

    private static EntityStage stage() {
        return new EntityStage(NameTagger.load(), encoder);
    }

    private static List<Entity> find(String language, String title, String text) {
        assert encoder != null;
        return MultilingualNames.of(encoder).find(title, text, language);
    }
}
