package io.dateline.analysis.role;

import java.util.Set;

/// Words that make up titles.
final class TitleLexicon {

    /// Words that a title ends with, in front of a name or of `of`.
    private static final Set<String> HEADS = words("""
        president vice-president vp premier chancellor minister secretary governor gov mayor senator sen congressman
        congresswoman representative rep lawmaker legislator mp msp mep councillor councilman councilwoman alderman
        commissioner ambassador envoy diplomat consul attaché attache king queen emperor prince princess sultan emir
        sheikh pope cardinal archbishop bishop imam rabbi ayatollah pastor vicar
        chairman chairwoman chairperson chair ceo cfo coo cto cio executive director manager boss chief head leader
        founder co-founder cofounder owner co-owner partner proprietor shareholder president-elect
        spokesman spokeswoman spokesperson spokesmen representative adviser advisor aide consultant lobbyist
        strategist analyst economist trader broker banker investor accountant auditor
        professor lecturer scientist researcher physicist chemist biologist historian psychologist sociologist
        astronomer engineer dean chancellor-elect provost rector principal headteacher headmaster teacher fellow
        scholar academic expert specialist
        judge justice magistrate prosecutor lawyer attorney solicitor barrister counsel sheriff detective det
        inspector superintendent constable sergeant sgt officer marshal ombudsman coroner registrar
        general gen lieutenant lt colonel col major maj captain capt commander cmdr admiral adm corporal brigadier
        marshall commodore
        editor editor-in-chief publisher journalist reporter correspondent columnist presenter broadcaster anchor
        critic author writer novelist poet playwright screenwriter producer
        coach manager-coach trainer skipper striker midfielder defender goalkeeper winger forward fly-half
        scrum-half full-back hooker prop lock flanker centre quarterback pitcher catcher driver rider jockey
        golfer sprinter swimmer boxer cyclist
        actor actress comedian singer rapper musician guitarist drummer bassist songwriter composer conductor
        violinist pianist dj artist painter sculptor architect designer photographer chef model
        physician surgeon cardiologist oncologist epidemiologist psychiatrist veterinarian nurse paramedic
        activist campaigner organiser organizer coordinator treasurer delegate negotiator mediator curator
        commissioner-general secretary-general director-general member trustee administrator supervisor inspector
        statesman politician whip speaker undersecretary under-secretary officeholder official\
        """);

    /// Heads of an office that a place has.
    private static final Set<String> PUBLIC = words("""
        president vice-president president-elect premier chancellor minister secretary governor gov mayor senator sen
        ambassador king queen emperor prince sultan emir leader commissioner attorney prosecutor sheriff
        congressman congresswoman representative rep\
        """);

    /// Words that stand before the head of a title.
    private static final Set<String> MODIFIERS = words("""
        former ex ex- then-  late acting interim deputy assistant associate senior junior vice executive managing general
        chief co joint lead principal honorary outgoing incoming retired veteran longtime long-serving
        founding current new assistant prime foreign home finance defence defense interior health education
        transport energy environment trade justice labour labor treasury culture sports agriculture economy
        development immigration shadow first second third cabinet junior press state district attorney federal
        national international regional local provincial special chief executive financial operating technology
        technical information marketing sales communications creative artistic musical medical scientific legal
        research political economic business city news sports science religious security military police army navy
        air fire intelligence cyber counter-terrorism counterterrorism policy public affairs relations media party opposition
        majority minority house senate committee non-executive independent human resources investment fund hedge
        portfolio credit equity market industry film television tv radio theatre club team national-team head
        assistant-chief lieutenant under deputy-chief editor-at-large visiting emeritus adjunct supreme high
        crown county court trial defence-team union labour-union company group world country\
        """);

    /// Words that end every title and never stand in one.
    private static final Set<String> STOPS = words("""
        and or but is was were are be been has had have did do does said says say told asked by that which while when
        as after before from against about than then if so because since until although though with without into
        onto over under between among during through not no nor yet also only just even still never ever who whom
        whose what where why how this these those there here it he she they we you i him her them us me my your our
        will would could should can may might must shall to on off out up down met meet beat saw see made make
        called call joined join signed sign quoted quote added add including include like such both either of in at for under
        best amid despite behind\
        """);

    private static final Set<String> HONORIFICS = words("dr dr. mr mr. mrs mrs. ms ms. sir dame lord lady");

    private static final Set<String> DETERMINERS = words("the a an its his her their our my your one another");

    private TitleLexicon() {}

    private static Set<String> words(String list) {
        return Set.copyOf(new java.util.TreeSet<>(java.util.List.of(list.strip().split("\\s+"))));
    }

    static boolean isHead(TaggedWord word) {
        return HEADS.contains(plain(word.low()));
    }

    /// A form of address that may stand between a title and a name.
    static boolean isHonorific(TaggedWord word) {
        return HONORIFICS.contains(word.low());
    }

    static boolean isPublic(TaggedWord word) {
        return PUBLIC.contains(plain(word.low()));
    }

    static boolean isModifier(TaggedWord word) {
        return MODIFIERS.contains(word.low());
    }

    static boolean isStop(TaggedWord word) {
        return STOPS.contains(word.low());
    }

    static boolean isDeterminer(TaggedWord word) {
        return DETERMINERS.contains(word.low());
    }

    /// A word that tells a country, like `Russian`.
    static boolean isDemonym(TaggedWord word) {
        String low = word.low();
        boolean ends = low.endsWith("an")
                || low.endsWith("ish")
                || low.endsWith("ese")
                || low.endsWith("ch")
                || low.endsWith("i")
                || low.endsWith("eek")
                || low.endsWith("iss")
                || low.endsWith("ic");
        return word.isCapital() && low.length() > 3 && ends && word.named() == null;
    }

    /// A noun or adjective, as far as its form tells, that may narrow a title down: `cyber` in `cyber director`.
    static boolean mayNarrow(TaggedWord word) {
        return word.isLetters()
                && !word.isCapital()
                && word.named() == null
                && !isStop(word)
                && !isDeterminer(word)
                && !word.low().endsWith("ed")
                && !word.low().endsWith("ly")
                && word.low().length() > 2;
    }

    private static String plain(String low) {
        for (String prefix : new String[] {"co-", "ex-", "vice-", "sub-", "deputy-", "then-"}) {
            if (low.startsWith(prefix) && HEADS.contains(low.substring(prefix.length()))) {
                return low.substring(prefix.length());
            }
        }
        return low;
    }
}
