package io.dateline.gateway.model;

import io.dateline.contract.ModelPublished;
import io.dateline.gateway.article.LanguageSupport;
import io.dateline.gateway.article.LanguageSupport.Capabilities;
import io.dateline.platform.sql.Jsonb;
import io.dateline.platform.sql.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;

/// The rows of model cards.
@ApplicationScoped
public class Models implements LanguageSupport {

    private final Rows rows;
    private final Jsonb json;

    Models(Rows rows, Jsonb json) {
        this.rows = rows;
        this.json = json;
    }

    /// Writes a card unless one of a later version stands; safe to repeat.
    @Transactional(Transactional.TxType.MANDATORY)
    public void store(ModelPublished card) {
        rows.write("""
                insert into model_card (name, analysis_version, edition, card) values (?, ?, ?, ?)
                on conflict (name) do update set analysis_version = excluded.analysis_version,
                    edition = excluded.edition, card = excluded.card
                where (excluded.analysis_version, excluded.edition)
                    > (model_card.analysis_version, model_card.edition)""", card.name(), card.analysisVersion(), card.edition(), json.write(card));
    }

    /// The latest version that has told its cards; empty until analysis has started for the first time.
    public OptionalInt analysisVersion() {
        return all().stream().mapToInt(ModelPublished::analysisVersion).max();
    }

    @Override
    public Support in(String language) {
        List<ModelPublished> cards = all();
        List<String> unsupported = cards.stream()
                .filter(card -> card.languages() != null && !card.languages().contains(language))
                .map(ModelPublished::name)
                .toList();
        return new Support(unsupported, CapabilityLine.of(language, cards));
    }

    /// @return every language that a card names, by its code
    List<Capabilities> languages() {
        List<ModelPublished> cards = all();
        Set<String> codes = new TreeSet<>();
        for (ModelPublished card : cards) {
            List<String> named = card.languages();
            codes.addAll(named == null ? List.of() : named);
            List<ModelPublished.Support> support = card.support();
            if (support != null) {
                support.forEach(said -> codes.add(said.language()));
            }
        }
        return codes.stream().map(code -> CapabilityLine.of(code, cards)).toList();
    }

    /// @return by name
    List<ModelPublished> all() {
        return rows.list(
                "select card from model_card order by name", row -> json.read(row, "card", ModelPublished.class));
    }
}
