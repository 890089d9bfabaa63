package org.yiciban.casefile.record;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yiciban.casefile.states.AcceptanceMode;
import org.yiciban.casefile.states.CaseOutcome;
import org.yiciban.casefile.states.CaseStatus;
import org.yiciban.catalogue.release.Release;
import org.yiciban.shared.CaseNumber;

/**
 * A case as its table keeps it; the accessors of {@link CaseFile} of the same names say what each means.
 *
 * @param rowNumbers the highest number that a row of the application was given
 * @param journalHead the seal of its last journal line
 * @param recused usernames of those who have withdrawn from it
 */
public record StoredCase(
        CaseNumber number,
        Release release,
        Release filedUnder,
        Filing filing,
        CaseStatus status,
        @Nullable AcceptanceMode acceptanceMode,
        @Nullable CaseOutcome outcome,
        Instant roundReceivedAt,
        @Nullable Instant acceptedAt,
        @Nullable Instant completedAt,
        int rounds,
        int notices,
        int rowNumbers,
        int journalLength,
        String journalHead,
        @Nullable CaseTitle title,
        Set<String> recused) {

    /** Usernames as they stand in one column, which have no blanks in them. */
    public static Set<String> usernames(@Nullable String written) {
        return written == null ? Set.of() : Set.of(written.split(" "));
    }

    /** One that is received now, in its first round. */
    public static StoredCase received(CaseNumber number, Release release, Filing filing) {
        return new StoredCase(
                number,
                release,
                release,
                filing,
                CaseStatus.RECEIVED,
                null,
                null,
                filing.receivedAt(),
                null,
                null,
                1,
                0,
                0,
                0,
                "",
                null,
                Set.of());
    }
}
