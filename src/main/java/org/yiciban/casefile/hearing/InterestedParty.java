package org.yiciban.casefile.hearing;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yiciban.shared.CaseNumber;
import org.yiciban.shared.ItemKey;

/**
 * Somebody else whose interest an item touches 利害关系人 (licensing law Art. 36), whom its agency has told.
 *
 * @param no by which his page is found; it tells nothing
 * @param place among those of the case, from 1
 * @param until until when he is waited for
 * @param notice number of the document that told him
 * @param statements in the order in which they came
 */
public record InterestedParty(
        long no,
        CaseNumber caseNumber,
        int place,
        ItemKey item,
        Person person,
        Instant toldAt,
        Instant until,
        String notice,
        List<Statement> statements) {

    /**
     * Who he is.
     *
     * @param name of a person or an organisation
     * @param identified how the agency found that his interest is touched
     * @param address where he is reached
     * @param phone may be empty
     */
    public record Person(String name, String identified, String address, String phone) {}

    /**
     * What was stated.
     *
     * @param number counts from 1
     * @param speaker who says of himself that he speaks, as a link opens and doesn't sign
     * @param onPaper whether the agency recorded what came on paper
     * @param considered how the agency has considered it; null before
     */
    public record Statement(
            int number, Instant madeAt, String speaker, String text, boolean onPaper, @Nullable String considered) {}

    /** Whether he is still waited for: he has stated nothing, and his time runs. */
    boolean isAwaited(Instant now) {
        return statements.isEmpty() && !now.isAfter(until);
    }
}
