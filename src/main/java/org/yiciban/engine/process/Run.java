package org.yiciban.engine.process;

import org.yiciban.casefile.parts.CasePart;
import org.yiciban.shared.CaseNumber;

/** What a process instance is there for: one part of one case. */
record Run(CaseNumber caseNumber, CasePart part) {}
