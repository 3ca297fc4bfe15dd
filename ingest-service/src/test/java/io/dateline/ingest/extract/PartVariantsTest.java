package io.dateline.ingest.extract;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.ingest.extract.Extraction.Extracted;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// The parts of an article in the spellings of many publishers and languages.
class PartVariantsTest {

    private static final String PROSE =
            "<p>The council approved the new bridge on Monday after two years of argument, and said that work would begin before the end of the summer, if the weather allows it.</p>"
                    + "<p>Opponents, who had collected nine hundred signatures, said that the old bridge could have been repaired for a third of the money.</p>"
                    + "<p>“We will not chain ourselves to anything,” said their speaker, “but we will come and look every day.”</p>";

    private static final String DATES = """
            Published: 2 March 2026 | Updated: 19 November 2026
            Updated 19 Nov 2026 / Posted 2 Mar 2026
            First published on Mon 2 Mar 2026 08.00 GMT. Last modified on Thu 19 Nov 2026 09.15 GMT
            March 2, 2026 (Updated: November 19, 2026)
            Updated: November 19, 2026, 9:15 a.m. Published: March 2, 2026, 8:00 a.m.
            Originally published March 2, 2026; last updated November 19, 2026
            Stand: 19.11.2026, veröffentlicht: 02.03.2026
            Erstellt: 02.03.2026, 08:00 Uhr | Aktualisiert: 19.11.2026, 09:15 Uhr
            Zuletzt aktualisiert: 19. November 2026 - Erschienen: 2. März 2026
            Publié le 02/03/2026 à 08h00, mis à jour le 19/11/2026 à 09h15
            Modifié le 19 novembre 2026 | Publié le 2 mars 2026
            Publicado el 2 de marzo de 2026 · Actualizado el 19 de noviembre de 2026
            Actualizado: 19/11/2026 - Publicado: 02/03/2026
            Publicado em 2 de março de 2026 e atualizado em 19 de novembro de 2026
            Atualizado em 19/11/2026 Publicado em 02/03/2026
            Pubblicato il 2 marzo 2026, aggiornato il 19 novembre 2026
            Ultimo aggiornamento: 19 novembre 2026 - Pubblicato: 2 marzo 2026
            Gepubliceerd op 2 maart 2026, bijgewerkt op 19 november 2026
            Bijgewerkt: 19 november 2026 | Gepubliceerd: 2 maart 2026
            Publicerad 2 mars 2026 Uppdaterad 19 november 2026
            Oppdatert 19. november 2026, publisert 2. mars 2026
            Opdateret 19. november 2026 - Udgivet 2. marts 2026
            Julkaistu 2.3.2026, päivitetty 19.11.2026
            Data publikacji: 2 marca 2026, aktualizacja: 19 listopada 2026
            Publikováno 2. března 2026, aktualizováno 19. listopadu 2026
            Aktualizováno: 19. 11. 2026, vydáno: 2. 3. 2026
            Megjelent: 2026. március 2. Frissítve: 2026. november 19.
            Frissítve: 2026. november 19. Megjelent: 2026. március 2.
            Publicat la 2 martie 2026, actualizat la 19 noiembrie 2026
            Опубликовано: 2 марта 2026, обновлено: 19 ноября 2026
            Дата публикации: 02.03.2026. Дата обновления: 19.11.2026
            Опубліковано 2 березня 2026, оновлено 19 листопада 2026
            Δημοσιεύτηκε: 2 Μαρτίου 2026 - Ενημερώθηκε: 19 Νοεμβρίου 2026
            Yayınlanma: 2 Mart 2026, Güncelleme: 19 Kasım 2026
            Güncelleme Tarihi: 19 Kasım 2026 Yayın Tarihi: 2 Mart 2026
            公開日：2026年3月2日 更新日：2026年11月19日
            发布时间：2026-03-02 更新时间：2026-11-19
            入力 2026.03.02 修正 2026.11.19
            입력 2026.03.02 08:00 수정 2026.11.19 09:15
            نُشر في 2 مارس 2026، آخر تحديث 19 نوفمبر 2026
            آخر تحديث: 19 نوفمبر 2026 - تاريخ النشر: 2 مارس 2026
            פורסם: 02.03.2026 עודכן: 19.11.2026
            Đăng ngày 2 tháng 3 năm 2026, cập nhật 19 tháng 11 năm 2026
            Diterbitkan 2 Maret 2026, diperbarui 19 November 2026
            """;

