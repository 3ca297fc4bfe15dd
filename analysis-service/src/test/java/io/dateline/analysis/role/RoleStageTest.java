package io.dateline.analysis.role;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.analysis.pipeline.Document;
import io.dateline.analysis.pipeline.Outcome;
import io.dateline.contract.article.Article;
import io.dateline.contract.finding.Entity;
import io.dateline.contract.finding.Language;
import io.dateline.contract.finding.Span;
import io.dateline.contract.fixture.ArticleBuilder;
import io.dateline.contract.fixture.Growth;
import io.dateline.contract.id.EventIds;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// In the sentences `{a person}`, `[an organisation]` and `<a place>` are what the entity stage found.
class RoleStageTest {

    private static final Pattern MARKED = Pattern.compile("\\{([^}]+)}|\\[([^]]+)]|<([^>]+)>");

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            [FBI] Assistant Director {Joe Demarest} spoke on a panel.       | FBI Assistant Director        | FBI
            Deputy [FBI] director {Ann Ray} spoke on a panel.               | Deputy FBI director           | FBI
            [Nordfisk] spokeswoman {Anna Lund} declined to comment.         | Nordfisk spokeswoman          | Nordfisk
            [Nordfisk]'s chief executive {Karl Berg} resigned.              | chief executive               | Nordfisk
            [Nordfisk]'s chief executive, {Karl Berg}, resigned.            | chief executive               | Nordfisk
            The company's finance director, {Karl Berg}, resigned.          | finance director              | -
            The [Nordfisk] chairman, {Karl Berg}, resigned on Monday.       | Nordfisk chairman             | Nordfisk
            Prime Minister {Mary Hall} flew home.                           | Prime Minister                | -
            <Norland> Prime Minister {Mary Hall} flew home.                 | Norland Prime Minister        | Norland
            Former <U.S.> President {Tom Hale} flew home.                   | Former U.S. President         | U.S.
            Russian foreign minister {Ivan Petrov} flew home.               | Russian foreign minister      | -
            Shadow home secretary {Mary Hall} disagreed.                    | Shadow home secretary         | -
            [Labour] leader {Mary Hall} disagreed.                          | Labour leader                 | Labour
            <Norland> Gov. {Rick Storm} signed the bill.                    | Norland Gov.                  | Norland
            Sen. {Rick Storm} voted against it.                             | Sen.                          | -
            Secretary of State {Jane Kerr} flew home.                       | Secretary of State            | -
            The film director {Jean Blanc} was there.                       | film director                 | -
            Analyst {John Smith} of [Barclays] doubts it.                   | Analyst                       | Barclays
            [Barclays] analyst {John Smith} doubts it.                      | Barclays analyst              | Barclays
            That was said by [Reading] manager {Brian Mac} later.           | Reading manager               | Reading
            He told reporters, striker {Paul Long} scored twice.            | striker                       | -
            Police chief {Ann Ray} said two men were held.                  | Police chief                  | -
            [BBC] business editor {Rob Peel} reported it.                   | BBC business editor           | BBC
            Professor {Anna Lund} published it.                             | Professor                     | -
            The retired general {Tom Hale} disagreed.                       | retired general               | -
            Vice President {Tom Hale} disagreed.                            | Vice President                | -
            The group's co-founder {Tom Hale} disagreed.                    | co-founder                    | -
            <Paris> mayor {Anne Blanc} opened it.                           | Paris mayor                   | Paris
            [Nordfisk] Chief Financial Officer {Karl Berg} quit.            | Nordfisk Chief Financial Officer | Nordfisk
            """)
    void titlesInFrontOfTheName(String sentence, String title, String affiliation) {
        assertThat(title(sentence)).isEqualTo(title);
        assertThat(affiliation(sentence)).isEqualTo(affiliation);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            {Joe Demarest}, assistant director of the [FBI]'s cyber division, spoke. | assistant director of the FBI's cyber division | FBI
            {Anna Lund}, head of research at [Nordfisk], spoke.             | head of research at Nordfisk  | Nordfisk
            {Anna Lund}, a spokeswoman for [Nordfisk], declined.            | spokeswoman for Nordfisk      | Nordfisk
            {Karl Berg}, the chief executive of [Nordfisk], declined.       | chief executive of Nordfisk   | Nordfisk
            {Karl Berg}, [Nordfisk]'s chief executive, declined.            | chief executive               | Nordfisk
            {Karl Berg}, 47, chairman of [Nordfisk], declined.              | chairman of Nordfisk          | Nordfisk
            {Karl Berg}, chairman and chief executive of [Nordfisk], left.  | chairman and chief executive of Nordfisk | Nordfisk
            {Karl Berg}, who is the chairman of [Nordfisk], left.           | chairman of Nordfisk          | Nordfisk
            {Karl Berg}, who heads [Nordfisk], left.                        | -                             | Nordfisk
            {Karl Berg} is the chief executive of [Nordfisk].               | chief executive of Nordfisk   | Nordfisk
            {Karl Berg} was director of the [Harbour Trust] for ten years.  | director of the Harbour Trust | Harbour Trust
            {Anna Lund} of [Nordfisk] told a panel.                         | -                             | Nordfisk
            {Anna Lund} of the [FBI] told a panel.                          | -                             | FBI
            "We are ready," said {Anna Lund}, of [Nordfisk].                | -                             | Nordfisk
            "We are ready," said {Anna Lund}, from [Nordfisk].              | -                             | Nordfisk
            {Mary Hall} ([Labour]) asked the minister.                      | -                             | Labour
            {Mary Hall}, mayor of <Norhaven>, opened the bridge.            | mayor of Norhaven             | Norhaven
            {Mary Hall}, the former president of <Norland>, was there.      | former president of Norland   | Norland
            {Rob Peel}, a senior economist at [Barclays], doubts it.        | senior economist at Barclays  | Barclays
            {Rob Peel}, an independent analyst, doubts it.                  | independent analyst           | -
            {Rob Peel}, editor-in-chief, said so.                           | editor-in-chief               | -
            {Rob Peel}, professor of economics at the [University of Norhaven], said so. | professor of economics at the University of Norhaven | University of Norhaven
            {Ann Ray}, the [FBI] director, said so.                         | FBI director                  | FBI
            {Ann Ray}, minister of finance at the time, said so.            | minister of finance           | -
            {Ann Ray}, their lawyer, said so.                               | lawyer                        | -
            "I am glad," said {Tom Hale}, executive director of [Save the Sea]. | executive director of Save the Sea | Save the Sea
            {Tom Hale}, a marine biologist at [Save the Sea], said so.      | marine biologist at Save the Sea | Save the Sea
            """)
    void titlesBehindTheName(String sentence, String title, String affiliation) {
        assertThat(title(sentence)).isEqualTo(title);
        assertThat(affiliation(sentence)).isEqualTo(affiliation);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Mr {Karl Berg} met the board of [Nordfisk] on Monday.
            {Karl Berg} has left [Nordfisk] for good.
            {Karl Berg} and the chairman of [Nordfisk] met.
            [Nordfisk] sued {Karl Berg} on Monday.
            {Karl Berg}, [Nordfisk] and the mayor all agreed.
            {Karl Berg}, director {Jean Blanc} and others were there.
            {Karl Berg}, from <Norhaven>, was held.
            {Karl Berg} of <Norhaven> was held.
            The board told {Karl Berg} to leave.
            [Nordfisk] said {Karl Berg} would leave.
            {Karl Berg} met the chief executive of [Nordfisk].
            The shares of [Nordfisk] fell, {Karl Berg} said.
            {Karl Berg} (47) was held.
            When the president, {Karl Berg} said, had left, it was calm.
            They signed {Karl Berg} from [Nordfisk].
            {Karl Berg} was best actor of the year.
            """)
    void nothingIsGuessed(String sentence) {
        assertThat(title(sentence)).isNull();
        assertThat(affiliation(sentence)).isNull();
    }

    @Test
    void theWordsThatSayItAreShown() {
        String text = "[FBI] Assistant Director {Joe Demarest} spoke.";
        Entity person = person(text);

        assertThat(plain(text)
                        .substring(person.roleSpan().start(), person.roleSpan().end()))
                .isEqualTo("FBI Assistant Director");
        assertThat(person.affiliation().entityId()).isEqualTo(EventIds.of("entity", "FBI"));
    }

    @Test
    void whatTheTextSaysLaterIsReadToo() {
        String text = "Analyst {John Smith} doubts it. {John Smith} of [Barclays] also said so.";

        assertThat(title(text)).isEqualTo("Analyst");
        assertThat(affiliation(text)).isEqualTo("Barclays");
    }

    @Test
    void otherLanguagesSayNothing() {
        assertThat(persons("[Nordfisk] Director {Karl Berg} ging.", "de")
                        .getFirst()
                        .title())
                .isNull();
    }

    @Test
    void aLongListOfPeopleIsReadInBoundedTime() {
        String text = "[Nordfisk] senior vice deputy chief {Karl Berg}, the former director of ".repeat(4_000);

        Growth.assertWithin(
                "a long list", 5_000, () -> assertThat(persons(text, "en")).hasSize(1));
    }

    @Test
    void anOfficeWithWhatItIsForStandsBeforeTheName() {
        assertThat(title("Former Minister for Women and Equalities {Nicola Orr} resigned."))
                .isEqualTo("Former Minister for Women and Equalities");
        assertThat(title("Shadow Minister for Health {Priya Nair} spoke.")).isEqualTo("Shadow Minister for Health");
        assertThat(title("[Labour] MP {Dawn Carter} agreed.")).isEqualTo("Labour MP");
    }

    @Test
    void anOfficeOfAnOrganisationMayStandBeforeANameWithAFormOfAddress() {
        String marked = "The acting CEO of [Oxford Dynamics], Dr {Simon Hale}, said nothing.";

        assertThat(title(marked)).isEqualTo("acting CEO");
        assertThat(affiliation(marked)).isEqualTo("Oxford Dynamics");
    }

    private static String title(String marked) {
        return person(marked).title();
    }

    private static String affiliation(String marked) {
        Entity.Affiliation affiliation = person(marked).affiliation();
        return affiliation == null ? null : affiliation.name();
    }

    private static Entity person(String marked) {
        return persons(marked, "en").getFirst();
    }

    private static String plain(String marked) {
        return MARKED.matcher(marked).replaceAll("$1$2$3");
    }

    private static List<Entity> persons(String marked, String language) {
        Map<String, List<Span>> mentions = new LinkedHashMap<>();
        Map<String, Entity.Type> types = new LinkedHashMap<>();
        Matcher found = MARKED.matcher(marked);
        int removed = 0;
        while (found.find()) {
            int group = found.group(1) != null ? 1 : found.group(2) != null ? 2 : 3;
            int start = found.start() - removed;
            removed += 2;
            String name = found.group(group);
            types.put(
                    name, group == 1 ? Entity.Type.PERSON : group == 2 ? Entity.Type.ORGANISATION : Entity.Type.PLACE);
            mentions.computeIfAbsent(name, unused -> new ArrayList<>()).add(Span.text(start, start + name.length()));
        }
        List<Entity> entities = new ArrayList<>();
        types.forEach((name, type) ->
                entities.add(new Entity(EventIds.of("entity", name), name, type, 0.1, mentions.get(name), null)));
        Article article = new ArticleBuilder("A headline", plain(marked)).build();
        Document document =
                Document.of(article).withLanguage(new Language(language, 1)).withEntities(entities);
        return ((Outcome.Analysed) new RoleStage().apply(document))
                .document().entities().stream()
                        .filter(entity -> entity.type() == Entity.Type.PERSON)
                        .toList();
    }
}
