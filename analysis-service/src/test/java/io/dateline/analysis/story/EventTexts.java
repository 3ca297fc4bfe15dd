package io.dateline.analysis.story;

import java.util.List;

/// Texts about three events, written for Dateline: articles of one event share names and numbers, in ever other
/// sentences.
enum EventTexts {
    FERRY(
            "Ferry Marten aground off Skerrin",
            "The ferry Marten ran aground off Skerrin with 212 people aboard, the coastguard said.",
            "Lifeboats from Skerrin took the passengers of the Marten to the harbour of Tolva.",
            "The Marten, built in 1987 by Orlund Yard, had sailed from Tolva an hour before.",
            "Captain Edda Malk told investigators that the radar of the Marten had failed near Skerrin.",
            "Tolva Lines, which owns the ferry, said the hull of the Marten was not breached.",
            "Divers from Tolva looked at the keel of the Marten, which lies on the Skerrin reef."),
    QUARRY(
            "Blast at Tellin quarry",
            "Three workers were hurt in an unplanned blast at the Tellin quarry of Brandt Aggregates, police said.",
            "Brandt Aggregates closed the Tellin quarry after the explosion and called in inspectors.",
            "The charge at Tellin went off 40 minutes early, foreman Jonas Pryde said.",
            "Mining inspectors sealed the explosives store of Brandt Aggregates in Tellin.",
            "The union of quarry workers wants Brandt Aggregates to answer for Tellin.",
            "Jonas Pryde was treated in Holm hospital for burns from the Tellin explosion."),
    ELECTION(
            "Vesna Korda wins in Aldria",
            "Vesna Korda of the Green Accord won the presidential vote in Aldria with 53 percent.",
            "Her rival Pavel Strand of Aldria First conceded to Korda before midnight.",
            "Turnout in Aldria was 71 percent, the electoral commission in Merow said.",
            "Korda promised voters in Merow a new pension law within 100 days.",
            "Observers of the vote in Aldria praised the commission in Merow.",
            "Strand said Aldria First would vote against the pension plans of Korda.");

    private final String title;
    private final List<String> sentences;

    EventTexts(String title, String... sentences) {
        this.title = title;
        this.sentences = List.of(sentences);
    }

    String title(int number) {
        return title + ", report " + (char) ('a' + number % 26);
    }

    /// @return three of the sentences, the first of them another one with each number
    String text(int number) {
        return sentences.get(number % 6) + " " + sentences.get((number + 1) % 6) + " "
                + sentences.get((number + 3) % 6);
    }

    /// @return a round-up of two events, as like one as the other
    static String roundUp(EventTexts one, EventTexts other) {
        return String.join(" ", one.sentences) + " " + String.join(" ", other.sentences);
    }
}