    @TestFactory
    Stream<DynamicTest> dateOfPublicationIsToldFromThatOfTheChange() {
        List<DynamicTest> tests = new ArrayList<>();
        for (String line : DATES.strip().split("\n")) {
            for (String shape : List.of(
                    "<p class='meta'>%s</p>",
                    "<div>%s</div>", "<div class='dates'><span>%s</span></div>", "<ul class='info'><li>%s</li></ul>")) {
                tests.add(DynamicTest.dynamicTest(shape.formatted(line), () -> {
                    Extracted article = Pages.read(
                            Pages.page(
                                    "<title>Lighthouse keeper retires</title>",
                                    "<h1>Lighthouse keeper retires</h1>" + shape.formatted(line) + PROSE),
                            null);
                    assertThat(String.valueOf(article.published())).contains("2026-03-0");
                    assertThat(String.valueOf(article.modified())).contains("2026-11-19");
                    assertThat(article.text()).startsWith("The council");
                }));
            }
        }
        return tests.stream();
    }

    /// Head, line above the text, publication, change.
    private static final List<String[]> STATED = List.of(
            new String[] {
                "", "<time datetime='2026-11-12T02:30:00Z'>Nov 11, 2026</time>", "at=2026-11-12T02:30:00Z", "null"
            },
            new String[] {
                "", "<time datetime='2026-11-12T23:30:00-05:00'>12 November</time>", "at=2026-11-13T04:30:00Z", "null"
            },
            new String[] {
                "", "<time datetime='2026-11-12T08:30:00+0530'>3 days ago</time>", "at=2026-11-12T03:00:00Z", "null"
            },
            new String[] {"", "<time datetime='2026-11-12 08:30'>12 Nov</time>", "2026-11-12T08:30", "null"},
            new String[] {"", "<time data-timestamp='1794472200'>2 hours ago</time>", "at=2026-11-12T", "null"},
            new String[] {"", "<span class='date' data-time='1794472200000'>yesterday</span>", "at=2026-11-12T", "null"
            },
            new String[] {
                "<meta property='article:published_time' content='2026-03-02T08:00:00+01:00'><meta property='article:modified_time' content='2026-11-19T08:00:00+01:00'>",
                "",
                "at=2026-03-02T07:00:00Z",
                "2026-11-19T07:00"
            },
            new String[] {
                "<meta property='article:modified_time' content='2026-11-19T08:00:00Z'>",
                "<p class='date'>2 March 2026</p>",
                "2026-03-02",
                "2026-11-19"
            },
            new String[] {"<meta name='last-modified' content='2026-11-19'>", "", "null", ""},
            new String[] {"<meta property='og:updated_time' content='2026-11-19T08:00:00Z'>", "", "null", ""},
            new String[] {
                "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"Lighthouse keeper retires\",\"dateModified\":\"2026-11-19T08:00:00Z\"}</script>",
                "",
                "null",
                "2026-11-19"
            },
            new String[] {
                "<script type='application/ld+json'>{\"@context\":\"https://schema.org\",\"@graph\":[{\"@type\":\"WebPage\",\"dateModified\":\"2026-11-19\"},{\"@type\":\"BlogPosting\",\"headline\":\"Lighthouse keeper retires\",\"datePublished\":\"2026-03-02T08:00:00Z\",\"dateModified\":\"2026-11-19T08:00:00Z\"}]}</script>",
                "",
                "2026-03-02T08",
                "2026-11-19"
            },
            new String[] {
                "",
                "<time class='updated' datetime='2026-11-19T08:00:00Z'>19 Nov 2026</time><time class='published entry-date' datetime='2026-03-02T08:00:00Z'>2 Mar 2026</time>",
                "2026-03-02T08",
                "2026-11-19"
            },
            new String[] {
                "",
                "<span itemprop='dateModified' content='2026-11-19T08:00:00Z'>19 Nov</span><span itemprop='datePublished' content='2026-03-02T08:00:00Z'>2 Mar</span>",
                "2026-03-02T08",
                "2026-11-19"
            },
            new String[] {
                "",
                "<p>Updated: <time datetime='2026-11-19T08:00:00Z'>19 Nov 2026</time></p><p>Published: <time datetime='2026-03-02T08:00:00Z'>2 Mar 2026</time></p>",
                "2026-03-02T08",
                "2026-11-19"
            },
            new String[] {
                "",
                "<dl><dt>Updated</dt><dd>19 November 2026</dd><dt>Published</dt><dd>2 March 2026</dd></dl>",
                "2026-03-02",
                "2026-11-19"
            },
            new String[] {
                "",
                "<div class='meta'><span>Veröffentlicht</span> <time datetime='2026-03-02'>2.3.</time> <span>Aktualisiert</span> <time datetime='2026-11-19'>19.11.</time></div>",
                "2026-03-02",
                "2026-11-19"
            },
            new String[] {"", "<p class='meta'>Updated 19 November 2026</p>", "null", "2026-11-19"},
            new String[] {"", "<p class='meta'>Mis à jour le 19 novembre 2026</p>", "null", "2026-11-19"},
            new String[] {"", "<p class='meta'>Zuletzt geändert am 19.11.2026</p>", "null", "2026-11-19"},
            new String[] {"", "<p class='meta'>最終更新日：2026年11月19日</p>", "null", "2026-11-19"});

