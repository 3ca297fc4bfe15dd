package io.dateline.contract.finding;

/// @param code BCP 47, e.g. `en`; `und` where it cannot be told
/// @param score probability of the identification, 0 to 1
public record Language(String code, double score) {}
