package org.yiciban.casefile.audit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yiciban.casefile.states.JournalFault;

/** What auditors see of the verification of the journals, and what they may ask for. */
public interface JournalAudit {

    /** What stands where the number of a case does for the journal of models. */
    String MODELS = "models";

    /**
     * One verification of all journals.
     *
     * @param askedBy the account that asked for it; null for the nightly one
     * @param finishedAt null while it runs
     * @param at the last case that was looked at
     */
    record Run(
            int number,
            String askedBy,
            @Nullable Instant startedAt,
            @Nullable Instant finishedAt,
            String at,
            long cases,
            long lines,
            long findings) {}

    /**
     * A journal that isn't as it was written, and the first of its lines that is wrong.
     *
     * @param caseNumber whose journal it is; {@link #MODELS} for that of the models
     */
    record Finding(String caseNumber, int line, JournalFault kind, Instant foundAt) {}

    /** The last verifications, the newest first. */
    List<Run> runs();

    /** What the newest verification found so far, by case, two hundred at most. */
    List<Finding> findings();

    /** How many journals the last finished verification found fault with; nothing before there was one. */
    Optional<Long> broken();

    /**
     * Asks for a verification; it begins within a minute.
     *
     * @return false when one runs already
     */
    boolean ask(String account);
}
