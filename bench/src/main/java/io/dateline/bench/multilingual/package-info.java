/// The encoder of many languages and its head for names: how both are made. The encoder comes from a checkpoint of
/// multilingual BERT, once a machine ([Languages]); the head is trained on its output and ships ([NamesTraining]).
@NullMarked
package io.dateline.bench.multilingual;

import org.jspecify.annotations.NullMarked;
