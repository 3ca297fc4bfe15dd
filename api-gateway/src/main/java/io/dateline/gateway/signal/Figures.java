package io.dateline.gateway.signal;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/// The numbers that a finding rests on. They are stored with the alert, and are enough to compute again what it
/// says.
@JsonIgnoreProperties(ignoreUnknown = true)
public interface Figures {

    /// Of the formulas; counted up whenever the same numbers would give another answer.
    int metricVersion();
}
