package io.dateline.analysis.wording;

import java.util.List;
import java.util.Set;

/// Words that stand in every English text, folded as [EventVector#fold(String)] folds. In other languages the
/// frequency of a term in the language's recent articles does the same work, after some dozens of articles.
final class StopWords {

    private static final Set<String> WORDS = Set.copyOf(List.of(
            ("a about above after again against all also am an and any are as at be because been before be below"
                            + " between both but by can could did do doe don down dur each few for from further get go had ha have"
                            + " he her here him hi how i if in into is it just like make many may me more most much must my new no"
                            + " nor not now of off on once one only or other our out over own people per said same say she should"
                            + " so some still such take than that the their them then there these they thi those through to too"
                            + " two under until up use very wa way we were what when where which while who whom why will with"
                            + " would year you your time last first day week month told tell com http www html")
                    .split(" ")));

    private StopWords() {}

    static boolean contains(String folded) {
        return WORDS.contains(folded);
    }
}
