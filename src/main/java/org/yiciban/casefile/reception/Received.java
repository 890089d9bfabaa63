package org.yiciban.casefile.reception;

import java.time.Instant;
import org.yiciban.casefile.states.CaseStatus;
import org.yiciban.shared.CaseNumber;

/**
 * What the applicant gets for an application: number and code.
 *
 * @param queryCode lets anybody who holds it see and supplement the case
 * @param repeated the same request came before; this is the case it made then
 */
public record Received(
        CaseNumber caseNumber, String queryCode, CaseStatus status, Instant receivedAt, boolean repeated) {}
