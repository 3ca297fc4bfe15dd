package io.dateline.gateway.document.paint;

import io.dateline.gateway.document.Document;
import io.dateline.gateway.http.Download;
import io.dateline.gateway.http.PublicUrl;
import io.dateline.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneId;

/// Documents as files to take away. As PDF the same document is always the same bytes; a workbook says when it was
/// written. Outside of a transaction: what is painted waits for its turn.
@ApplicationScoped
public class DocumentFiles {

    public static final String PDF = "application/pdf";
    public static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final PdfPainter pdf;
    private final PublicUrl publicUrl;

    DocumentFiles(PdfPainter pdf, PublicUrl publicUrl) {
        this.pdf = pdf;
        this.publicUrl = publicUrl;
    }

    /// @param zone in which its times are
    /// @throws ProblemException a block cannot be painted, which is named
    public Download pdf(Document document, ZoneId zone) {
        return new Download(document.title(), "pdf", PDF, pdf.paint(document, new Place(zone, publicUrl.get())));
    }

    /// @param zone in which its times are
    public Download workbook(Document document, ZoneId zone) {
        return new Download(document.title(), "xlsx", XLSX, WorkbookPainter.paint(document, zone));
    }
}
