package io.dateline.analysis.article;

import io.dateline.analysis.embedding.DescriptionEncoder;
import io.dateline.analysis.embedding.EmbeddingStage;
import io.dateline.analysis.embedding.MultilingualEncoder;
import io.dateline.analysis.embedding.MultilingualFiles;
import io.dateline.analysis.embedding.OnnxSentenceEncoder;
import io.dateline.analysis.embedding.RecentEncodings;
import io.dateline.analysis.entity.EntityStage;
import io.dateline.analysis.entity.NameTagger;
import io.dateline.analysis.language.LanguageIdentifier;
import io.dateline.analysis.language.LanguageStage;
import io.dateline.analysis.pipeline.NameHead;
import io.dateline.analysis.pipeline.NameLanguages;
import io.dateline.analysis.pipeline.SentenceEncoder;
import io.dateline.analysis.pipeline.Stage;
import io.dateline.analysis.quote.QuoteStage;
import io.dateline.analysis.role.RoleStage;
import io.dateline.analysis.sentiment.SentimentHead;
import io.dateline.analysis.sentiment.SentimentStage;
import io.dateline.analysis.topic.TopicStage;
import io.dateline.analysis.watch.WatchStage;
import io.dateline.analysis.watch.WatchTail;
import io.dateline.analysis.watch.WatchedNames;
import io.quarkus.logging.Log;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.Typed;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// The line of stages, in the order in which each builds on those before it.
public class StageLine {

    /// Readings remembered between the stages of one article; a few times the number of articles worked on at once.
    private static final int READINGS = 4;

    @Produces
    @Singleton
    OnnxSentenceEncoder encoder(@ConfigProperty(name = "dateline.encoder.threads", defaultValue = "1") int threads) {
        return new OnnxSentenceEncoder(threads);
    }

    void close(@Disposes OnnxSentenceEncoder encoder) throws Exception {
        encoder.close();
    }

    /// The encoder of many languages, where this machine has its files; nothing else waits for it or fails
    /// without it.
    @Produces
    @Singleton
    Optional<MultilingualEncoder> multilingual(
            @ConfigProperty(name = "dateline.encoder.threads", defaultValue = "1") int threads,
            @ConfigProperty(name = "dateline.languages.dir") Optional<String> folder,
            @ConfigProperty(name = "dateline.languages.share-alike", defaultValue = "true") boolean shareAlike) {
        MultilingualFiles files = MultilingualFiles.in(folder.map(Path::of).orElseGet(MultilingualFiles::folder));
        Optional<String> fault = files.fault();
        if (fault.isPresent()) {
            Log.infof(
                    "names in other languages than English: not available here (%s: %s)",
                    files.model().getParent(), fault.get());
            return Optional.empty();
        }
        Set<NameHead> heads = shareAlike ? EnumSet.allOf(NameHead.class) : EnumSet.of(NameHead.FREE);
        return Optional.of(new MultilingualEncoder(files, threads, heads));
    }

    void closeMultilingual(@Disposes Optional<MultilingualEncoder> encoder) {
        encoder.ifPresent(MultilingualEncoder::close);
    }

    @Produces
    @Singleton
    @Typed({EntityStage.class, NameLanguages.class})
    EntityStage entities(Optional<MultilingualEncoder> encoder) {
        return new EntityStage(NameTagger.load(), encoder.orElse(null));
    }

    @Produces
    @Singleton
    DescriptionEncoder descriptions(OnnxSentenceEncoder onnx) {
        return new DescriptionEncoder(onnx);
    }

    // At start-up, so that a model that does not load is found before the first article.
    @Produces
    @Singleton
    @Startup
    Stage line(OnnxSentenceEncoder onnx, EntityStage entities, WatchTail watched) {
        return stages(new RecentEncodings(onnx, READINGS), entities, watched::names).values().stream()
                .reduce(Stage::then)
                .orElseThrow();
    }

    /// The stages by name, in their order, with names in English only.
    ///
    /// @param encoder should remember what it read last: several stages read the same sentences
    /// @param watched names that teams watch, as they are when an article comes
    public static SequencedMap<String, Stage> stages(SentenceEncoder encoder, Supplier<WatchedNames> watched) {
        return stages(encoder, new EntityStage(NameTagger.load()), watched);
    }

    /// The stages by name, in their order.
    ///
    /// @param encoder should remember what it read last: several stages read the same sentences
    /// @param watched names that teams watch, as they are when an article comes
    public static SequencedMap<String, Stage> stages(
            SentenceEncoder encoder, EntityStage entities, Supplier<WatchedNames> watched) {
        SequencedMap<String, Stage> stages = new LinkedHashMap<>();
        stages.put("language", new LanguageStage(LanguageIdentifier.load()));
        stages.put("entities", entities);
        stages.put("roles", new RoleStage());
        stages.put("watched", new WatchStage(watched));
        stages.put("topics", new TopicStage(encoder));
        stages.put("sentiment", new SentimentStage(encoder, SentimentHead.load()));
        stages.put("quotes", new QuoteStage());
        stages.put("embedding", new EmbeddingStage(encoder));
        return stages;
    }
}
