package io.dateline.analysis.entity;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.analysis.pipeline.Document;
import io.dateline.analysis.pipeline.Outcome.Analysed;
import io.dateline.contract.finding.Entity;
import io.dateline.contract.finding.Entity.Type;
import io.dateline.contract.finding.Language;
import io.dateline.contract.finding.Span;
import io.dateline.contract.fixture.ArticleBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Kinds of names that weights alone get wrong.
class NameKindsTest {

    private static final EntityStage STAGE = new EntityStage(NameTagger.load());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Brannigan's | Brannigan's said on Tuesday that profit rose. Shares in Brannigan's closed higher.",
                "Delaney’s | Delaney’s will open a store in Cork. Jobs at Delaney’s were lost in May.",
                "Sotheby's | A painting was sold at Sotheby's in London. Sotheby's auctions draw crowds.",
                "Lowe's | Analysts prefer Lowe's to Home Depot, and Lowe's has 300 stores.",
                "Lloyd's of London | Brokers at Lloyd's of London expect a quiet year, the insurer said."
            })
    void aNameKeepsTheEndingThatIsPartOfIt(String name, String text) {
        assertThat(named(find(text), name).type()).isEqualTo(Type.ORGANISATION);
    }

    @Test
    void whatSomebodyOwnsIsNoPartOfTheName() {
        List<Entity> found = find(
                "Amanda Reed's brother sold the house. Reed's lawyer said so, and Nokia's shares fell in Helsinki.");

        assertThat(found).extracting(Entity::name).contains("Amanda Reed", "Nokia");
        assertThat(found).extracting(Entity::name).noneMatch(name -> name.endsWith("'s"));
    }

    @Test
    void aCompanyWithItsLegalFormAndItsShareIsOne() {
        String title = "Kolvex Reports Results";
        String text = "HADLEY, March 3, 2026 -- Kolvex, Inc. (NYSE: KLVX) reported results today. KLVX shares rose."
                + " Kolvex expects more in May.";
        List<Entity> found = find(title, text);

        assertThat(found).filteredOn(entity -> mentions(entity, text, "KLVX")).hasSize(1);
        Entity kolvex = found.stream()
                .filter(entity -> mentions(entity, text, "KLVX"))
                .findFirst()
                .orElseThrow();
        assertThat(kolvex.type()).isEqualTo(Type.ORGANISATION);
        assertThat(kolvex.mentions())
                .extracting(span -> words(span, title, text))
                .containsExactly("Kolvex", "Kolvex, Inc.", "KLVX", "KLVX", "Kolvex");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Orange | Orange juice is dear this winter. The orange harvest was small.",
                "Apple | Apple growers in Kent fear frost, and the apple trees are in blossom.",
                "Shell | Shell collectors met on the beach at dawn.",
                "Target | Target practice was held behind the barracks on Monday.",
                "AI | AI tools are used in schools, the minister said.",
                "CEO | The CEO of the firm resigned on Monday."
            })
    void anOrdinaryWordIsNoName(String word, String text) {
        assertThat(find(text)).extracting(Entity::name).noneMatch(name -> name.contains(word));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Orange | Orange said on Monday that it lost customers in Spain.",
                "Apple | Apple shares rose 3 percent in New York.",
                "Gap | The retailer Gap will close ten stores, and Gap executives agreed."
            })
    void aCompanyOfAnOrdinaryNameIsFoundWhereItActsAsOne(String name, String text) {
        assertThat(named(find(text), name).type()).isEqualTo(Type.ORGANISATION);
    }

    @Test
    void aRiverAndACompanyOfOneNameAreTwo() {
        List<Entity> found =
                find("The Amazon burns again. Amazon said it would open a warehouse near Leeds. Fires in the"
                        + " Amazon spread, and the river is low.");

        assertThat(found)
                .filteredOn(entity -> entity.name().equals("Amazon"))
                .extracting(Entity::type)
                .containsExactlyInAnyOrder(Type.PLACE, Type.ORGANISATION);
    }

    @Test
    void aPartyAndAnOfficeAreNoPartOfTheirBearersName() {
        List<Entity> found =
                find("Labour MP Dawn Carter wrote to the chief executive of Veldon Dynamics, Dr Simon Hale."
                        + " Mr Justice Peel will hear the case. Shares of Harlan Fisk fell.");

        assertThat(found)
                .filteredOn(entity -> entity.type() == Type.PERSON)
                .extracting(Entity::name)
                .containsExactlyInAnyOrder("Dawn Carter", "Simon Hale", "Peel");
        assertThat(found)
                .filteredOn(entity -> entity.type() == Type.ORGANISATION)
                .extracting(Entity::name)
                .contains("Veldon Dynamics", "Harlan Fisk")
                .doesNotContain("Labour MP");
    }

    @Test
    void initialsAreKnownWithTheirPoints() {
        List<Entity> found = find("Chips were made by I.B.M. for the C.I.A. in a plant near Boston, officials said.");

        assertThat(found)
                .filteredOn(entity -> entity.type() == Type.ORGANISATION)
                .extracting(Entity::name)
                .contains("IBM", "CIA");
    }

    @Test
    void twoPersonsOfOneSurnameAreToldApart() {
        String text = "Karl Lund sued Anna Lund on Monday. Mr Lund said that she owed him money. Mrs Lund declined to"
                + " comment. Anna Lund lives in Bergen. Lund is 54.";
        List<Entity> found = find(text);

        assertThat(starts(named(found, "Karl Lund"))).containsExactly(0, text.indexOf("Lund said"));
        assertThat(starts(named(found, "Anna Lund")))
                .containsExactly(
                        text.indexOf("Anna"),
                        text.indexOf("Lund declined"),
                        text.lastIndexOf("Anna"),
                        text.indexOf("Lund is"));
    }

    @Test
    void aFormOfAddressThatDoesNotSuitIsSomebodyElse() {
        List<Entity> found = find("Robert Hale arrived on Monday. Mrs Hale stayed in Washington. Mr Hale spoke.");

        assertThat(named(found, "Robert Hale").mentions()).hasSize(2);
        assertThat(named(found, "Hale").mentions()).hasSize(1);
    }

    @Test
    void initialsAndSuffixesAreTheSamePerson() {
        List<Entity> found = find("J. Doe said so. Jane Doe agreed. Jane A. Doe Jr. was there. Ms Doe left early.");

        assertThat(found).extracting(Entity::name).containsExactly("Jane A. Doe Jr.");
        assertThat(found.getFirst().mentions()).hasSize(4);
    }

    @Test
    void capitalsOfAHeadlineOrADatelineMakeNoSecondName() {
        List<Entity> found = find(
                "PORT ELLIN HARBOUR OPENS",
                "PORT ELLIN, Nov 12 (Reuters) - The harbour of Port Ellin opened on Friday. PORT ELLIN was quiet.");
        List<Entity> alone = find("News", "PORT ELLIN, Nov 12 (Reuters) - The harbour opened on Friday.");

        assertThat(found)
                .filteredOn(entity -> entity.name().equalsIgnoreCase("Port Ellin"))
                .hasSize(1);
        assertThat(alone).extracting(Entity::name).contains("Port Ellin");
        assertThat(named(found, "Port Ellin").id())
                .isEqualTo(named(alone, "Port Ellin").id());
    }

    @Test
    void aNameIsNeverAPersonAndAnOrganisationAtOnce() {
        List<Entity> found =
                find("Hartmann was fined on Monday. Hartmann Corporation apologised, and customers of Hartmann"
                        + " were repaid by Hartmann Corp.");

        assertThat(found)
                .filteredOn(entity -> entity.name().startsWith("Hartmann"))
                .hasSize(1);
    }

    @Test
    void aNumberAndAnAndMayBePartOfAName() {
        List<Entity> found = find("Nokia and 20th Century Studios did not comment. Shops of Marks and Spencer and of"
                + " Procter & Gamble stayed closed.");

        assertThat(found)
                .extracting(Entity::name)
                .contains("20th Century Studios", "Marks & Spencer", "Procter & Gamble");
    }

    @TestFactory
    Stream<DynamicTest> namesAreFoundInManyWordings() throws IOException {
        return lines().map(line -> {
            String[] parts = line.split(" // ");
            String[] right = parts[0].split(" ", 2);
            return DynamicTest.dynamicTest(line, () -> {
                List<String> found = find(parts[1]).stream()
                        .map(entity -> entity.type() + " " + entity.name())
                        .toList();
                if (right[0].equals("none")) {
                    String name = right[1].substring(0, right[1].indexOf(' '));
                    assertThat(found).doesNotContain("ORGANISATION " + name);
                } else {
                    assertThat(found).contains(parts[0]);
                }
            });
        });
    }

    private static Stream<String> lines() throws IOException {
        try (InputStream file = Objects.requireNonNull(NameKindsTest.class.getResourceAsStream("names.txt"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"));
        }
    }

    private static boolean mentions(Entity entity, String text, String words) {
        return entity.mentions().stream()
                .anyMatch(span -> span.field() == Span.Field.TEXT
                        && text.substring(span.start(), span.end()).equals(words));
    }

    private static String words(Span span, String title, String text) {
        return (span.field() == Span.Field.TITLE ? title : text).substring(span.start(), span.end());
    }

    private static List<Integer> starts(Entity entity) {
        return entity.mentions().stream().map(Span::start).toList();
    }

    private static Entity named(List<Entity> found, String name) {
        return found.stream()
                .filter(entity -> entity.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError(name + " is not among "
                        + Arrays.toString(found.stream()
                                .map(entity -> entity.type() + " " + entity.name())
                                .toArray())));
    }

    private static List<Entity> find(String text) {
        return find("News of the day", text);
    }

    private static List<Entity> find(String title, String text) {
        Document document = Document.of(new ArticleBuilder(title, text).build()).withLanguage(new Language("en", 1));
        return ((Analysed) STAGE.apply(document)).document().entities();
    }
}
