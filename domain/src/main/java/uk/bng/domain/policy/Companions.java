package uk.bng.domain.policy;

/** Which habitats may accompany the main one in a pair (section 7.2): legal for the line, scoring, or any. */
public enum Companions {
    LEGAL,
    SCORING,
    ANY
}
