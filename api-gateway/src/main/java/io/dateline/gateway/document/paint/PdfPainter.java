package io.dateline.gateway.document.paint;

import io.dateline.gateway.document.Document;
import io.dateline.gateway.document.paint.pdf.PdfFonts;
import io.dateline.platform.problem.ProblemException;
import io.dateline.platform.work.Cancellation;
import io.dateline.platform.work.CancelledException;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// A document as PDF: tagged, with its fonts, on A4. A few are painted at a time, on threads of their own: it takes the
/// processor, which virtual threads would not share.
@ApplicationScoped
public class PdfPainter {

    private static final int AT_ONCE = 2;
    private static final int WAITING = 20;
    private static final Duration MAX_PAINTING = Duration.ofSeconds(60);

    private final PdfFonts fonts;
    private final ThreadPoolExecutor threads = new ThreadPoolExecutor(
            AT_ONCE,
            AT_ONCE,
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(WAITING),
            Thread.ofPlatform().daemon().name("pdf-", 0).factory());

    PdfPainter(DocumentSettings settings) {
        this.fonts = PdfFonts.load(settings.fonts().orElse(List.of()));
    }

    /// Waits for its turn, and until it is painted.
    ///
    /// @throws ProblemException a block cannot be painted, too many wait, or it takes too long
    public byte[] paint(Document document, Place place) {
        Cancellation cancellation = new Cancellation();
        Future<byte[]> painted;
        try {
            painted = threads.submit(() -> cancellation.during(() -> {
                Cancellation.check();
                return PdfBlocks.paint(fonts, document, place);
            }));
        } catch (RejectedExecutionException e) {
            throw busy("Too many PDFs are being painted at the moment; ask again in a few seconds.");
        }
        return awaited(painted, cancellation);
    }

    private static byte[] awaited(Future<byte[]> painted, Cancellation cancellation) {
        try {
            return painted.get(MAX_PAINTING.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            cancellation.request();
            throw busy("The PDF was not painted after " + MAX_PAINTING.toSeconds() + " s; ask again later.");
        } catch (InterruptedException e) {
            cancellation.request();
            Thread.currentThread().interrupt();
            throw busy("The service is being stopped; ask again in a minute.");
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case CancelledException _ -> throw busy("The PDF took too long to paint; ask again later.");
                case RuntimeException cause -> throw cause;
                case Error cause -> throw cause;
                case null, default -> throw new IllegalStateException(e);
            }
        }
    }

    private static ProblemException busy(String detail) {
        return new ProblemException(503, "busy", detail);
    }

    @PreDestroy
    void close() {
        threads.shutdownNow();
    }
}
