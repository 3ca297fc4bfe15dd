package io.dateline.analysis.language;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.analysis.pipeline.Document;
import io.dateline.analysis.pipeline.Outcome;
import io.dateline.analysis.pipeline.Outcome.Analysed;
import io.dateline.analysis.pipeline.Outcome.Reason;
import io.dateline.analysis.pipeline.Outcome.Rejected;
import io.dateline.contract.Article;
import io.dateline.contract.Language;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageStageTest {

    private static final LanguageStage STAGE = new LanguageStage(LanguageIdentifier.load());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | The company said on Tuesday that it would close two of its factories by the end of the year.",
                "de | Das Unternehmen teilte am Dienstag mit, dass es bis Jahresende zwei Werke schließen wird.",
                "fr | L'entreprise a annoncé mardi qu'elle fermerait deux de ses usines d'ici la fin de l'année.",
                "es | La empresa anunció el martes que cerrará dos de sus fábricas antes de que termine el año.",
                "it | L'azienda ha annunciato martedì che chiuderà due delle sue fabbriche entro la fine dell'anno.",
                "pt | A empresa anunciou na terça-feira que não vai fechar as suas duas fábricas até ao fim do ano.",
                "nl | Het bedrijf maakte dinsdag bekend dat het voor het einde van het jaar twee fabrieken sluit.",
                "sv | Företaget meddelade på tisdagen att det kommer att stänga två av sina fabriker före årets slut.",
                "pl | Firma ogłosiła we wtorek, że do końca roku zamknie dwie ze swoich fabryk w tym kraju.",
                "ru | Компания сообщила во вторник, что до конца года закроет два своих завода.",
                "uk | Компанія повідомила у вівторок, що до кінця року закриє два свої заводи.",
                "ar | أعلنت الشركة يوم الثلاثاء أنها ستغلق اثنين من مصانعها قبل نهاية العام.",
                "zh | 该公司周二表示，将在年底前关闭两家工厂。",
                "ja | 同社は火曜日、年末までに二つの工場を閉鎖すると発表した。",
                "ko | 회사는 화요일 올해 말까지 공장 두 곳을 폐쇄하겠다고 밝혔다.",
                "hi | कंपनी ने मंगलवार को कहा कि वह साल के अंत तक अपने दो कारखाने बंद कर देगी।",
                "el | Η εταιρεία ανακοίνωσε την Τρίτη ότι θα κλείσει δύο εργοστάσια έως το τέλος του έτους.",
                "en | We are pleased to open our new office."
            })
    void languageOfOneSentence(String code, String text) {
        assertThat(languageOf("", text, null).code()).isEqualTo(code);
    }

    @Test
    void declaredLanguageDecidesWhereTheTextLeavesItOpen() {
        String text = "Sony Pictures Amazon Studios Netflix";

        assertThat(languageOf("Sony", text, "pt-BR").code()).isEqualTo("pt");
    }

    @Test
    void wrongDeclarationDoesNotOverruleAPlainText() {
        String text = "Das Unternehmen teilte am Dienstag mit, dass es bis Jahresende zwei Werke schließen wird.";

        assertThat(languageOf("Werke schließen", text, "en-US").code()).isEqualTo("de");
    }

    @Test
    void textWithoutLettersIsRejected() {
        assertThat(apply("1234", "5678 – 90 !!!", null)).isEqualTo(new Rejected(Reason.NO_LETTERS));
    }

    @Test
    void textWithoutASentenceIsRejected() {
        assertThat(apply("42", "Photo", null)).isEqualTo(new Rejected(Reason.TEXT_TOO_SHORT));
    }

    @Test
    void endlessWordIsRejectedAtOnce() {
        long start = System.nanoTime();

        Outcome outcome = apply("x", "a".repeat(5_000_000), null);

        assertThat(outcome).isEqualTo(new Rejected(Reason.TEXT_TOO_LONG));
        assertThat(apply("x", "a".repeat(1_900_000), null)).isEqualTo(new Rejected(Reason.TEXT_TOO_SHORT));
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(2));
    }

    private static Language languageOf(String title, String text, @Nullable String declared) {
        return ((Analysed) apply(title, text, declared)).document().language();
    }

    private static Outcome apply(String title, String text, @Nullable String declared) {
        return STAGE.apply(Document.of(new Article(
                new UUID(0, 1),
                1,
                null,
                null,
                null,
                null,
                title.isBlank() ? "-" : title,
                text,
                List.of(),
                null,
                null,
                Instant.EPOCH,
                Instant.EPOCH,
                null,
                declared,
                List.of())));
    }
}
