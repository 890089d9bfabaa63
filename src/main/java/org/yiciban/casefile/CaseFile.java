package org.yiciban.casefile;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yiciban.catalogue.Release;
import org.yiciban.deadline.ClockEvent;
import org.yiciban.deadline.ClockKind;
import org.yiciban.shared.CaseNumber;
import org.yiciban.shared.DivisionCode;
import org.yiciban.shared.ItemCode;

/**
 * A case 办件 as one transaction sees it: its state, items and clocks, and the journal lines that the act adds. Loaded
 * under a lock, changed by verbs that obey the transition tables, saved as a whole.
 */
final class CaseFile {

    final CaseNumber number;
    final Release release;
    final Filing filing;
    CaseStatus status;
    AcceptanceMode acceptanceMode;
    CaseOutcome outcome;
    Instant roundReceivedAt;
    Instant acceptedAt;
    Instant completedAt;
    int rounds;
    int notices;
    int journalLength;
    String journalHead;
    final List<CaseItem> items = new ArrayList<>();
    final List<CaseClock> clocks = new ArrayList<>();
    /** What officers filled in for a part, once somebody asked for it. */
    final Map<CasePart, Map<String, Object>> filledIn = new HashMap<>();

    /** What the correction notice of this act asks for. */
    List<Demand> demands = List.of();

    boolean unsaved;
    /** The state that lists show; see {@link CaseEntry}. */
    CaseStatus listedStatus;

    final List<JournalLine> newLines = new ArrayList<>();

    /**
     * What was fixed when the application was received and never changes.
     *
     * @param mandate by what power of attorney somebody else filed; null when it was the applicant
     * @param principal the applicant's own account, when another filed and there is one
     */
    record Filing(
            DivisionCode division,
            Channel channel,
            String account,
            String onBehalfOf,
            Applicant applicant,
            Map<String, Object> situation,
            boolean electronicService,
            String codeSalt,
            Instant receivedAt,
            Mandate mandate,
            String principal) {}

    CaseFile(CaseNumber number, Release release, Filing filing) {
        this.number = number;
        this.release = release;
        this.filing = filing;
        this.status = CaseStatus.RECEIVED;
        this.roundReceivedAt = filing.receivedAt();
        this.rounds = 1;
        this.journalHead = "";
    }

    /** Moves the case as the table says, and journals it. */
    void move(CaseVerb verb, ActContext context, Instant now, Map<String, Object> facts) {
        CaseStatus before = status;
        status = CaseTransitions.target(status, verb)
                .orElseThrow(() -> ActRefused.byState(
                        "办件当前状态（" + Words.status(before) + "）不允许此操作。",
                        "The state of the case (" + before + ") doesn't allow this."));
        record(JournalLine.of(JournalVerb.of(verb), CasePart.BUNDLE, context, now)
                .status(before.name(), status.name())
                .facts(facts));
    }

    boolean allows(CaseVerb verb) {
        return CaseTransitions.target(status, verb).isPresent();
    }

    void record(JournalLine line) {
        newLines.add(line);
    }

    Optional<CaseItem> find(ItemCode code) {
        return items.stream().filter(item -> item.code.equals(code)).findFirst();
    }

    CaseItem item(ItemCode code) {
        return find(code)
                .orElseThrow(
                        () -> new ActRefused(ActRefused.Kind.NOT_FOUND, "该办件不包含此事项。", "This case has no such item."));
    }

    /** The instant of the latest event of its clocks; nothing in the case is recorded as of an earlier one. */
    Instant lastEventAt() {
        return clocks.stream()
                .flatMap(clock -> clock.clock().standingEvents().stream())
                .map(ClockEvent::at)
                .max(Comparator.naturalOrder())
                .orElse(filing.receivedAt());
    }

    /** The clocks of a kind that belong to a part and have not ended. */
    List<CaseClock> running(CasePart part, ClockKind kind) {
        return clocks.stream()
                .filter(clock -> clock.part().equals(part) && clock.kind() == kind && !clock.ended())
                .toList();
    }

    /** When the item was accepted, with the case or for itself; null before. */
    Instant acceptedAt(CaseItem item) {
        return item.apart ? item.acceptedAt : acceptedAt;
    }

    /** Items whose own agency has sent them back with a notice of what is missing. */
    List<CaseItem> sentBack() {
        return items.stream()
                .filter(item -> item.status == ItemStatus.CORRECTION)
                .toList();
    }

    /** The deferred papers that are still owed; each has a clock that names the paper. */
    List<CaseClock> owedPapers(ItemCode item) {
        return running(CasePart.of(item), ClockKind.DEFERRAL);
    }

    /** Whether the case still goes on, so that a task that is gone was finished by somebody. */
    boolean goesOn() {
        return !status.isFinal() || status == CaseStatus.COMPLETED;
    }

    /** How the whole case ended, from how its items ended. */
    CaseOutcome outcomeOfItems() {
        return CaseOutcome.of(items.stream().map(item -> item.outcome).toList());
    }
}
