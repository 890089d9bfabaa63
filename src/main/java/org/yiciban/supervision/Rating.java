package org.yiciban.supervision;

import java.time.Instant;
import java.util.List;
import org.yiciban.shared.CaseNumber;

/**
 * What an applicant says about a finished case 好差评 (国办发〔2019〕51号).
 *
 * @param score 1, very bad, to 5, very good
 * @param reasons short words to choose from, or one's own
 * @param comment may be null
 * @param answerDue until when a bad one is answered; null for a good one
 * @param answer what supervision found and did; null until then
 */
public record Rating(
        CaseNumber caseNumber,
        int score,
        List<String> reasons,
        String comment,
        Instant ratedAt,
        Instant answerDue,
        String answer,
        Instant answeredAt) {

    private static final int BAD = 2;

    /** Whether it has to be followed up. */
    public boolean isBad() {
        return score <= BAD;
    }
}