    @TestFactory
    Stream<DynamicTest> statedTimesAreRead() {
        return STATED.stream()
                .map(stated -> DynamicTest.dynamicTest(stated[0] + stated[1], () -> {
                    Extracted article = Pages.read(
                            Pages.page(
                                    "<title>Lighthouse keeper retires</title>" + stated[0],
                                    "<h1>Lighthouse keeper retires</h1>" + stated[1] + PROSE),
                            "https://moorland.example/news/lighthouse-keeper-retires");
                    assertThat(String.valueOf(article.published())).contains(stated[2]);
                    assertThat(String.valueOf(article.modified())).contains(stated[3]);
                }));
    }

    private static final String HEADLINE = "Lighthouse keeper retires after forty years";

    /// Head, body before the text, headline.
    private static final List<String[]> TITLES = new ArrayList<>();

    private static void title(String head, String body, String right) {
        TITLES.add(new String[] {head, body, right});
    }

    static {
        String named = "<meta property='og:site_name' content='Moorland Bote'>";
        for (String divider : List.of(
                " | ", " - ", " – ", " — ", " · ", " • ", " : ", " » ", " :: ", " // ", "｜", " / ", " « ", " ‹ ", " > ",
                " ~ ")) {
            title("<title>" + HEADLINE + divider + "Moorland Bote</title>" + named, "", HEADLINE);
            title("<title>Moorland Bote" + divider + HEADLINE + "</title>" + named, "", HEADLINE);
            title("<title>" + HEADLINE + divider + "Moorland Bote</title>", "<h1>" + HEADLINE + "</h1>", HEADLINE);
            title(
                    "<title>" + HEADLINE + divider + "Society" + divider + "Moorland Bote</title>" + named,
                    "<h1>Society</h1><h2>" + HEADLINE + "</h2>",
                    HEADLINE);
        }
        title("<title>" + HEADLINE + " - moorland.example</title>", "", HEADLINE);
        title("<title>" + HEADLINE + " | Moorland.example</title>", "<h1>" + HEADLINE + "</h1>", HEADLINE);
        title("<title>Moorland Bote</title>" + named, "<h1>" + HEADLINE + "</h1>", HEADLINE);
        title(
                "<title>" + HEADLINE + "</title><meta property='og:title' content='Moorland Bote'>",
                "<h1>Moorland Bote</h1>",
                HEADLINE);
        title(
                "<title>" + HEADLINE + "</title><meta property='og:title' content='Moorland Bote - News'>" + named,
                "<h2>" + HEADLINE + "</h2>",
                HEADLINE);
        title(
                "<title>" + HEADLINE + " | Moorland Bote</title>",
                "<h1 id='logo'><img alt='Moorland Bote'></h1><h2>" + HEADLINE + "</h2>",
                HEADLINE);
        title(
                "<title>" + HEADLINE + " | Moorland Bote</title>",
                "<h1><a href='https://moorland.example/'>Moorland Bote</a></h1><h1>" + HEADLINE + "</h1>",
                HEADLINE);
        title(
                "<title>" + HEADLINE + " | Moorland Bote</title>",
                "<h1>News</h1><h2 class='entry-title'>" + HEADLINE + "</h2>",
                HEADLINE);
        for (String right : List.of(
                "Skerrin-Moorland: a bridge that nobody wanted",
                "Bridge - or no bridge?",
                "Herring: the price falls again",
                "Moorland Bote wins press prize for its series on herring",
                "Why the Moorland Bote got it wrong",
                "Storm | a love letter",
                "Moorland – ein Nachruf",
                "Interview: »Wir bleiben«",
                "2026 – a year in pictures",
                "Live: storm reaches the coast",
                "Skerrin 3-1 Moorland",
                "Opinion: close the bridge",
                "AC/DC plays Skerrin",
                "“We’re staying” – islanders after the storm")) {
            title(
                    "<title>" + right + " | Moorland Bote</title>" + named + "<meta property='og:title' content='"
                            + right + "'>",
                    "<h1>" + right + "</h1>",
                    right);
            title("<title>" + right + "</title>" + named, "<h1>" + right + "</h1>", right);
            title(
                    "<title>" + right + " - Moorland Bote</title>" + named,
                    "<div class='headline'>" + right + "</div>",
                    right);
        }
    }

