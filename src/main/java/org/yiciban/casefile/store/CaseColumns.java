package org.yiciban.casefile.store;

import java.util.List;
import org.springframework.stereotype.Component;
import org.yiciban.atrest.SealedColumn;
import org.yiciban.atrest.SealedColumns;

/**
 * What of a case is sealed: everything that may hold numbers of people and organisations, or what they answered. Names stay
 * clear, since cases are looked for by them, and so do the words with which an office gives its reasons.
 */
@Component
public class CaseColumns implements SealedColumns {

    private static final String CASE = "case_number";

    /** Who applies. */
    public static final SealedColumn APPLICANT = SealedColumn.of("case_file", "applicant", CASE);
    /** Who may act for him. */
    public static final SealedColumn MANDATE = SealedColumn.of("case_file", "mandate", CASE);
    /** What was answered, by round. */
    public static final SealedColumn SUBMISSION = SealedColumn.of("submission", "data", CASE, "round");

    static final SealedColumn STEP = SealedColumn.of("step_record", "data", CASE, "record_no");
    static final SealedColumn REMARK = SealedColumn.of("step_record", "remark", CASE, "record_no");
    static final SealedColumn RESULT = SealedColumn.of("case_result", "given", CASE, "item", "result")
            // whoever looks for a credit code finds the case that gave it; other results are no whole number of anybody
            .foundBy("given_hash", "case CREDIT_CODE");
    static final SealedColumn FACT = SealedColumn.of("case_fact", "given", CASE, "fact");
    static final SealedColumn FACTS = SealedColumn.of("journal_entry", "facts", CASE, "entry_no");

    @Override
    public List<SealedColumn> sealed() {
        return List.of(APPLICANT, MANDATE, SUBMISSION, STEP, REMARK, RESULT, FACT, FACTS);
    }
}
