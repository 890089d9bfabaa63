package org.yiciban.casefile.ports;

import org.yiciban.casefile.parts.CasePart;
import org.yiciban.shared.CaseNumber;

/** What the models' verbs do to a public notice of a case. Called by the engine inside its transaction. */
public interface NoticeActions {

    /** The notice is published and its period begins: {@code published}, or {@code not-needed} where nothing is left to be decided. */
    String publish(CaseNumber caseNumber, CasePart notice);

    /** Its last day is over: {@code open} while objections are to be answered, {@code settled} when none are. */
    String close(CaseNumber caseNumber, CasePart notice);
}
