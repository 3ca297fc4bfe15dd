package io.dateline.gateway.document.paint.pdf;

/// The file would be larger than any that is made.
public final class PdfTooLargeException extends RuntimeException {

    private static final long serialVersionUID = 1;

    PdfTooLargeException(int bytes) {
        super("the PDF would have more than " + bytes + " bytes");
    }
}
