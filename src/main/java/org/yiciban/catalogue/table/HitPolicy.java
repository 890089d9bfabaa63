package org.yiciban.catalogue.table;

import java.util.Arrays;
import java.util.Optional;

/** What a decision table answers where several of its rows apply. Other policies of the standard are not in the language. */
public enum HitPolicy {
    /** One row applies and no other. */
    UNIQUE("UNIQUE"),
    /** The first row that applies. */
    FIRST("FIRST"),
    /** All rows that apply say the same. */
    ANY("ANY"),
    /** What all rows say that apply, each once. */
    COLLECT("COLLECT"),
    /** The sum of what they say. */
    SUM("COLLECT"),
    /** The smallest of what they say. */
    MIN("COLLECT"),
    /** The largest of what they say. */
    MAX("COLLECT"),
    /** How many rows apply. */
    COUNT("COLLECT");

    private final String policy;

    HitPolicy(String policy) {
        this.policy = policy;
    }

    /** The policy that a file writes by these two attributes; a table that says nothing is {@code UNIQUE}. */
    static Optional<HitPolicy> of(String policy, String aggregation) {
        String written = policy.isEmpty() ? UNIQUE.policy : policy;
        String wanted = aggregation.isEmpty() ? written : aggregation;
        return Arrays.stream(values())
                .filter(one -> one.policy.equals(written) && one.name().equals(wanted))
                .findFirst();
    }

    /** Whether it makes one number of what the rows say. */
    boolean counts() {
        return this != COLLECT && policy.equals(COLLECT.policy);
    }
}
