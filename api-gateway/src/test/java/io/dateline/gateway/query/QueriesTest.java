package io.dateline.gateway.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.dateline.gateway.query.QueryInvalidException.Fault;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QueriesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "recall | recall",
                "red cross | red AND cross",
                "a and b or c | (a AND b) OR c",
                "a OR b c | a OR (b AND c)",
                "a AND (b AND c) | a AND b AND c",
                "ebola OR evd -disc -deaf | ebola OR (evd AND NOT disc AND NOT deaf)",
                "a NOT b | a AND NOT b",
                "a AND NOT (b OR c) | a AND NOT (b OR c)",
                "“Deutsche Bank” near/5 (fine OR penalt*) | \"Deutsche Bank\" NEAR/5 (fine OR penalt*)",
                "a ONEAR/2 b NEAR/3 c | a ONEAR/2 b NEAR/3 c",
                "a ONEAR/2 (b NEAR/3 c) | a ONEAR/2 (b NEAR/3 c)",
                "title:(merger NEAR/5 bank) | title:(merger NEAR/5 bank)",
                "title:recall AND source:(bbc OR \"New York Times\") | title:recall AND (source:bbc OR source:\"New"
                        + " York Times\")",
                "topic:medtop:02000000 language:pt-BR | topic:medtop:02000000 AND language:pt-BR",
                "AT&T OR covid-19 OR 1,000 OR e.on | AT&T OR covid-19 OR 1,000 OR e.on",
                "\"or\" AND near | \"or\" AND near",
                "bra?d* | bra?d*",
                "「said “no” here」 OR 『a」“b』 | 「said “no” here」 OR 『a」“b』",
                "atleast5 (recall OR fault*) acme | ATLEAST/5 (recall OR fault*) AND acme",
                "ATLEAST/2 recall | ATLEAST/2 recall",
                "a NEAR/0000000000005 b | a NEAR/5 b",
                "near/far OR nearby5 OR at-least | near/far OR nearby5 OR at-least",
                "exact:(Apple OR “Le Monde”) | exact:Apple OR exact:\"Le Monde\"",
                "title:(exact:Apple watch) | title:(exact:Apple AND watch)",
                "quote:regret lede:(recall) speaker:Doe | quote:regret AND lede:recall AND speaker:Doe",
                "Volkswagen~ OR volkswagon~2 | Volkswagen~ OR volkswagon~2",
                "outlet:bbc tier:(1 OR 2) negative:\"Acme Corp\" | source:bbc AND (tier:1 OR tier:2) AND"
                        + " negative:\"Acme Corp\"",
                "recall published:2026-11-01..2026-11-30 | recall AND published:2026-11-01..2026-11-30",
                "recall published:..2026 | recall AND published:\"..2026\"",
                "recall /* of cars */ brakes // and more | recall AND brakes",
                "\"a // b\" OR c | \"a // b\" OR c",
            })
    void queryIsPrintedInItsClearForm(String text, String clear) {
        Query query = Queries.parse(text);

        assertThat(Queries.print(query)).isEqualTo(clear);
        assertThat(Queries.parse(clear).unplaced()).isEqualTo(query.unplaced());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "(recall OR fault | ( | closed",
                "recall) | ) | closes nothing",
                "recall \"of brakes | \" | never closed",
                "recall AND | AND | right",
                "OR recall | OR | left",
                "recall AND () | () | nothing between",
                "NOT recall | NOT recall | only what must not occur",
                "a OR NOT b | NOT b | only what must not occur",
                "-a -b | -a -b | only what must not occur",
                "recall AND *phone | *phone | too early",
                "a NEAR b | NEAR | distance",
                "a NEAR/900 b | NEAR/900 | 200",
                "a NEAR/-1 b | NEAR/-1 | whole number",
                "a near/−1 b | near/−1 | whole number",
                "a ONEAR/-99999999999 b | ONEAR/-99999999999 | whole number",
                "a NEAR-3 b | NEAR-3 | whole number",
                "a NEAR/1.5 b | NEAR/1.5 | whole number",
                "a NEAR/1e3 b | NEAR/1e3 | whole number",
                "a NEAR/+3 b | NEAR/+3 | whole number",
                "a NEAR/٣ b | NEAR/٣ | whole number",
                "a NEAR/x b | NEAR/x | whole number",
                "a NEAR/99999999999 b | NEAR/99999999999 | 200",
                "a onear99999999999 b | onear99999999999 | 200",
                "a NEAR/201 b | NEAR/201 | 200",
                "ATLEAST/2147483648 a | ATLEAST/2147483648 | 100",
                "ATLEAST/4294967297 a | ATLEAST/4294967297 | 100",
                "ATLEAST/101 a | ATLEAST/101 | 100",
                "ATLEAST/0 a | ATLEAST/0 | 100",
                "atleast/-2 a | atleast/-2 | whole number",
                "ATLEAST/2,5 a | ATLEAST/2,5 | whole number",
                "harbour~-1 | harbour~-1 | 1 or 2",
                "tier:7 | 7 | tier:",
                "a NEAR/5 (b AND c) | b AND c | several words at once",
                "a NEAR/5 title:b | title:b | field",
                "headline:recall | headline: | no field",
                "sentiment:angry | angry | sentiment",
                "exp Dementia/ | exp Dementia/ | heading",
                "cognit* adj3 declin* | adj3 | ADJ",
                "forgetful.ti,ab. | .ti,ab. | after the word",
                "MoCA.mp. | .mp. | after the word",
                "dementia[tiab] | [tiab] | square brackets",
                "1 or 2 | 1 or 2 | numbered lines",
                "or/1-12 | or/1-12 | numbered lines",
                "alzheimer$ | $ | cut off",
                "bank w/5 fine | w/5 | nearness",
                "robot, dog | , | means nothing",
                "recall && brakes | && | means nothing",
                "ATLEAST recall | ATLEAST | number",
                "ATLEAST/0 recall | ATLEAST/0 | counts from 1",
                "ATLEAST/2 (a AND b) | a AND b | several words at once",
                "ATLEAST/2 (title:a) | title:a | field",
                "exact:Appl* | Appl* | leave anything open",
                "gap~ | gap~ | other spellings",
                "recall~0.8 | ~0.8 | something else",
                "\"product recall\"~5 | ~5 | something else",
                "tier:national | national | tier",
                "published:2026-13 | 2026-13 | published",
                "published:2026-02..2025 | 2026-02..2025 | published",
                "recall AND NOT @sports | @sports | no saved part",
                "recall /* of cars | /* | never closed",
                "title:(author:doe) | author: | another field",
            })
    void faultIsNamedWithItsPlace(String text, String where, String about) {
        Fault fault = faultOf(text);

        assertThat(text.substring(fault.place().start(), fault.place().end())).isEqualTo(where);
        assertThat(fault.detail()).contains(about);
        assertThat(fault.hint()).isNotBlank();
    }

    @Test
    void longestQueryIsAcceptedAndOneMoreIsNot() {
        String words = "crisis".repeat(1) + " crisis".repeat(1_999);
        assertThat(Queries.parse(words)).isInstanceOf(Query.And.class);

        assertThat(faultOf(words + " crisis").detail()).contains("2000 terms");
        assertThat(faultOf("x".repeat(20_001)).detail()).contains("20001 characters");
    }

    @Test
    void deepNestingIsRefusedWhereItGoesTooFar() {
        Fault fault = faultOf("(".repeat(1_000) + "a" + ")".repeat(1_000));

        assertThat(fault.place().start()).isEqualTo(Limits.DEPTH);
        assertThat(faultOf("a " + "NOT ".repeat(500) + "b").detail()).contains("nested");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"((((((((((", "\n", "\"\"\"\"", "or ", "1 and ", "- ", "NEAR/", "title:", "exp a ", "*?", "😀"})
    void nonsenseOfGreatLengthIsRefusedQuickly(String piece) {
        String text = piece.repeat(20_000 / piece.length());

        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(2), () -> faultOf(text));
    }

    @Test
    void randomSignsNeverCrashTheParser() {
        Random random = new Random(7);
        List<String> pieces = List.of(
                "recall",
                "a",
                "(",
                ")",
                "\"",
                "AND",
                "OR",
                "NOT",
                "NEAR/3",
                "ONEAR/0",
                "title:",
                "source:",
                " ",
                " ",
                "-",
                "*",
                "?",
                "/",
                "$",
                "[",
                "]",
                ":",
                ".",
                ",",
                "é",
                "ATLEAST/2",
                "exact:",
                "@x",
                "/*",
                "quote:",
                "tier:",
                "published:2026",
                "東京",
                "😀",
                "\\",
                "1",
                "\n",
                "adj",
                "~",
                "^");
        int parsed = 0;
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int k = random.nextInt(12); k >= 0; k--) {
                text.append(pieces.get(random.nextInt(pieces.size())));
            }
            try {
                Query query = Queries.parse(text.toString());
                parsed++;
                assertThat(Queries.parse(Queries.print(query)).unplaced())
                        .as(text.toString())
                        .isEqualTo(query.unplaced());
            } catch (QueryInvalidException e) {
                assertThat(e.fault().place().end()).as(text.toString()).isLessThanOrEqualTo(text.length());
            }
        }
        assertThat(parsed).isGreaterThan(1_000);
    }

    @Test
    void savedPartStandsInAQueryByItsName() {
        Map<String, String> saved = Map.of(
                "brand", "acme OR \"acme corp\"",
                "noise", "(football OR @sports) -@brand",
                "sports", "tennis",
                "loop", "a OR @loop",
                "fields", "title:acme");
        Queries.Parts parts = name -> Optional.ofNullable(saved.get(name));

        Query query = Queries.parse("@Brand NEAR/5 recall AND NOT @noise", parts);

        assertThat(Queries.print(query)).isEqualTo("@brand NEAR/5 recall AND NOT @noise");
        assertThat(Queries.parse("title:@brand", parts)).isInstanceOf(Query.In.class);
        assertThat(faultOf("recall @loop", parts).detail()).contains("stands inside itself");
        assertThat(faultOf("text:(@fields)", parts).detail())
                .contains("@fields")
                .contains("field");
        assertThat(faultOf("@fields NEAR/2 a", parts).place()).isEqualTo(new Place(0, 7));
    }

    @Test
    void oddQueriesAreRemarkedUpon() {
        assertThat(diagnostics("merger AND bank OR fine"))
                .containsExactly("AND and OR stand side by side here; AND binds more tightly.");
        assertThat(diagnostics("(merger AND bank) OR fine")).isEmpty();
        assertThat(diagnostics("gap")).hasSize(1);
        assertThat(diagnostics("recall AND brakes AND NOT recall"))
                .containsExactly("This never matches: the same is required and excluded.");
        assertThat(diagnostics("recall AND language:de AND language:fr"))
                .containsExactly("This never matches: an article has only one language.");
        assertThat(diagnostics("recall OR Recall")).containsExactly("This stands here twice.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-", "‐", "‑", "‒", "–", "—", "―", "−", "﹘", "﹣", "－", "⁃", "˗", "➖"})
    void dashOfAnyKindBeforeSomethingExcludesIt(String dash) {
        Query expected = Queries.parse("zeta AND NOT harbour").unplaced();

        assertThat(Queries.parse("zeta " + dash + "harbour").unplaced()).isEqualTo(expected);
        assertThat(Queries.print(Queries.parse("zeta " + dash + "\"a b\""))).isEqualTo("zeta AND NOT \"a b\"");
        assertThat(Queries.print(Queries.parse("zeta " + dash + "(a OR b)"))).isEqualTo("zeta AND NOT (a OR b)");
        assertThat(Queries.parse("zeta" + dash + "harbour")).isInstanceOf(Query.Word.class);
        assertThat(faultOf("zeta " + dash + " harbour").place()).isEqualTo(new Place(5, 6));
    }

    @Test
    void operatorsInSmallLettersAreRemarkedUponWhereTheyStand() {
        assertThat(diagnostics("zeta near recall")).containsExactly("“near” is looked for as a word here.");
        assertThat(diagnostics("zeta Onear recall atleast"))
                .containsExactly("“Onear” is looked for as a word here.", "“atleast” is looked for as a word here.");
        assertThat(diagnostics("zeta and recall")).containsExactly("“and” is read as the operator AND.");
        assertThat(diagnostics("zeta Or recall or fine")).containsExactly("“Or” is read as the operator OR.");
        assertThat(diagnostics("zeta not recall")).containsExactly("“not” is read as the operator NOT.");
        assertThat(diagnostics("zeta near/5 recall")).containsExactly("“near/5” is read as the operator NEAR/5.");
        assertThat(diagnostics("zeta AND recall NOT fine OR \"near\""))
                .noneMatch(diagnostic -> diagnostic.contains("near"));
        assertThat(Queries.examine("zeta near recall").diagnostics().getFirst().place())
                .isEqualTo(new Place(5, 9));
    }

    @Test
    void signsAndArticlesThatAreNotLookedForAreRemarkedUpon() {
        assertThat(diagnostics("Zahoo!"))
                .containsExactly("“!” is not looked for: this finds “Zahoo”, with the sign and without.");
        assertThat(diagnostics("entity:\"Zahoo!\"")).hasSize(1);
        assertThat(diagnostics("\"P!nk tour\"")).hasSize(1);
        assertThat(diagnostics("Zeta™")).hasSize(1);
        assertThat(diagnostics("L’Ozéal")).containsExactly("“L’” is cut off: this finds “Ozéal” with any article.");
        for (String sought : List.of(
                "C++ code",
                "C# code",
                ".NET",
                "Kanal+",
                "BT&Q",
                "\"Marn & Sons\"",
                "$ZETA",
                "#HarbourDay",
                "\"@zetacorp\"",
                "4.5%",
                "\"5 %\"",
                "kostet 5€",
                "9-Twelve",
                "O’Zane",
                "\"Q.B.A. report\"")) {
            assertThat(diagnostics(sought)).as(sought).isEmpty();
        }
    }

    private static List<String> diagnostics(String text) {
        List<String> messages = new ArrayList<>();
        Queries.examine(text).diagnostics().forEach(diagnostic -> messages.add(diagnostic.message()));
        return messages;
    }

    private static Fault faultOf(String text) {
        return faultOf(text, Queries.Parts.NONE);
    }

    private static Fault faultOf(String text, Queries.Parts parts) {
        QueryInvalidException thrown =
                catchThrowableOfType(QueryInvalidException.class, () -> Queries.parse(text, parts));
        assertThat(thrown).as("refused: %s", text).isNotNull();
        return thrown.fault();
    }
}
