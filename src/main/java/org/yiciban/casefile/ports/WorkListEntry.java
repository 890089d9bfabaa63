package org.yiciban.casefile.ports;

import java.time.Instant;
import org.yiciban.casefile.parts.CasePart;
import org.yiciban.shared.CaseNumber;

/**
 * A task as the engine reports it to the work list.
 *
 * @param step the id of the user task in the model
 * @param checker the agency that this instance of a pre-check is for, else null
 */
public record WorkListEntry(
        String taskId, CaseNumber caseNumber, CasePart part, String step, String checker, Instant createdAt) {}
