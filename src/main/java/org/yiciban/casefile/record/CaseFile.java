package org.yiciban.casefile.record;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yiciban.casefile.application.CorrectionRequirement;
import org.yiciban.casefile.facts.ItemFacts;
import org.yiciban.casefile.facts.JournalFacts;
import org.yiciban.casefile.facts.ReceptionFacts;
import org.yiciban.casefile.parts.CasePart;
import org.yiciban.casefile.refusals.ActRefused;
import org.yiciban.casefile.states.AcceptanceMode;
import org.yiciban.casefile.states.CaseOutcome;
import org.yiciban.casefile.states.CaseStatus;
import org.yiciban.casefile.states.CaseTransition;
import org.yiciban.casefile.states.CaseTransitions;
import org.yiciban.casefile.states.JournalEvent;
import org.yiciban.casefile.states.StateWords;
import org.yiciban.catalogue.release.Release;
import org.yiciban.deadline.clock.CalendarEdition;
import org.yiciban.deadline.clock.ClockKind;
import org.yiciban.deadline.clock.LegalClock;
import org.yiciban.shared.AgencyCode;
import org.yiciban.shared.CaseNumber;
import org.yiciban.shared.ItemKey;

/**
 * A case 办件 as one transaction sees it: its state, items and clocks, and the journal lines that the act adds. Loaded
 * under a lock, changed by verbs that obey the transition tables, saved as a whole.
 */
public final class CaseFile {
    private final CaseNumber number;
    private Release release;
    private final Release filedUnder;
    private final Filing filing;
    private final @Nullable CaseTitle title;
    private CaseStatus status;
    private @Nullable AcceptanceMode acceptanceMode;
    private @Nullable CaseOutcome outcome;
    private Instant roundReceivedAt;
    private @Nullable Instant acceptedAt;
    private @Nullable Instant completedAt;
    private int rounds;
    private int notices;
    private final JournalTail journal;
    private final Set<String> recused;
    private final CaseRows rows;
    private final CaseClocks clocks;
    private final PartAnswers answers = new PartAnswers();
    private List<CorrectionRequirement> demands = List.of();
    private boolean unsaved;
    private CaseStatus storedStatus;

    public CaseFile(StoredCase stored, List<CaseItem> items, List<CaseClock> clocks) {
        this.number = stored.number();
        this.release = stored.release();
        this.filedUnder = stored.filedUnder();
        this.filing = stored.filing();
        this.title = stored.title();
        this.status = stored.status();
        this.acceptanceMode = stored.acceptanceMode();
        this.outcome = stored.outcome();
        this.roundReceivedAt = stored.roundReceivedAt();
        this.acceptedAt = stored.acceptedAt();
        this.completedAt = stored.completedAt();
        this.rounds = stored.rounds();
        this.notices = stored.notices();
        this.rows = new CaseRows(this::release, items, stored.rowNumbers());
        this.journal = new JournalTail(stored.journalLength(), stored.journalHead());
        this.recused = stored.recused();
        this.storedStatus = status;
        this.clocks = new CaseClocks(clocks);
    }

    public CaseNumber number() {
        return number;
    }

    /** The release by which it is handled. */
    public Release release() {
        return release;
    }

    /** That under which it was applied for: what was asked for, and the limits of the law, are as it has them. */
    public Release filedUnder() {
        return filedUnder;
    }

    /** It is handled by another release from now on. */
    public void follow(Release newer) {
        release = newer;
    }

    public Filing filing() {
        return filing;
    }

    /** What it is called, as it was read; null where its sheet doesn't say. */
    public @Nullable CaseTitle title() {
        return title;
    }

    public CaseStatus status() {
        return status;
    }

    public @Nullable AcceptanceMode acceptanceMode() {
        return acceptanceMode;
    }

    public @Nullable CaseOutcome outcome() {
        return outcome;
    }

    /** When the submission was received from which the limits of the reception count. */
    public Instant roundReceivedAt() {
        return roundReceivedAt;
    }

    /** When the case was accepted; null before, see also {@link #acceptedAt(CaseItem)}. */
    public @Nullable Instant acceptedAt() {
        return acceptedAt;
    }

    public @Nullable Instant completedAt() {
        return completedAt;
    }

    /** How often the applicant has submitted: the application and what was supplemented. */
    public int rounds() {
        return rounds;
    }

    /** How many correction notices the reception has issued. */
    public int notices() {
        return notices;
    }

    public JournalTail journal() {
        return journal;
    }

    /** What officers filled in for its parts. */
    public PartAnswers answers() {
        return answers;
    }

    public List<CaseItem> items() {
        return rows.all();
    }

