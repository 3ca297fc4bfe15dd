package io.dateline.analysis.entity;

/// How a text was written: names look different in edited prose and in posts.
public enum Style {
    EDITED,
    SOCIAL
}
