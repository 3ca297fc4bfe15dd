package io.dateline.local.machine;

/// The stack cannot start or go on; the message is a sentence for the person at the terminal and says what to do.
public final class StackException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public StackException(String sentence) {
        super(sentence);
    }

    public StackException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
