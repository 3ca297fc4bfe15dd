package io.dateline.platform.message;

import io.dateline.platform.fault.MessageFault;

/// A message that is not what its topic carries. The text names the place and never quotes the message.
public class UnreadableMessageException extends RuntimeException implements MessageFault {

    private static final long serialVersionUID = 1;

    UnreadableMessageException(String detail) {
        // No stack trace and no cause: it is a finding about the message, and a cause would quote it.
        super(detail, null, false, false);
    }
}
