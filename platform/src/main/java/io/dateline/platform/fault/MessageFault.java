package io.dateline.platform.fault;

/// Marks exceptions that say: this message is wrong, and always will be.
public interface MessageFault {}
