package io.dateline.gateway.match.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.dateline.contract.article.Article;
import io.dateline.contract.finding.Entity;
import io.dateline.contract.finding.Findings;
import io.dateline.contract.finding.Language;
import io.dateline.contract.finding.Span;
import io.dateline.contract.fixture.ArticleBuilder;
import io.dateline.gateway.match.SingleQuery;
import io.dateline.gateway.query.Queries;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What one way of writing a word finds of the others.
class WrittenWordsTest {

    @ParameterizedTest(name = "{0} in {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        # Abbreviations
        QBA | The Q.B.A. rises
        Q.B.A. | The QBA rises
        Q.B.A. | The Q.B.A rises
        Q.B.A | A report of the Q.B.A. The director left
        QBA | The Q.B.A.’s director
        "QBA director" | The Q.B.A.’s director
        "director left" | A report of the Q.B.A. Director left
        "the U.S. said" | on Monday the U.S. said
        "U.S." | came to the US.
        "in the US" | made in the U.S.
        us | made in the U.S.
        qba* | The Q.B.A. rises
        Q.B.A* | The QBA rises
        Q.B* | The QBA rises
        qba NEAR/1 director | Q.B.A. director
        exact:QBA | The Q.B.A. rises
        exact:Q.B.A. | The QBA rises
        l'O.N.K. | Un rapport de l’O.N.K. paraît
        ONK | Un rapport de l’O.N.K. paraît
        З.К.Т. | Доклад ЗКТ вышел
        ЗКТ | Доклад З.К.Т. вышел
        ΔΕΚ | Η Δ.Ε.Κ. ανακοίνωσε
        PhD | Two Ph.D. students
        Ph.D. | Two PhD students
        e.g. | Tools, e.g. hammers
        # Initials
        "JP Quillan" | J.P. Quillan resigns
        "JP Quillan" | J. P. Quillan resigns
        "JP Quillan" | J P Quillan resigns
        "JP Quillan" | J.P.Quillan resigns
        "J.P. Quillan" | JP Quillan resigns
        "J.P. Quillan" | J. P. Quillan resigns
        "J. P. Quillan" | JP Quillan resigns
        "J. P. Quillan" | J.P. Quillan resigns
        "J P Quillan" | JP Quillan resigns
        "j p quillan" | J. P. Quillan resigns
        "j p quillan" | J.P. Quillan resigns
        "said JP Quillan on" | said J. P. Quillan on Monday
        "J.-C. Marnier" | JC Marnier resigns
        "JC Marnier" | J.-C. Marnier resigns
        Quillan | J.P.Quillan resigns
        JP NEAR/0 Quillan | J. P. Quillan resigns
        JP Quil* | J. P. Quillan resigns
        "plan B" | We go for plan B. A. Smith agrees
        "A Smith" | We go for plan B. A. Smith agrees
        # Signs
        C++ | Written in C++.
        C++ | Ein C++-Entwickler
        C++ | Languages (C++) of old
        c++ | C++, C# and more
        C++ | Ｃ＋＋ wide
        "C++ code" | Some C++ code
        C# | Some C# code
        C | Some C++ code
        .NET | A .NET library
        .NET | A library (.NET)
        net | A .NET library
        Kanal+ | On Kanal+ tonight
        Kanal | On Kanal+ tonight
        BT&Q | Workers of BT&Q strike
        BT&Q | Workers of BT & Q strike
        "Marn & Sons" | at Marn & Sons
        "Marn & Sons" | at Marn&Sons
        "Marn Sons" | at Marn & Sons
        $ZETA | Shares ($ZETA) rise
        zeta | Shares ($ZETA) rise
        #HarbourDay | Come to #HarbourDay!
        "@zetacorp" | asked @zetacorp to go
        zetacorp | asked @zetacorp to go
        4.5% | up by 4.5%
        4.5% | plus 4.5 % im Jahr
        $5 | costs $5
        5€ | kostet 5 €
        Zahoo! | At Zahoo! today
        Zahoo! | At Zahoo today
        Cola-Zeta | Cola-Zeta opens
        9-Twelve | The 9-Twelve shop
        3Q | Made by 3Q.
        O'Zane | O’Zane and OʼZane
        O’Zane | O'Zane came
        O’Zane | O‘Zane came
        O’Zane | O´Zane came
        O’Zane | O`Zane came
        L'Ozéal | L’Ozéal rises
        exact:C# | In C# now
        exact:.NET | In .NET now
        # Folding
        Παπαδοπουλος | ο Γιώργος Παπαδόπουλος
        ΠΑΠΑΔΟΠΟΥΛΟΣ | ο Παπαδόπουλος
        λογοσ | ὁ λόγος
        ελλαδα | ΕΛΛΆΔΑ
        елка | Компания «Ёлка»
        ёлка | Компания «Елка»
        замок | за́мок
        йод | йод
        احمد | قال أحمد
        أحمد | قال احمد
        محمد | قال مُحَمَّد
        كبير | موقع كـــبير
        علي | قال على
        على | قال علی
        كتاب | کتاب جدید
        مدرسه | مدرسة جديدة
        مسوول | مسؤول كبير
        میخواهم | می‌خواهم
        שלום | שָׁלוֹם
        צה״ל | דובר צה"ל
        צהל | דובר צה״ל
        צה"ל | דובר צה״ל
        strasse | Straße
        STRASSE | straße
        office | oﬃce
        istanbul | İstanbul
        ısparta | Isparta
        acme | ＡＣＭＥ
        テレビ | ﾃﾚﾋﾞ
        ガス | ｶﾞｽ
        2026 | ٢٠٢٦
        2026 | ۲۰۲۶
        2026 | २०२६
        सड़क | सड़क
        सडक | सड़क
        हां | हाँ
        resume | re\u0301sume\u0301
        acme | ac\u00ADme
        # Runs without spaces
        สะพาน | สภากล่าวว่าสะพานท่าเรือเปิด
        ท่าเรือ | สภากล่าวว่าสะพานท่าเรือเปิด
        สะพาน* | สภากล่าวว่าสะพานท่าเรือเปิด
        ស្ពាន | និយាយថាស្ពានកំពង់ផែបានបើក
        ຂົວ | ເປີດຂົວທ່າເຮືອ
        တံတား | ဆိပ်ကမ်းတံတားဖွင့်
        銀行 | 東京銀行は
        銀行* | 東京銀行は
        さくら | はさくらが
        トヨダ* | トヨダ自動車
        한국* | 한국은행이
        """)
    void finds(String query, String text) {
        assertThat(matches(query, unescaped(text))).isTrue();
    }

    @ParameterizedTest(name = "{0} not in {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        U.S. | join us today
        W.H.O. | who came
        exact:qba | The Q.B.A. rises
        exact:US | join us
        Q.B.A* | the qbase
        "B. Smith" | We go for plan B and Smith
        C++ | vitamin C
        C++ | Some C# code
        C# | C sharp
        C+ | C++
        .NET | the net
        .NET | The end...net
        Kanal+ | On Kanal tonight
        BT&Q | bt q
        "Marn & Sons" | Marn Sons
        "Marn & Sons" | Marn and Sons
        $ZETA | zeta rises
        #HarbourDay | on harbourday
        "@zetacorp" | mail jane@zetacorp
        4.5% | 4.5 points
        exact:c# | In C# now
        exact:.net | In .NET now
        zahoo? | At Zahoo! today
        qb?a?a | The Q.B.A. rises
        йод | иод
        かく | がく
        กา | ก่อน
        มา | ม้า
        สะพานเหล็ก | สภากล่าวว่าสะพานท่าเรือเปิด
        ស្ពាន | សពាន
        """)
    void doesNotFind(String query, String text) {
        assertThat(matches(query, unescaped(text))).isFalse();
    }

    @ParameterizedTest(name = "{0} in {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        entity:QBA | Q.B.A.
        entity:Q.B.A. | QBA
        entity:U.S. | us
        entity:"JP Quillan" | J. P. Quillan
        entity:"J.P. Quillan" | jp quillan
        entity:"J. P. Quillan" | J P Quillan
        entity:Q.B.A* | QBA East
        entity:C++ | C++
        entity:"Marn & Sons" | Marn & Sons
        entity:Ἀθῆναι | Αθηναι
        """)
    void namesAreFoundAlike(String query, String name) {
        assertThat(spans(query, "Nothing of it.", name)).isPresent();
    }

    @Test
    void matchedPlacesAreThoseOfTheTextAsItIsWritten() {
        assertThat(marked("JP", "said J. P. Quillan on")).containsExactly("J. P");
        assertThat(marked("\"JP Quillan\"", "said J. P. Quillan on")).containsExactly("J. P. Quillan");
        assertThat(marked("quillan", "said J.P.Quillan on")).containsExactly("Quillan");
        assertThat(marked("QBA", "the Q.B.A. said")).containsExactly("Q.B.A");
        assertThat(marked("C++", "in C++ now")).containsExactly("C++");
        assertThat(marked("zeta", "for $ZETA!")).containsExactly("$ZETA");
        assertThat(marked("BT&Q", "at BT & Q now")).containsExactly("BT & Q");
        assertThat(marked("4.5%", "up 4.5% now")).containsExactly("4.5%");
        assertThat(marked("office", "the oﬃce")).containsExactly("oﬃce");
        assertThat(marked("ท่าเรือ", "ว่าสะพานท่าเรือเปิด")).containsExactly("ท่าเรือ");
        assertThat(marked("acme", "x 😀 ac\u00ADme y")).containsExactly("ac\u00ADme");
    }

    @Test
    void signsAndMarksWithoutEndAreReadInNoTime() {
        for (String piece : List.of(
                "+",
                "\u0E34",
                "\u0301",
                "a.",
                "A ",
                "'",
                "´a",
                "#a",
                "ก",
                "&",
                "$",
                "\u17D2ក",
                "ﾞ",
                "_",
                "a\u200B",
                "\u200E",
                "א'",
                "a₂",
                "ե",
                "\u0E48",
                "\u0E4D\u0E48\u0E32",
                "ന\u0D4D\u200D",
                "J-",
                "®")) {
            String text = "zeta " + piece.repeat(200_000 / piece.length()) + " harbour";
            assertTimeoutPreemptively(
                    Duration.ofSeconds(5),
                    () -> assertThat(matches("zeta", text)).as(piece).isTrue());
        }
    }

    private static List<String> marked(String query, String text) {
        List<String> marked = new ArrayList<>();
        spans(query, text, "Nobody")
                .orElseThrow()
                .forEach(span -> marked.add(text.substring(span.start(), span.end())));
        return marked;
    }

    private static String unescaped(String text) {
        return text.replace("\\u0301", "\u0301").replace("\\u00AD", "\u00AD");
    }

    private static boolean matches(String query, String text) {
        return spans(query, text, "Nobody").isPresent();
    }

    private static Optional<List<Span>> spans(String query, String text, String name) {
        Instant seen = Instant.parse("2026-11-20T10:00:00Z");
        Article article = new ArticleBuilder("Headline", text).seenAt(seen).build();
        Entity entity = new Entity(new UUID(0, 2), name, Entity.Type.ORGANISATION, 1, List.of(Span.title(0, 1)), null);
        Findings findings = new Findings(new Language("en", 1), List.of(), List.of(entity), null, List.of(), null);
        return new SingleQuery(Queries.parse(query)).spans(article, findings);
    }
}
