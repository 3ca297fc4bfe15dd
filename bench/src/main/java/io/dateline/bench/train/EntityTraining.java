package io.dateline.bench.train;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.dateline.analysis.entity.Lexicon;
import io.dateline.analysis.entity.NameTagger;
import io.dateline.analysis.entity.Style;
import io.dateline.analysis.entity.TaggerModel;
import io.dateline.analysis.entity.TokenFeatures;
import io.dateline.bench.ConllFile;
import io.dateline.bench.ConllFile.Sentence;
import io.dateline.bench.NameScore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Trains the name tagger and says how good it is.
///
/// `EntityTraining DATA MODEL`, where DATA holds the folders `ner_wikigold`, `ner_wnut17` (both CC-BY-4.0) and, for
/// judging alone, `ner_conllpp`; MODEL is the file to write, or `-` to judge only.
public final class EntityTraining {

    private static final int FOLDS = 5;

    private final Path data;
    private final List<Sentence> wikigold;
    private final List<Sentence> posts;
    private final List<Sentence> written;
    private final Lexicon lexicon;
    private final TokenFeatures features;

    private EntityTraining(Path data) throws IOException {
        this.data = data;
        wikigold =
                ConllFile.read(data.resolve("ner_wikigold/wikigold.conll.gz")).sentences();
        posts = ConllFile.read(data.resolve("ner_wnut17/wnut17train.conll.gz")).sentences();
        written = new WrittenSentences(42).make(Integer.getInteger("each", 12));
        LexiconBuilder words = new LexiconBuilder();
        wikigold.forEach(sentence -> words.read(sentence.tokens()));
        posts.forEach(sentence -> words.read(sentence.tokens()));
        words.branches(Integer.getInteger("tree", 1) == 1 ? WordTree.read() : java.util.Map.of());
        lexicon = words.build();
        features = new TokenFeatures(lexicon);
    }

    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 2) {
            System.err.println("usage: EntityTraining DATA MODEL, where MODEL is a file to write, or - to judge only");
            System.exit(2);
        }
        EntityTraining training = new EntityTraining(Path.of(arguments[0]));
        TaggerModel model = training.train(training.wikigold);
        if (!arguments[1].equals("-")) {
            Path file = Path.of(arguments[1]);
            model.write(Files.newOutputStream(file));
            System.out.println("wrote " + file + ", " + Files.size(file) + " bytes");
        }
        training.judge(model);
        training.crossValidate();
    }

    private TaggerModel train(List<Sentence> edited) {
        NameCorpus corpus = new NameCorpus(features);
        corpus.add(edited, Style.EDITED, 1f);
        corpus.add(written, Style.EDITED, Float.parseFloat(System.getProperty("ww", "0.5")));
        corpus.add(posts, Style.SOCIAL, 1f);
        CrfTrainer.Settings settings = new CrfTrainer.Settings(
                Integer.getInteger("epochs", 12),
                Double.parseDouble(System.getProperty("rate", "0.1")),
                Double.parseDouble(System.getProperty("l2", "0.3")),
                Integer.getInteger("rarest", 1),
                Double.parseDouble(System.getProperty("least", "0.01")));
        return new CrfTrainer(corpus.examples(), settings).train(lexicon);
    }

    private void judge(TaggerModel model) throws IOException {
        NameTagger tagger = new NameTagger(model);
        for (String name : List.of("ner_wnut17/emerging.dev.conll.gz", "ner_conllpp/dev.conll.gz")) {
            Path path = data.resolve(name);
            if (Files.exists(path)) {
                NameScore score = new NameScore();
                score.add(ConllFile.read(path), tagger);
                print(name, score);
            }
        }
    }

    /// Judges the sentences of wikigold by models that have not seen them.
    private void crossValidate() throws IOException {
        NameScore score = new NameScore();
        for (int fold = 0; fold < FOLDS; fold++) {
            List<Sentence> learned = new ArrayList<>();
            List<Sentence> judged = new ArrayList<>();
            for (int at = 0; at < wikigold.size(); at++) {
                // Neighbours are from the same article, so they stay together.
                boolean held = at * FOLDS / wikigold.size() == fold;
                (held ? judged : learned).add(wikigold.get(at));
            }
            NameTagger tagger = new NameTagger(train(learned));
            score.add(
                    new ConllFile(Path.of("fold"), judged.stream().map(List::of).toList()), tagger);
        }
        print("ner_wikigold, " + FOLDS + "-fold", score);
    }

    private static void print(String what, NameScore score) throws IOException {
        System.out.println(what + " " + new ObjectMapper().writeValueAsString(score.figures()));
    }
}