    public List<CaseClock> clocks() {
        return clocks.all();
    }

    /** What the correction notice of this act asks for. */
    public List<CorrectionRequirement> demands() {
        return demands;
    }

    /** Whether something was changed that isn't written. */
    public boolean unsaved() {
        return unsaved;
    }

    /** Whether its state is another than the tables have. */
    public boolean moved() {
        return status != storedStatus;
    }

    /** Whether somebody has withdrawn from it, because he isn't impartial in it. */
    public boolean isRecused(String username) {
        return recused.contains(username);
    }

    /** Its items by code and row, and what they are called. */
    public CaseRows rows() {
        return rows;
    }

    /**
     * Adds an item: to a case that isn't accepted yet, or for a later request.
     *
     * @param title what its row is called; null for one of the whole application
     */
    public void add(ItemKey key, @Nullable String title, AgencyCode agency, boolean committed) {
        rows.add(StoredItem.waiting(key, title, rows.all().size(), agency, committed));
    }

    /** Starts a clock. */
    public CaseClock start(
            CasePart part,
            @Nullable String subject,
            @Nullable AgencyCode agency,
            LegalClock clock,
            CalendarEdition calendars) {
        return clocks.start(part, subject, agency, clock, calendars);
    }

    /** It is to be written when the transaction commits. */
    public void touch() {
        unsaved = true;
    }

    /** The tables have it as it is. */
    public void stored() {
        unsaved = false;
        storedStatus = status;
    }

    /** Accepts what is left of it, as of an instant that the law may set back. */
    public void accept(AcceptanceMode mode, Instant from, ActContext context, Instant now) {
        acceptanceMode = mode;
        acceptedAt = from;
        move(mode.transition(), context, now, new ReceptionFacts.Accepted(mode));
    }

    /** Asks for what is missing; the notices of the reception are counted, that of an item for itself isn't. */
    public void demand(List<CorrectionRequirement> asked, boolean ofReception) {
        notices += ofReception ? 1 : 0;
        demands = asked;
    }

    /** A supplement that is a new submission: its limits count from now. */
    public void newRound(Instant at) {
        rounds++;
        roundReceivedAt = at;
    }

    /** Papers that were promised for later: the limits of the reception are past. */
    public void laterRound() {
        rounds++;
    }

    /** Ends without being completed, as of the instant of the act. */
    public void end(CaseTransition transition, ActContext context, Instant now, JournalFacts facts) {
        completedAt = context.instant();
        move(transition, context, now, facts);
    }

    /** Every item has ended and what was to deliver is delivered. */
    public void complete(ActContext context, Instant now) {
        outcome = rows.outcome();
        completedAt = context.instant();
        move(CaseTransition.COMPLETE, context, now, new ItemFacts.Completed(outcome));
    }

    /** Isn't over after all: an item of it goes on. */
    public void reopen(ActContext context, Instant now, JournalFacts facts) {
        outcome = null;
        move(CaseTransition.REOPEN, context, now, facts);
    }

    /** Whether an item that had ended for a promised paper goes on, or went on, beside the process of the bundle. */
    public boolean reopened() {
        return clocks.anyUndone(ClockKind.DEFERRAL);
    }

    /** Moves the case as the table says, and journals it. */
    public void move(CaseTransition transition, ActContext context, Instant now, JournalFacts facts) {
        CaseStatus before = status;
        status = CaseTransitions.target(status, transition)
                .orElseThrow(() -> ActRefused.byState("case.state", StateWords.text(before)));
        // what had ended and goes on after all has no end
        completedAt = status.isFinal() ? completedAt : null;
        record(JournalLine.of(JournalEvent.of(transition), CasePart.BUNDLE, context, now)
                .status(before.name(), status.name())
                .facts(facts));
    }

    public void record(JournalLine line) {
        journal.add(line);
    }

    public Optional<CaseItem> find(ItemKey key) {
        return rows.find(key);
    }

    public CaseItem item(ItemKey key) {
        return find(key).orElseThrow(ActRefused::noSuchItem);
    }

    /** The instant of the latest event of its clocks; nothing in the case is recorded as of an earlier one. */
    public Instant lastEventAt() {
        return clocks.lastEventAt().orElse(filing.receivedAt());
    }

    /** The clocks of a kind that belong to a part and have not ended. */
    public List<CaseClock> running(CasePart part, ClockKind kind) {
        return clocks.running(part, kind);
    }

    /** When the item was accepted, with the case or for itself; null before. */
    public @Nullable Instant acceptedAt(CaseItem item) {
        return item.apart() ? item.acceptedAt() : acceptedAt;
    }
}
