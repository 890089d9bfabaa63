package org.yiciban.document;

import java.time.Instant;
import java.util.Map;
import org.yiciban.shared.AgencyCode;
import org.yiciban.shared.CaseNumber;
import org.yiciban.shared.ItemCode;

/**
 * A document as issued.
 *
 * @param item null when it concerns the whole case
 * @param number such as 云溪市监许准〔2026〕123号
 * @param facts what it says, fixed when it was issued
 */
public record IssuedDocument(
        CaseNumber caseNumber,
        DocumentType type,
        ItemCode item,
        String number,
        AgencyCode agency,
        Instant issuedAt,
        Map<String, Object> facts) {}
