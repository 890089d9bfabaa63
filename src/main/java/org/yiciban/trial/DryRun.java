package org.yiciban.trial;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yiciban.casefile.states.CaseOutcome;
import org.yiciban.casefile.states.CaseStatus;
import org.yiciban.casefile.states.ItemOutcome;
import org.yiciban.deadline.clock.ClockKind;
import org.yiciban.modelling.report.Finding;
import org.yiciban.shared.LocalText;

/**
 * One case of a draft that was tried.
 *
 * @param story null where it could not be handed in, or went too far
 * @param findings what keeps it from its end, or isn't as it was expected
 */
public record DryRun(@Nullable Story story, List<Finding> findings) {

    public DryRun {
        findings = List.copyOf(findings);
    }

    /** Whether nothing stands against it. */
    public boolean ok() {
        return story != null && findings.stream().noneMatch(Finding::stopsRelease);
    }

    /**
     * What came of the case.
     *
     * @param workingDays from the day of handing in to that of the last thing that happened
     * @param path elements of the service's model to which it came, in their order
     * @param unreached those to which it didn't come
     * @param dates of the whole case first, then of its items
     */
    public record Story(
            CaseStatus status,
            @Nullable CaseOutcome outcome,
            Instant receivedAt,
            Instant endedAt,
            int workingDays,
            List<String> path,
            List<String> unreached,
            List<Part> dates,
            List<Paper> documents) {}

    /**
     * The days of the whole case or of an item.
     *
     * @param item its code, with its row; null for the whole case
     * @param decidedAt null where it wasn't decided
     */
    public record Part(
            @Nullable String item,
            LocalText name,
            @Nullable ItemOutcome outcome,
            @Nullable Instant decidedAt,
            List<Limit> limits) {}

    /**
     * A limit in it.
     *
     * @param subject of a step, a notice or a paper; null for the others
     * @param due null where it stood still at the end
     */
    public record Limit(
            ClockKind kind, @Nullable String subject, Instant start, @Nullable Instant due, boolean passed) {}

    /** A document that would be issued. */
    public record Paper(String type, LocalText title, String number, Instant issuedAt) {}
}
