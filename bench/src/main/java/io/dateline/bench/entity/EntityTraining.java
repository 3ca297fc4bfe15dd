package io.dateline.bench.entity;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.dateline.analysis.entity.Lexicon;
import io.dateline.analysis.entity.NameTagger;
import io.dateline.analysis.entity.Style;
import io.dateline.analysis.entity.TaggerModel;
import io.dateline.analysis.entity.TokenFeatures;
import io.dateline.bench.entity.ConllFile.Sentence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/// Trains and evaluates the name tagger.
///
/// `EntityTraining DATA MODEL LEARNED`, where DATA holds the folders `ner_wikigold`, `ner_wnut17` (both CC-BY-4.0)
/// and, for evaluation alone, `ner_conllpp`; MODEL and LEARNED are the files to write (see [LearnedSentences]).
/// `EntityTraining DATA -` evaluates only. The figures are of models that were not trained on the sentences they are
/// evaluated on; the shipped weights are then trained on all of them.
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
        written = new WrittenSentences(42).make(Integer.getInteger("each", 16));
        LexiconBuilder words = new LexiconBuilder();
        wikigold.forEach(sentence -> words.read(sentence.tokens()));
        posts.forEach(sentence -> words.read(sentence.tokens()));
        words.branches(Integer.getInteger("tree", 1) == 1 ? WordTree.read() : java.util.Map.of());
        lexicon = words.build();
        features = new TokenFeatures(lexicon);
    }

    public static void main(String[] arguments) throws IOException {
        boolean judgeOnly = arguments.length == 2 && arguments[1].equals("-");
        if (arguments.length != 3 && !judgeOnly) {
            System.err.println("usage: EntityTraining DATA MODEL LEARNED, the last two files to write; or DATA -");
            System.exit(2);
        }
        EntityTraining training = new EntityTraining(Path.of(arguments[0]));
        TaggerModel judged = training.train(training.wikigold, training.posts);
        training.judge(judged);
        training.crossValidate();
        if (!judgeOnly) {
            Path file = Path.of(arguments[1]);
            TaggerModel model = training.train(training.wikigold, training.allPosts());
            model.write(Files.newOutputStream(file));
            System.out.println("wrote " + file + ", " + Files.size(file) + " bytes");
            training.writeLearned(Path.of(arguments[2]));
        }
    }

    /// All posts that the shipped weights are trained on, the part on which the figures are measured among them.
    private List<Sentence> allPosts() throws IOException {
        List<Sentence> all = new ArrayList<>(posts);
        all.addAll(
                ConllFile.read(data.resolve("ner_wnut17/emerging.dev.conll.gz")).sentences());
        return all;
    }

    /// Writes the hashes by which an evaluation recognises a sentence that the shipped weights were trained on.
    private void writeLearned(Path file) throws IOException {
        TreeSet<Integer> marks = new TreeSet<>();
        wikigold.forEach(sentence -> marks.add(LearnedSentences.mark(sentence.tokens())));
        allPosts().forEach(sentence -> marks.add(LearnedSentences.mark(sentence.tokens())));
        LearnedSentences.write(marks, file);
    }

    private TaggerModel train(List<Sentence> edited, List<Sentence> posts) {
        NameCorpus corpus = new NameCorpus(features);
        corpus.add(edited, Style.EDITED, Float.parseFloat(System.getProperty("we", "1.5")));
        corpus.add(written, Style.EDITED, Float.parseFloat(System.getProperty("ww", "0.5")));
        corpus.add(posts, Style.SOCIAL, 1f);
        CrfTrainer.Settings settings = new CrfTrainer.Settings(
                Integer.getInteger("epochs", 12),
                Double.parseDouble(System.getProperty("rate", "0.1")),
                Double.parseDouble(System.getProperty("l2", "2")),
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

    /// Cross-validation on wikigold.
    private void crossValidate() throws IOException {
        NameScore score = new NameScore();
        for (int fold = 0; fold < FOLDS; fold++) {
            List<Sentence> learned = new ArrayList<>();
            List<Sentence> judged = new ArrayList<>();
            for (int at = 0; at < wikigold.size(); at++) {
                // Folds are contiguous, because neighbours are from the same article.
                boolean held = at * FOLDS / wikigold.size() == fold;
                (held ? judged : learned).add(wikigold.get(at));
            }
            NameTagger tagger = new NameTagger(train(learned, posts));
            score.add(
                    new ConllFile(Path.of("fold"), judged.stream().map(List::of).toList()), tagger);
        }
        print("ner_wikigold, " + FOLDS + "-fold", score);
    }

    private static void print(String what, NameScore score) throws IOException {
        System.out.println(what + " " + new ObjectMapper().writeValueAsString(score.figures()));
    }
}
