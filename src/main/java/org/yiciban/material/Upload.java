package org.yiciban.material;

import java.time.Instant;
import org.yiciban.shared.CaseNumber;

/**
 * A paper that was handed in.
 *
 * @param id names it; unguessable
 * @param type media type, found from its content
 * @param size in bytes
 * @param caseNumber the case that it belongs to; null while it waits for one
 */
public record Upload(
        String id,
        String sha256,
        String name,
        String type,
        long size,
        String owner,
        Instant at,
        CaseNumber caseNumber) {}
