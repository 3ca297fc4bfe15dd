package io.dateline.analysis.entity.span;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Companies that are called like ordinary things: `apple pie` at the head of a sentence names no company, and `the
/// Amazon` is the river unless something of a company follows.
final class OrdinaryWords {

    /// Companies' names that are ordinary words.
    private static final Set<String> THINGS = Set.of(
            ("apple orange gap target shell jaguar caterpillar subway oracle visa sprint dove tide next boots virgin square"
                            + " stripe block alphabet slack zoom mars total eagle chase discover progressive liberty unity"
                            + " snap box sky fox sun mirror independent guardian express wired vice variety fortune dawn"
                            + " focus time times crown diamond pioneer frontier spirit delta sage arm now here monster puma"
                            + " reebok opal tiger lotus mustang beetle penguin blackberry galaxy windows office word edge"
                            + " indigo emirates mint gala polo corona bass crest signal nest ring echo match tinder bumble")
                    .split(" "));

    private static final Set<String> BUSINESS = Set.of(
            ("shares share stock stocks executive executives chief boss founder spokesman spokeswoman spokesperson"
                            + " store stores shop shops employees workers staff customers products product deal sales"
                            + " profits profit earnings warehouse warehouses investors shareholders board chairman"
                            + " engineers devices phones app apps account service services subsidiary unit brand plant"
                            + " factory union analysts results headquarters website data bid offer takeover logo ad ads"
                            + " card cards users")
                    .split(" "));

    private static final Set<String> VERBS = Set.of(
            ("is was has had will would can could may might must did does should shall said says sues sued plans wants"
                            + " expects hopes buys sells bought sold cut cuts rose fell grew won lost makes made opens"
                            + " launches posts reports unveils hires pays beats leads joins names faces takes gets seeks"
                            + " agrees settles fires shuts halts ends wins loses warns recalls raises drops adds")
                    .split(" "));

    private final Vocabulary vocabulary;

    OrdinaryWords(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    void mend(List<TaggedSentence> document) {
        Set<String> small = new HashSet<>();
        Set<String> free = new HashSet<>();
        for (TaggedSentence sentence : document) {
            cutNouns(sentence);
            gather(sentence, small, free);
        }
        for (TaggedSentence sentence : document) {
            for (NameSpan span : sentence.spans()) {
                String word = sentence.lower(span.first());
                boolean single = span.end() - span.first() == 1 && isOrganisation(span) && !isCapitals(sentence, span);
                if (single
                        && sentence.isForced(span.first())
                        && !free.contains(word)
                        && isThing(sentence, span.first(), small)) {
                    sentence.remove(span);
                } else if (single && isLandscape(sentence, span.first())) {
                    sentence.put(new NameSpan(span.first(), span.end(), NameClass.PLACE, span.confidence()));
                } else if (isCompanyOfAPlacesName(sentence, span)) {
                    sentence.put(new NameSpan(span.first(), span.end(), NameClass.COMPANY, span.confidence()));
                }
            }
        }
    }

    /// `Apple growers` is no name; what stands before the noun may be one.
    private static void cutNouns(TaggedSentence sentence) {
        for (NameSpan span : sentence.spans()) {
            boolean noun = span.end() - span.first() == 2 && sentence.isSmall(span.first() + 1);
            if (noun && THINGS.contains(sentence.lower(span.first())) && isOrganisation(span)) {
                sentence.put(new NameSpan(span.first(), span.first() + 1, span.type(), span.confidence()));
            }
        }
    }

    private static boolean isOrganisation(NameSpan span) {
        return span.type() == NameClass.COMPANY || span.type() == NameClass.GROUP;
    }

    private static boolean isCapitals(TaggedSentence sentence, NameSpan span) {
        String word = sentence.token(span.first());
        return word.length() > 1 && word.equals(word.toUpperCase(Locale.ROOT));
    }

    /// Words that stand small in the text, and those that nothing forces to a capital or that act as
    /// companies do.
    private void gather(TaggedSentence sentence, Set<String> small, Set<String> free) {
        for (int at = 0; at < sentence.length(); at++) {
            if (sentence.isSmall(at)) {
                small.add(sentence.lower(at));
            } else if (sentence.isCapital(at) && (!sentence.isForced(at) || isActing(sentence, at))) {
                free.add(sentence.lower(at));
            }
        }
    }

    /// Whether a word does or has what companies do and have: `Apple said`, `Apple shares`, `Apple's`.
    private boolean isActing(TaggedSentence sentence, int at) {
        String next = sentence.lower(at + 1);
        boolean verb = VERBS.contains(next) && !next.equals("is") && !next.equals("was");
        return verb || BUSINESS.contains(next) || vocabulary.isReporting(next) || sentence.isPossessive(at + 1);
    }

    /// Whether an ordinary thing is meant: the text has the word small too, or a noun follows that it describes.
    private boolean isThing(TaggedSentence sentence, int at, Set<String> small) {
        String word = sentence.lower(at);
        if (isActing(sentence, at)) {
            return false;
        }
        boolean ordinary = THINGS.contains(word) || vocabulary.isOrdinary(word);
        String next = sentence.lower(at + 1);
        boolean verb = VERBS.contains(next) || next.endsWith("ed");
        return small.contains(word) && !verb || ordinary && sentence.isSmall(at + 1) && !verb && !isLink(next);
    }

    private static boolean isLink(String word) {
        return Set.of(
                        "and", "or", "in", "on", "at", "by", "for", "from", "to", "with", "of", "as", "but", "which",
                        "also")
                .contains(word);
    }

    /// `Amazon said`
    private boolean isCompanyOfAPlacesName(TaggedSentence sentence, NameSpan span) {
        String word = sentence.phrase(span);
        return span.type() == NameClass.PLACE
                && vocabulary.isLandscape(word)
                && vocabulary.isOrganisation(word)
                && !sentence.isPossessive(span.end())
                && isActing(sentence, span.end() - 1);
    }

    /// `the Amazon`, and `Amazon basin` without an article.
    private boolean isLandscape(TaggedSentence sentence, int at) {
        boolean article = sentence.lower(at - 1).equals("the");
        boolean business = BUSINESS.contains(sentence.lower(at + 1)) || sentence.isCapital(at + 1);
        return article && !business && vocabulary.isLandscape(sentence.lower(at));
    }
}
