package io.dateline.gateway.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.gateway.query.Queries;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DialectTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            quoteCharacter = '`',
            value = {
                "meltwater # apple AND (watch OR iwatch)^9 NOT \"apple juice\" # apple AND (watch OR iwatch) NOT \"apple juice\"",
                "meltwater # apple NEAR watch # apple NEAR/4 watch",
                "meltwater # apple ONEAR/10 watch # apple ONEAR/10 watch",
                "meltwater # ingress:(recall) AND title:\"Acme Corp\" # lede:(recall) AND title:\"Acme Corp\"",
                "cisionone # (\"coffee\" OR tea) w/5 (great OR best) # (\"coffee\" OR tea) NEAR/5 (great OR best)",
                "cisionone # cs(\"BEST\") AND headline(\"iced coffee\") # exact:\"BEST\" AND title:(\"iced coffee\")",
                "cisionone # tk_location:\"United States\" AND amazon # country:US AND amazon",
                "brandwatch # <<<brand>>> British Telecom OR {BT} # /*brand*/ British Telecom OR exact:\"BT\"",
                "brandwatch # logitech NEAR/2f keyboard # logitech ONEAR/2 keyboard",
                "brandwatch # \"apple juice\"~5 AND language:german # (apple NEAR/5 juice) AND language:de",
                "brandwatch # ((cake OR cookie) AND (birthday OR birthdays))~5 # ((cake OR cookie) NEAR/5 (birthday OR birthdays))",
                "talkwalker # BMW AND NOT bike sourcecountry:uk lang:en # BMW AND NOT bike country:GB language:en",
                "talkwalker # blackberry site:\"www.cnet.com\" # blackberry source:\"cnet\"",
                "google-alerts # tesla recall OR fire -game # tesla (recall OR fire) -game",
                "google-alerts # tesla AROUND(5) recall intitle:fire # tesla NEAR/5 recall title:fire",
                "google-alerts # tesla | ford recall # (tesla OR ford) recall",
                "google-alerts # \"bank of * fined\" # (\"bank of\" ONEAR/3 \"fined\")",
                "google-alerts # allintitle: tesla recall # title:(tesla recall)",
                "google-alerts # +tesla +recall # tesla recall",
            })
    void queryOfAnotherSystemIsPutIntoOurs(String dialect, String theirs, String ours) {
        Imported imported = Dialect.named(dialect).orElseThrow().translate(theirs);

        assertThat(imported.query()).isEqualTo(ours);
        assertThat(Queries.parse(imported.query())).isNotNull();
        assertThat(imported.changes()).hasSizeGreaterThanOrEqualTo(theirs.equals(ours) ? 0 : 1);
        for (Imported.Change change : imported.changes()) {
            assertThat(change.note()).isNotBlank();
            assertThat(change.end() == 0 || change.before().equals(theirs.substring(change.start(), change.end())))
                    .as(change.toString())
                    .isTrue();
        }
    }

    @Test
    void whatHasNoCounterpartIsLeftForThePersonToMend() {
        assertThat(Dialect.BRANDWATCH.translate("apple AND authorGender:female").query())
                .isEqualTo("apple AND authorGender:female");
    }

    @Test
    void phrasesAreLeftAsTheyAre() {
        for (Dialect dialect : Dialect.values()) {
            String text = "\"w/5 site:x {A} | NEAR\"";
            assertThat(dialect.translate(text)).isEqualTo(new Imported(text, List.of()));
        }
    }
}
