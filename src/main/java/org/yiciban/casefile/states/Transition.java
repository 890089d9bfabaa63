package org.yiciban.casefile.states;

/** One line of a transition table: from where, by what, to where; the verb is also the event that the journal names. */
record Transition<S, V>(S from, V transition, S to) {}
