package io.dateline.analysis.entity.span;

import java.util.Set;

/// Titles beside names: `Labour MP Luciana Bergman` names a party and a person, `the chief executive of Oxbridge
/// Analytica` a company, whatever its name looks like.
final class Titles {

    /// Words that are no names by themselves.
    private static final Set<String> ABBREVIATIONS = Set.of(
            "AI", "A.I.", "IT", "I.T.", "TV", "T.V.", "CEO", "CFO", "COO", "CTO", "CIO", "CMO", "MP", "MPs", "MEP",
            "MEPs", "MSP", "VP", "SVP", "EVP", "PR", "P.R.", "HR", "H.R.", "PhD", "Ph.D", "Ph.D.", "MBA", "M.D.", "DJ",
            "D.J.", "VAT", "GDP", "IPO", "EBITDA", "R&D", "Q1", "Q2", "Q3", "Q4", "FAQ", "ID", "USB", "EV", "EVs",
            "ESG", "SUV", "SUVs", "ATM", "P.S.", "R.I.P.", "RIP", "OK", "CCTV", "LGBT", "NGO", "NGOs", "SME", "SMEs");

    /// Offices that are written like names.
    private static final Set<String> NO_NAMES = Set.of(
            "secretary of state",
            "chancellor of the exchequer",
            "attorney general",
            "prime minister",
            "foreign secretary",
            "home secretary",
            "chief executive",
            "chief executive officer",
            "chief financial officer",
            "vice president",
            "managing director",
            "general manager",
            "chief of staff",
            "president",
            "chairman",
            "chairwoman");

    private static final Set<String> OFFICES = Set.of(
            "ceo",
            "cfo",
            "coo",
            "cto",
            "executive",
            "chairman",
            "chairwoman",
            "chairperson",
            "founder",
            "co-founder",
            "cofounder");

    private static final Set<String> COMPANY_PARTS = Set.of(
            "shares",
            "shareholders",
            "customers",
            "subsidiary",
            "unit",
            "division",
            "employees",
            "takeover",
            "acquisition",
            "headquarters",
            "owner",
            "owners");

    private final Vocabulary vocabulary;

    Titles(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    void mend(TaggedSentence sentence) {
        for (NameSpan span : sentence.spans()) {
            boolean abbreviation =
                    span.end() - span.first() == 1 && ABBREVIATIONS.contains(sentence.token(span.first()));
            if (abbreviation || NO_NAMES.contains(sentence.phrase(span))) {
                sentence.remove(span);
            } else if (isOwned(sentence, span)) {
                sentence.put(new NameSpan(span.first(), span.end(), NameClass.COMPANY, span.confidence()));
            } else if (span.type() != NameClass.PERSON) {
                cutTitle(sentence, span);
            }
        }
    }

    /// `CEO of …`, `shares of …`: a company, unless the name begins like a person's or is known as a place's.
    private boolean isOwned(TaggedSentence sentence, NameSpan span) {
        int of = span.first() - 1;
        String owned = sentence.lower(of - 1);
        boolean part = sentence.lower(of).equals("of") && (OFFICES.contains(owned) || COMPANY_PARTS.contains(owned));
        boolean person = span.type() == NameClass.PERSON && !vocabulary.isFirstName(sentence.lower(span.first()));
        boolean place = span.type() == NameClass.PLACE
                && span.end() - span.first() > 1
                && !vocabulary.isPlace(sentence.phrase(span))
                && !vocabulary.isLandscape(sentence.phrase(span));
        return part && (person || place);
    }

    /// A title between a party or a country and a person is part of neither.
    private void cutTitle(TaggedSentence sentence, NameSpan span) {
        NameSpan next = sentence.spanAt(span.end());
        if (next == null || next.type() != NameClass.PERSON) {
            return;
        }
        int end = span.end();
        while (end > span.first() && isTitle(sentence, end - 1)) {
            end--;
        }
        if (end < span.end()) {
            sentence.remove(span);
            if (end > span.first()) {
                sentence.put(new NameSpan(span.first(), end, span.type(), span.confidence()));
            }
        }
    }

    private boolean isTitle(TaggedSentence sentence, int at) {
        return vocabulary.isTitle(sentence.lower(at)) || ABBREVIATIONS.contains(sentence.token(at));
    }
}
