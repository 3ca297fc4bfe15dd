package io.dateline.ingest.blocks;

import io.dateline.ingest.dates.CalendarNames;
import io.dateline.ingest.dates.MonthNames;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Lines that stand in articles of all publishers and belong to none of them.
public final class Lines {

    private static final int MAX_LENGTH = 160;

    private static final Pattern CLUTTER = Pattern.compile(
            "^(?:share( this| on| via)?(?![\\p{L}\\p{M}\\p{N}_]).{0,40}|advertisement|advertisment|sponsored( content)?|anzeige|werbung|publicidad|publicité|pubblicità"
                    + "|(click here|sign up|subscribe|follow us|like us|join us)(?![\\p{L}\\p{M}\\p{N}_]).{0,100}"
                    + "|(read (more|also|next)|see also|also read|more:|related:|watch:|lesen sie auch|mehr zum thema|lire aussi|lea también|leggi anche|leia também|читайте также)(?![\\p{L}\\p{M}\\p{N}_]).{0,140}"
                    + "|(photo|image|picture|foto|bild|abbildung|grafik|file photo|credit|source|quelle|crédits? photos?|beitragsbild|titelbild)( credit)?s?\\s?[:©/].{0,120}"
                    + "|(this entry was posted|posted (in|on|by)|filed under|kategorien?\\s?:|categor(y|ies)\\s?:|catégories?\\s?:|categorías?\\s?:).{0,120}"
                    + "|[-–—\\s]*(anzeige|advertisement|werbung|publicité|publicidad|reklama)[-–—\\s]*|quellen (ein|aus)blenden"
                    + "|(©|\\(c\\)|copyright)\\s.{0,120}|all rights reserved.{0,60}|.{0,60}all rights reserved\\.?"
                    + "|\\d+ ?(comments?|shares?|views?|likes?|min(utes?)? read)|\\d{1,4}|comments?( \\(\\d+\\))?|leave a (reply|comment).{0,60}"
                    + "|print( this)?|e-?mail|facebook|twitter|whatsapp|linkedin|pinterest|reddit|telegram|copy link|listen( live)?|get short url|community standards.*|loading\\W*)$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /// Nothing but digits, names of months and days, time zones and their punctuation.
    private static final Pattern CLOCK =
            Pattern.compile("(?=.*\\d)(?:[\\d\\s.,:/|–—-]|\\p{L}{3,}+|am|pm|[ap]\\.m\\.)++");

    private static final Pattern WORD = Pattern.compile("\\p{L}+");

    private static final Set<String> DAYS = Set.of(
            "gmt",
            "utc",
            "am",
            "pm",
            "uhr",
            "est",
            "edt",
            "cet",
            "cest",
            "bst",
            "msk",
            "monday",
            "tuesday",
            "wednesday",
            "thursday",
            "friday",
            "saturday",
            "sunday",
            "mon",
            "tue",
            "wed",
            "thu",
            "fri",
            "sat",
            "sun",
            "updated",
            "published",
            "posted",
            "last",
            "on",
            "at");

    /// Headings behind which a page speaks of something else, in the languages of most pages.
    private static final Pattern APPENDIX = Pattern.compile(
            "(?:related( (articles?|stories|posts|news|content|topics|links|reading|coverage|items))?|(you (may|might) also (like|enjoy|be interested in)|more (from|on|in|about) .{1,50}|more (stories|news|articles)|read (more|next|also)|also read|see also|recommended( for you| stories| articles| reading)?|trending( now)?|most (read|popular|viewed|shared)|popular (posts|articles|stories|now)|latest (news|stories|posts|articles)|about (the|this) authors?|about (us|me)|further reading|(leave|post|write|add) a (comment|reply)|((top(.rated)?|recent|latest|all|view|reader|user|\\d+|show) )?comments?( \\(?\\d+\\)?)?|(want )?more stories like this( one)?|find your next .{1,30}|discussion|join the (conversation|discussion)|share this( article| story| post)?|sign up .{0,60}|subscribe .{0,60}|newsletter|tags|topics|filed under.{0,60}|follow us.{0,40}|editor.?s.? picks?|up next|don.?t miss.{0,30}|sponsored( content| links)?|advertisement|never miss .{0,60}|what do you think.{0,20}|contact( us)?|press contact|media contact)"
                    + "|((das|dies) (könnte|dürfte) (dich|sie|euch) auch interessieren|auch interessant|(lesen sie|lies) (auch|mehr|weiter|hier).{0,40}|mehr zum (thema|artikel)|mehr (zu|aus|über|von|auf) .{1,50}|weitere (artikel|beiträge|meldungen|informationen|nachrichten|themen|infos|news|links|tourentipps|inhalte|storys)( .{0,40})?|weiterlesen|zum weiterlesen|weiterführende (links|informationen|artikel)|verwandte (artikel|themen|beiträge|themenbereiche|inhalte|nachrichten)|ähnliche (artikel|beiträge|themen|nachrichten)|empfohlene (beiträge|artikel|inhalte)|empfehlungen|meistgelesen(e artikel)?|meistdiskutiert.{0,20}|top.themen.{0,20}|über (den autor|die autorin|die autoren|uns|mich)|zu(r|m) autor(in)?|kommentare?|kommentar (schreiben|verfassen|hinterlassen)|schreibe? einen kommentar|diskutieren sie .{0,40}|newsletter.{0,40}|zum newsletter anmelden|schlagworte|schlagwörter|stichworte|themen|kontakt|pressekontakt|ansprechpartner(in)?|schon gelesen|passend dazu|zum thema|links zum thema|das thema könnte dich auch interessieren|originalpublikation|publikation|zusatzinformationen|kostenlose beratung|externer inhalt|artikel teilen|teilen|jetzt teilen)"
                    + "|(à lire (aussi|également)|lire (aussi|également)|sur le même (sujet|thème)|en savoir plus|à découvrir|articles (liés|similaires|associés|recommandés)|plus d.articles|les plus lus|commentaires|vos commentaires|partager( cet article)?|à propos de l.auteur|mots.clés|abonnez.vous.{0,50}|dans la même rubrique|pour aller plus loin|contact presse)"
                    + "|(te puede interesar|también te puede interesar|lee también|lea también|le puede interesar|más información|noticias relacionadas|artículos relacionados|relacionad[ao]s|más (noticias|leídas|leído|visto)|lo más (leído|visto)|comentarios|compartir|etiquetas|archivado en.{0,40}|temas|suscríbete.{0,50}|leia (também|mais)|(talvez )?você (também )?(pode|vai|possa) gostar.{0,20}|posts relacionados|veja também|notícias relacionadas|mais lidas|comentários|leggi anche|potrebbe interessarti.{0,20}|articoli correlati|ti potrebbe.{0,30}|i più letti|commenti|tag|lees (ook|meer)|meer (over|nieuws) .{0,40}|gerelateerd.{0,20}|reacties)"
                    + "|(zobacz (także|też|również)|czytaj (także|też|również|więcej).{0,30}|przeczytaj (także|też|również).{0,30}|polecane|powiązane.{0,20}|najnowsze|najczęściej czytane|inne artykuły.{0,20}|komentarze|tagi|читайте (также|еще|ещё).{0,30}|по теме|похожие .{0,30}|комментарии|теги|другие новости|самое читаемое|читайте також|läs (också|mer|även).{0,40}|les også.{0,40}|læs også.{0,40}|mer om .{0,40}|lue (myös|lisää).{0,40}|mohlo by vás zajímat|související.{0,20}|diskuse|kapcsolódó.{0,20}|olvasson még|citește și|ilgili haberler|etiketler|yorumlar|関連記事|おすすめ記事|あわせて読みたい|コメント|相关(阅读|新闻|文章)|相關(閱讀|新聞|文章)|延伸閱讀|推荐阅读|관련기사|댓글|اقرأ أيضا.{0,10}|موضوعات ذات صلة|مواضيع ذات صلة|تعليقات))"
                    + "\\W{0,3}",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private Lines() {}

    /// Whether a line is the heading of what no longer belongs to an article.
    static boolean opensAppendix(String line) {
        return line.length() <= 70 && APPENDIX.matcher(line).matches();
    }

    private static final Pattern COMMENTS = Pattern.compile(
            "(?:((top(.rated)?|recent|latest|all|view|reader|user|\\d+|show) )?comments?( \\(?\\d+\\)?)?|(want )?more stories like this( one)?|(\\d+ )?kommentare?|commentaires|comentarios|comentários|commenti|reacties|komentarze|комментарии|コメント|댓글|تعليقات)\\W{0,3}",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /// Whether a line is the heading of what readers or other articles say, however much of that follows.
    static boolean opensComments(String line) {
        return line.length() <= 70 && COMMENTS.matcher(line).matches();
    }

    /// Whether a line says only what time it is, or was: `17:25 GMT01 October 2020`.
    public static boolean isClock(String line) {
        if (line.length() > 80 || !CLOCK.matcher(line).matches()) {
            return false;
        }
        Matcher words = WORD.matcher(line);
        while (words.find()) {
            String word = words.group().toLowerCase(Locale.ROOT);
            if (!DAYS.contains(word) && MonthNames.of(word) == 0) {
                return false;
            }
        }
        return true;
    }

    /// Whether a word is a weekday or stands beside dates otherwise.
    public static boolean isDay(String word) {
        String day = word.toLowerCase(Locale.ROOT);
        return DAYS.contains(day.endsWith(".") ? day.substring(0, day.length() - 1) : day)
                || !CalendarNames.weekdays(word).isEmpty();
    }

    public static boolean isClutter(String line) {
        return line.length() <= MAX_LENGTH && CLUTTER.matcher(line).matches();
    }
}