    @TestFactory
    Stream<DynamicTest> headlineStandsWithoutTheSite() {
        return TITLES.stream()
                .map(t -> DynamicTest.dynamicTest(
                        t[0] + t[1],
                        () -> assertThat(Pages.read(
                                                Pages.page(t[0], t[1] + PROSE),
                                                "https://moorland.example/society/lighthouse-keeper-retires")
                                        .title())
                                .isEqualTo(t[2])));
    }

    private static final List<String> OWN = List.of(
            "No.\nThat was all that the mayor said on Monday when reporters asked whether the bridge would be closed for the winter.\nNo.\nShe said it twice.",
            "Roses are red,\nViolets are blue,\nThe ferry is late,\nAnd so are you.",
            "Q: Will you resign?\nA: No.\nQ: Will you run again?\nA: No.\nQ: What will you do when the term ends in spring and the house on the hill has been sold?\nA: Sleep.",
            "– Kommst du?\n– Nein.\n– Warum nicht?\n– Weil der Nebel so dicht ist, dass man die Hand nicht vor den Augen sieht.\n– Ach so.",
            "1. Open the box.\n2. Take out the lamp.\n3. Read the instructions, which are printed on the inside of the lid in four languages.\n4. Done",
            "The following are excluded from the recall, the company said in a statement that was published on Monday morning:\n* Model A (2019)\n* Model B (2020)\n* Model C (2021)",
            "Acme Ltd\n12 Harbour Road\nSkerrin SK1 2AB\nPhone 01 234\n\nDear shareholders, the year that lies behind us was better than the one before it, and we thank you for your patience.",
            "Share price up\nThe shares rose by four percent on Monday after the company had said that it would close its oldest mine by the end of the year.\nPrint\nThe print edition was sold in March.",
            "Zusammensetzung:\nMehl 400 g\nSalz 10 g\nWasser\nAlles gut verrühren und über Nacht an einem kühlen Ort stehen lassen, bis der Teig sich verdoppelt hat.",
            "Advertisement spending rose by a tenth last year, the industry said on Monday, and it expects another rise of that size.\nAdvertisement\nThat word stood above it.",
            "Кто там?\nНикто.\nКто там?\nНикто, сказал голос за дверью, и потом долго никто не отвечал, пока не погас свет в окне.\nНикто.",
            "الأول\nقال المتحدث باسم الميناء يوم الاثنين إن السفن ستعود إلى الإبحار في الربيع المقبل بعد انتهاء أعمال الصيانة.\nالثاني\nالثالث",
            "第一。\n港湾局は月曜日、島の北にある灯台を来年の春に廃止すると発表した。\n一、北灯台（1871）\n二、南灯台（1902）",
            "Short text.",
            "One line without an end\nAnother line without an end\nA third",
            "Total\t12\nOf these\t4\nThe figures are those of the harbour office, which counts every ship that stays for longer than a day.\nSource: harbour office",
            "The film is shown on Monday at eight in the old cinema, the organisers said, and admission is free for everybody who brings a chair.\nMonday 20:00\nTuesday 20:00\nMonday 20:00",
            "Contact:\nAda Low\nada@skerrin.example\n+44 1 234\nThe harbour office announces that the northern quay will be closed from Monday until the end of the month for repairs.\nEnds");

