package io.dateline.gateway.search.lucene;

import com.oracle.svm.core.annotate.Alias;
import com.oracle.svm.core.annotate.Substitute;
import com.oracle.svm.core.annotate.TargetClass;

/// In a native executable Lucene computes without the incubating vector module: the image has none, and the class that
/// would use it cannot be linked into it. No part of a JVM build: only the image builder reads these.
@TargetClass(className = "org.apache.lucene.internal.vectorization.VectorizationProvider")
final class NativeVectorization {

    private NativeVectorization() {}

    @Substitute
    static NativeVectorization lookup(boolean testMode) {
        return (NativeVectorization) (Object) new ScalarVectorization();
    }

    /// Lucene's plain provider, whose constructor is not public.
    @TargetClass(className = "org.apache.lucene.internal.vectorization.DefaultVectorizationProvider")
    static final class ScalarVectorization {

        @Alias
        ScalarVectorization() {}
    }
}
