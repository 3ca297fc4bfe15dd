package io.dateline.contract.article;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import com.fasterxml.jackson.annotation.JsonProperty;

/// How exactly a time is known. A page that says only "9 December" was not published at 00:00.
public enum Precision {
    @JsonProperty("second")
    SECOND,
    @JsonProperty("minute")
    MINUTE,
    @JsonProperty("day")
    DAY,
    @JsonProperty("month")
    MONTH,
    @JsonProperty("year")
    YEAR,
    @JsonEnumDefaultValue
    @JsonProperty("unknown")
    UNKNOWN
}