    @TestFactory
    Stream<DynamicTest> textThatIsHandedInKeepsEveryLine() {
        return OWN.stream()
                .map(text -> DynamicTest.dynamicTest(
                        text.substring(0, 11).replace('\n', ' '),
                        () -> assertThat(((Extracted) new PlainText().extract("The last keeper", text, null))
                                        .text()
                                        .replaceAll("\\s", ""))
                                .isEqualTo(text.replaceAll("\\s", ""))));
    }

    private static final String P =
            "<p>The council approved the new bridge on Monday after two years of argument, and said that work would begin before the end of the summer.</p>";

    /// Blocks inside a text and the lines that have to be kept of them.
    private static final List<String[]> BLOCKS = List.of(
            new String[] {
                "<dl><dt>Length</dt><dd>900 m</dd><dt>Built</dt><dd>in 1971</dd></dl>", "Length\n900 m\nBuilt\nin 1971"
            },
            new String[] {"<ul><li>Skerrin North</li><li>Skerrin South</li></ul>", "Skerrin North\nSkerrin South"},
            new String[] {
                "<ol><li>Open the box</li><li>Take out the lamp<ul><li>the small one</li><li>not the large one</li></ul></li></ol>",
                "the small one"
            },
            new String[] {"<blockquote><p>I thank you all.</p></blockquote>", "I thank you all."},
            new String[] {"<blockquote>Never again.</blockquote>", "Never again."},
            new String[] {
                "<table><tr><th>Boat</th><th>Points</th></tr><tr><td>Puffin</td><td>12</td></tr><tr><td>Gannet</td><td>9</td></tr></table>",
                "Puffin"
            },
            new String[] {"<pre>Roses are red\nViolets are blue</pre>", "Violets are blue"},
            new String[] {"<h2>What comes next</h2><p>Nobody knows.</p>", "What comes next\nNobody knows."},
            new String[] {"<h3>Where?</h3><p>There.</p>", "There."},
            new String[] {"<div>A line in a div alone, without any paragraph around it.</div>", "A line in a div alone"
            },
            new String[] {"<p>First line<br>Second line<br>Third line</p>", "Third line"},
            new String[] {"<section><p>No.</p></section><section><p>Yes.</p></section>", "No."},
            new String[] {
                "<details><summary>How long is it?</summary><p>Nine hundred metres, the council says.</p></details>",
                "Nine hundred metres"
            },
            new String[] {
                "<figure class='wp-block-table'><table><tr><td>Puffin</td><td>12 points</td></tr></table></figure>",
                "Puffin"
            },
            new String[] {"<figure><blockquote>I will be back.</blockquote></figure>", "I will be back."},
            new String[] {"<p><strong>Who pays?</strong></p><p>The state.</p>", "Who pays?\nThe state."},
            new String[] {
                "<ul><li><p>Permits cost four crowns.</p></li><li><p>Lorries pay nine.</p></li></ul>",
                "Lorries pay nine."
            },
            new String[] {"<p>Q: Who may cross?</p><p>A: All.</p>", "A: All."});

    @TestFactory
    Stream<DynamicTest> blocksOfATextAreKept() {
        return BLOCKS.stream()
                .flatMap(block -> Stream.of(
                                Pages.page(
                                        "<title>Bridge approved</title>",
                                        "<h1>Bridge approved</h1>" + P + block[0] + P + P),
                                Pages.page(
                                        "<title>Bridge approved</title>",
                                        "<article><h1>Bridge approved</h1><div class='body'>" + P + P + P + block[0] + P
                                                + "</div></article>"),
                                "<html><head><title>Bridge approved</title></head><body><header><a href='/'>Moorland Bote</a></header><main><article><h1>Bridge approved</h1>"
                                        + P + P + block[0] + P.replace("Monday", "Friday")
                                        + "</article></main><aside><p>The ferry was late on Monday because of fog, its operator said.</p></aside>"
                                        + "<footer><p>The Moorland Bote follows the press code.</p></footer></body></html>",
                                "<html><head><title>Bridge approved</title></head><body><h1>Bridge approved</h1>" + P
                                        + block[0] + P.replace("Monday", "Friday") + "</body></html>")
                        .map(page -> DynamicTest.dynamicTest(
                                block[0]
                                        + (page.contains("class='body'")
                                                ? " body"
                                                : page.contains("<aside>")
                                                        ? " bare"
                                                        : page.contains("main") ? " main" : " none"),
                                () -> {
                                    String text = Pages.read(page, null).text();
                                    assertThat(text).contains(block[1]).doesNotContain("press code", "ferry");
                                })));
    }
}
