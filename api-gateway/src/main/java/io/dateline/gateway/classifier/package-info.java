/// How alike an article and a description are in the encoder's space, judged against what is usual in the archive.
/// Pure: vectors in, numbers out.
@NullMarked
package io.dateline.gateway.classifier;

import org.jspecify.annotations.NullMarked;
