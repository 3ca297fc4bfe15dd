package io.dateline.gateway.mail;

import com.fasterxml.jackson.annotation.JsonProperty;

enum MailState {
    /// Here to be read; sent later if an SMTP server is configured.
    @JsonProperty("kept")
    KEPT,
    @JsonProperty("sent")
    SENT,
    /// Given up; [Mail#lastError] says why.
    @JsonProperty("failed")
    FAILED
}
