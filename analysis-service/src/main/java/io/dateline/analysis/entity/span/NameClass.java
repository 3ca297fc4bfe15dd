package io.dateline.analysis.entity.span;

/// What the tagger tells apart. Finer than what an article shows, because data sets cut the world differently.
public enum NameClass {
    PERSON,
    PLACE,
    /// An organisation that sells something.
    COMPANY,
    /// Any other organisation: authority, party, club, band, army.
    GROUP,
    PRODUCT,
    /// A film, book, song, programme, law.
    WORK,
    /// Any other name: nationality, language, religion, event. Found so that it is not taken for something else.
    OTHER;

    public static final int COUNT = values().length;

    /// Labels of the tagger: 0 is outside, then a beginning and an inside label for each class.
    public static final int LABELS = 1 + 2 * COUNT;

    public static final int OUTSIDE = 0;

    public int beginning() {
        return 1 + 2 * ordinal();
    }

    public int inside() {
        return 2 + 2 * ordinal();
    }

    public static boolean isInside(int label) {
        return label > 0 && label % 2 == 0;
    }

    /// @param label any label but [#OUTSIDE]
    public static NameClass of(int label) {
        return BY_ORDINAL[(label - 1) / 2];
    }

    private static final NameClass[] BY_ORDINAL = values();
}
