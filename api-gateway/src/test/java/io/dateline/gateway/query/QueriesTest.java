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
                "atleast5 (recall OR fault*) acme | ATLEAST/5 (recall OR fault*) AND acme",
                "ATLEAST/2 recall | ATLEAST/2 recall",
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
        assertThat(remarks("merger AND bank OR fine"))
                .containsExactly("AND and OR stand side by side here; AND binds more tightly.");
        assertThat(remarks("(merger AND bank) OR fine")).isEmpty();
        assertThat(remarks("gap")).hasSize(1);
        assertThat(remarks("recall AND brakes AND NOT recall"))
                .containsExactly("This never matches: the same is required and excluded.");
        assertThat(remarks("recall AND language:de AND language:fr"))
                .containsExactly("This never matches: an article has only one language.");
        assertThat(remarks("recall OR Recall")).containsExactly("This stands here twice.");
    }

    private static List<String> remarks(String text) {
        List<String> messages = new ArrayList<>();
        Queries.examine(text).remarks().forEach(remark -> messages.add(remark.message()));
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
