package org.yiciban.casefile.facts;

/** What is told of who may act in a case. */
public sealed interface DutyFacts extends JournalFacts {

    /**
     * Somebody has withdrawn from the case.
     *
     * @param reason which stays among the offices
     */
    record Recused(String reason) implements DutyFacts {}
}
