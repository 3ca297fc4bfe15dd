package io.dateline.gateway.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import io.dateline.contract.ModelPublished;
import io.dateline.gateway.article.LanguageSupport;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/// The rows of model cards.
@ApplicationScoped
public class Models implements LanguageSupport {

    private final AgroalDataSource database;
    private final ObjectMapper json;

    Models(AgroalDataSource database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /// Writes a card unless one of a later version stands; safe to repeat.
    @Transactional(Transactional.TxType.MANDATORY)
    public void store(ModelPublished card) {
        try (Connection connection = database.getConnection();
                PreparedStatement upsert = connection.prepareStatement("""
                        insert into model_card (name, analysis_version, edition, card) values (?, ?, ?, ?)
                        on conflict (name) do update set analysis_version = excluded.analysis_version,
                            edition = excluded.edition, card = excluded.card
                        where (excluded.analysis_version, excluded.edition)
                            > (model_card.analysis_version, model_card.edition)""")) {
            upsert.setString(1, card.name());
            upsert.setInt(2, card.analysisVersion());
            upsert.setInt(3, card.edition());
            upsert.setString(4, json.writeValueAsString(card));
            upsert.executeUpdate();
        } catch (SQLException e) {
            throw new ModelsUnavailableException(e);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not writable as JSON: card " + card.name(), e);
        }
    }

    /// The latest version that has told its cards; empty until analysis has started for the first time.
    public OptionalInt analysisVersion() {
        return all().stream().mapToInt(ModelPublished::analysisVersion).max();
    }

    @Override
    public List<String> unsupported(String language) {
        return all().stream()
                .filter(card -> card.languages() != null && !card.languages().contains(language))
                .map(ModelPublished::name)
                .toList();
    }

    /// @return by name
    List<ModelPublished> all() {
        List<ModelPublished> cards = new ArrayList<>();
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("select card from model_card order by name");
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                cards.add(json.readValue(row.getString(1), ModelPublished.class));
            }
            return cards;
        } catch (SQLException e) {
            throw new ModelsUnavailableException(e);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a model card in the database is not JSON", e);
        }
    }
}
