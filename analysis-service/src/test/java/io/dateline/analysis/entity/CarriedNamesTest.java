package io.dateline.analysis.entity;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.analysis.entity.referent.Mention;
import io.dateline.contract.finding.Entity;
import io.dateline.contract.finding.Span;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CarriedNamesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // A name, wherever it stands again; a person's last name too; never a part of a longer word.
                "Siemens | ORGANISATION | Später sagte Siemens nichts. Siemensstadt schwieg. | Siemens@13",
                "Angela Merkel | PERSON | Später kam Merkel. Merkels Wagen fuhr. | Merkel@11",
                "EU | ORGANISATION | Die EU schwieg. |",
                "東京電力 | ORGANISATION | その後東京電力は発表した。 | 東京電力@3",
                "江 | PLACE | 江南。 |",
                "삼성전자 | ORGANISATION | 이후 삼성전자는 말했다. | 삼성전자@3",
            })
    void whatWasFoundIsFoundAgain(String name, Entity.Type type, String text, String places) {
        List<Mention> mentions = new ArrayList<>(List.of(found(name, type, 0.9)));

        new CarriedNames(mentions).addTo(mentions, name, text.strip());

        assertThat(mentions.stream()
                        .skip(1)
                        .map(each -> each.name() + "@" + each.span().start()))
                .containsExactlyElementsOf(
                        places == null ? List.of() : List.of(places.strip().split(" ")));
        assertThat(mentions).allMatch(each -> each.type() == type);
    }

    @Test
    void whatIsUnsureIsNotCarried() {
        List<Mention> mentions = new ArrayList<>(List.of(found("Paris", Entity.Type.PLACE, 0.5)));

        new CarriedNames(mentions).addTo(mentions, "Paris", "Paris.");

        assertThat(mentions).hasSize(1);
    }

    @Test
    void theLongerNameWinsOverItsBeginningAndTypesAreThoseOfMostMentions() {
        List<Mention> mentions = new ArrayList<>(List.of(
                found("Real Madrid", Entity.Type.ORGANISATION, 0.9),
                found("Madrid", Entity.Type.PLACE, 0.95),
                found("Madrid", Entity.Type.PLACE, 0.95),
                found("Madrid", Entity.Type.ORGANISATION, 0.9)));
        int before = mentions.size();

        new CarriedNames(mentions).addTo(mentions, "", "Real Madrid juega en Madrid.");

        assertThat(mentions.subList(before, mentions.size()))
                .extracting(Mention::name, Mention::type)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("Real Madrid", Entity.Type.ORGANISATION),
                        org.assertj.core.groups.Tuple.tuple("Madrid", Entity.Type.PLACE));
    }

    @Test
    void aNameThatStandsEverywhereDoesNotTakeForever() {
        List<Mention> mentions = new ArrayList<>(List.of(found("Ober", Entity.Type.PERSON, 0.9)));

        new CarriedNames(mentions).addTo(mentions, "", "Ober ".repeat(30_000));

        assertThat(mentions).hasSizeLessThan(250);
    }

    private static Mention found(String name, Entity.Type type, double confidence) {
        return new Mention(
                type, name, MultilingualNames.parts(name), false, null, Span.title(0, name.length()), 0, confidence);
    }
}
