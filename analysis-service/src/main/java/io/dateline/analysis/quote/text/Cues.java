package io.dateline.analysis.quote.text;

import io.dateline.contract.finding.Quote.Stance;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// English verbs of saying, in every form, and the few nouns that stand for them.
public final class Cues {

    /// Regular ones by their base form; of an irregular one every form, after a colon the rest.
    private static final String REPORT =
            "say:says,said,saying tell:tells,told,telling add note write:writes,wrote,written,writing explain argue"
                    + " declare state insist acknowledge concede:concedes,conceded,conceding observe remark recall tweet"
                    + " reply respond answer announce report continue conclude reiterate stress emphasize emphasise"
                    + " believe think:thinks,thought,thinking claim maintain contend assert allege reveal"
                    + " admit:admits,admitted,admitting complain joke quip:quips,quipped,quipping boast"
                    + " brag:brags,bragged,bragging lament mention repeat swear:swears,swore,swearing"
                    + " testify:testifies,testified,testifying remember counter:counters,countered,countering suggest"
                    + " indicate predict caution proclaim opine disclose recount post muse hope assure inform estimate"
                    + " quote blog:blogs,blogged,blogging retort sneer gush confide marvel";

    private static final String DENY =
            "deny:denies,denied,denying dispute reject refute rebut:rebuts,rebutted,rebutting"
                    + " disagree dismiss disavow repudiate";

    private static final String SUSPECT =
            "suspect doubt fear wonder speculate guess question worry:worries,worried,worrying"
                    + " assume suppose accuse";

    private static final String THREATEN = "threaten warn vow";

    private static final String CONFIRM =
            "confirm agree affirm verify:verifies,verified,verifying concur:concurs,concurred,concurring"
                    + " corroborate attest";

    private static final String INTRODUCE = "call ask describe read:reads,reading shout chant pledge promise praise"
            + " criticize criticise mock blast attack label denounce urge thank express talk"
            + " speak:speaks,spoke,spoken,speaking comment charge credit refer:refers,referred,referring cite list"
            + " paraphrase begin:begins,began,beginning open laugh smile nod:nods,nodded,nodding sigh exclaim yell scream"
            + " whisper mutter cry:cries,cried,crying interject pipe chime plead demand press interrupt"
            + " prod:prods,prodded,prodding sing:sings,sang,singing go:goes,went,going sum:sums,summed,summing"
            + " put:puts,putting find:finds,found,finding hear:hears,heard,hearing see:sees,saw,seeing"
            + " feel:feels,felt,feeling characterize characterise portray slam:slams,slammed,slamming condemn brand"
            + " dub:dubs,dubbed,dubbing hail rail rip:rips,ripped,ripping offer:offers,offered,offering suggest urge"
            + " order:orders,ordered,ordering propose demand tout hint point assail ridicule"
            + " decry:decries,decried,decrying bemoan blame celebrate challenge compare declare defend detail discuss echo"
            + " explode fume growl implore insinuate instruct invoke joke lash lecture pen:pens,penned,penning pontificate"
            + " preach promise query:queries,queried,querying rant reason reassure recite reflect rejoice relate remind"
            + " riff:riffs,riffed,riffing roar scoff scold snap:snaps,snapped,snapping summarize summarise taunt tease"
            + " theorize thunder:thunders,thundered,thundering toast tweet:tweets,tweeted,tweeting urge use"
            + " utter:utters,uttered,uttering vent volunteer:volunteers,volunteered,volunteering welcome apologize"
            + " apologise beg:begs,begged,begging bellow chide chuckle coin command compliment crow"
            + " deadpan:deadpans,deadpanned,deadpanning deride draw:draws,drew,drawing"
            + " deliver:delivers,delivered,delivering give:gives,gave,giving include issue keep:keeps,kept,keeping"
            + " leave:leaves,left learn make:makes,made,making publish release say send:sends,sent,sending sign start"
            + " sound vow want write advise advocate allow apply:applies,applied appeal argue bark cheer commend"
            + " congratulate conjure contrast correct crack deem diagnose elaborate enthuse envision exhort finish fire"
            + " foresee:foresees,foresaw insult intone jab:jabs,jabbed,jabbing jeer knock object observe pose pray"
            + " prefer:prefers,preferred profess pronounce protest pump quote raise rap:raps,rapped,rapping rate reckon"
            + " recommend reference regret:regrets,regretted reject rule sermonize shoot:shoots,shot shrug:shrugs,shrugged"
            + " single speculate spit:spits,spat swipe take:takes,took,taking term toss trumpet turn view wail warn weigh"
            + " whine yelp";

    private static final Set<String> NOUNS =
            Set.of(("statement claim claims remark remarks comment comments assertion promise pledge warning"
                            + " argument question answer reply response words tweet description suggestion contention"
                            + " allegation vow message slogan speech op-ed column memo letter observation conclusion"
                            + " belief view plea declaration insistence call motto rhetoric talk")
                    .split(" "));

    private static final Map<String, Cue> FORMS = forms();

    private Cues() {}

    public static @Nullable Cue of(Word word) {
        return word.isCapital() && !word.opens() ? null : FORMS.get(word.low());
    }

    /// Words such as `claim` in `the minister's claim that …`.
    public static boolean isNoun(Word word) {
        return NOUNS.contains(word.low());
    }

    private static Map<String, Cue> forms() {
        Map<String, Cue> forms = new HashMap<>();
        // What comes first holds.
        put(forms, REPORT, new Cue(Cue.Strength.REPORTS, Stance.STATES));
        put(forms, DENY, new Cue(Cue.Strength.REPORTS, Stance.DENIES));
        put(forms, SUSPECT, new Cue(Cue.Strength.REPORTS, Stance.SUSPECTS));
        put(forms, THREATEN, new Cue(Cue.Strength.REPORTS, Stance.THREATENS));
        put(forms, CONFIRM, new Cue(Cue.Strength.REPORTS, Stance.CONFIRMS));
        put(forms, INTRODUCE, new Cue(Cue.Strength.INTRODUCES, Stance.STATES));
        return Map.copyOf(forms);
    }

    private static void put(Map<String, Cue> forms, String verbs, Cue cue) {
        for (String verb : verbs.split(" ")) {
            int colon = verb.indexOf(':');
            String base = colon < 0 ? verb : verb.substring(0, colon);
            String[] others =
                    colon < 0 ? regular(base) : verb.substring(colon + 1).split(",");
            forms.putIfAbsent(base, cue);
            for (String form : others) {
                forms.putIfAbsent(form, cue);
            }
        }
    }

    private static String[] regular(String base) {
        boolean hisses = base.endsWith("s") || base.endsWith("sh") || base.endsWith("ch") || base.endsWith("x");
        boolean silent = base.endsWith("e");
        String stem = silent ? base.substring(0, base.length() - 1) : base;
        return new String[] {base + (hisses ? "es" : "s"), stem + "ed", stem + "ing"};
    }
}
