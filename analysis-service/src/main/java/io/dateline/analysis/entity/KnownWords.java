package io.dateline.analysis.entity;

import io.dateline.analysis.entity.Gazetteer.Section;
import io.dateline.analysis.entity.span.Vocabulary;

/// What [Gazetteer] and [Lexicon] know of single words and phrases, for the rules about names.
final class KnownWords implements Vocabulary {

    /// Words that stand small more often than this, of 100 places that force no capital, are ordinary ones.
    private static final int ORDINARY = 60;

    private static final int ORGANISATIONS = Gazetteer.bit(Section.COMPANY)
            | Gazetteer.bit(Section.AUTHORITY)
            | Gazetteer.bit(Section.MEDIA)
            | Gazetteer.bit(Section.CLUB);

    private static final int LANDSCAPES = Gazetteer.bit(Section.LANDMARK) | Gazetteer.bit(Section.REGION);

    private static final int PLACES =
            Gazetteer.bit(Section.COUNTRY) | Gazetteer.bit(Section.CITY) | Gazetteer.bit(Section.REGION);

    private static final int NO_NAMES = Gazetteer.bit(Section.TITLE) | Gazetteer.bit(Section.CALENDAR);

    private final Gazetteer gazetteer;
    private final Lexicon lexicon;

    KnownWords(Gazetteer gazetteer, Lexicon lexicon) {
        this.gazetteer = gazetteer;
        this.lexicon = lexicon;
    }

    @Override
    public boolean isOrganisation(String phrase) {
        return (gazetteer.sections(phrase) & ORGANISATIONS) != 0;
    }

    @Override
    public boolean isLandscape(String phrase) {
        return (gazetteer.sections(phrase) & LANDSCAPES) != 0;
    }

    @Override
    public boolean isFirstName(String word) {
        return gazetteer.holds(Section.FIRST_NAME, word);
    }

    @Override
    public boolean isTitle(String word) {
        return gazetteer.holds(Section.TITLE, word);
    }

    @Override
    public boolean isReporting(String word) {
        return gazetteer.holds(Section.SPEECH, word);
    }

    @Override
    public boolean isOrdinary(String word) {
        return lexicon.word(Lexicon.key(word)).lowerShare() > ORDINARY;
    }

    @Override
    public boolean isPlace(String phrase) {
        return (gazetteer.sections(phrase) & PLACES) != 0;
    }

    /// Whether a word is a title, a month or the like and by itself no name.
    boolean isNoName(String lowerWord) {
        return (gazetteer.sections(lowerWord) & NO_NAMES) != 0;
    }
}
