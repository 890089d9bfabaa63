package org.yiciban.portal.track;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yiciban.casefile.access.ApplicantAct;
import org.yiciban.casefile.states.CaseStatus;
import org.yiciban.casefile.states.ItemOutcome;
import org.yiciban.casefile.states.ItemStatus;
import org.yiciban.casefile.states.JournalEvent;
import org.yiciban.casefile.story.TimelineEntry;
import org.yiciban.casefile.tracking.CasePicture;
import org.yiciban.casefile.tracking.CaseView;
import org.yiciban.casefile.tracking.ClockView;
import org.yiciban.casefile.tracking.ItemView;
import org.yiciban.deadline.clock.ClockKind;
import org.yiciban.document.issued.DocumentType;
import org.yiciban.draft.RequestedCorrections;
import tools.jackson.databind.json.JsonMapper;

/** A case as its tracking page tells it. */
record CaseStory(CaseView view, Locale locale) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** The clock that matters now: the applicant's own first, then the promise, then the law. */
    public ClockView clock() {
        return ReceptionStory.HEAD.stream()
                .flatMap(kind -> view.clocks().stream()
                        .filter(clock -> clock.kind() == kind && !clock.ended() && clock.due() != null))
                .filter(clock -> !view.status().isFinal())
                .findFirst()
                .orElse(null);
    }

    /** The running clock of an item: the promised date, else the statutory one. */
    public ClockView clock(ItemView item) {
        return Stream.of(ClockKind.ITEM_PROMISED, ClockKind.ANSWER, ClockKind.ITEM_STATUTORY)
                .flatMap(kind -> item.clocks().stream().filter(clock -> clock.kind() == kind && !clock.ended()))
                .findFirst()
                .orElse(null);
    }

    /** Kind of the status tag. */
    public String tag() {
        return view.stateRecording() ? "warn" : view.status().tag();
    }

    /** Whether it is over and wasn't carried through. */
    public boolean brokenOff() {
        return view.status().isFinal() && !completed();
    }

    /** The stage of the case's way, or the one in which it was broken off; from 0. */
    public int stage() {
        boolean decided =
                view.appliedFor().stream().allMatch(item -> item.status().isFinal());
        boolean deciding = view.appliedFor().stream().anyMatch(item -> item.status() == ItemStatus.DECIDING);
        return switch (view.status().phase(view.acceptedAt() != null)) {
            case RECEPTION -> 1;
            case REVIEW -> brokenOff() ? 2 : decided ? 4 : deciding ? 3 : 2;
            case SERVICE -> 5;
            case END -> 6;
        };
    }

    /** Kind of an item's tag and mark. */
    public String tag(ItemView item) {
        if (item.status() == ItemStatus.WAITING) {
            return "wait";
        }
        if (item.status() == ItemStatus.SPECIAL_PROCEDURE) {
            return "rest";
        }
        if (item.status() == ItemStatus.DECIDED) {
            return item.outcome() == ItemOutcome.GRANTED ? "ok" : "late";
        }
        return item.status().isRunning() ? "go" : "rest";
    }

    /** Message key of an item's state. */
    public String word(ItemView item) {
        if (item.maybe()) {
            return "portal.item.maybe.tag";
        }
        boolean ended = item.status() == ItemStatus.DECIDED || item.status() == ItemStatus.ENDED;
        if (!ended || item.outcome() == null) {
            return "state.item." + item.stateWord() + ".applicant";
        }
        return item.outcome() == ItemOutcome.GRANTED || item.outcome() == ItemOutcome.DENIED
                ? "outcome." + item.outcome() + "."
                        + view.release().item(item.code()).handling()
                : "portal.outcome." + item.outcome().name();
    }

    /** Names of the items whose results an item can't do without; empty when it waits for none. */
    public String waitsFor(ItemView item) {
        return awaited(item, true);
    }

    /** Names of the items that an item waits for and goes on without where they aren't granted. */
    public String waitsIfThere(ItemView item) {
        return awaited(item, false);
    }

    private String awaited(ItemView item, boolean indispensable) {
        return item.waitsFor().stream()
                .filter(giver -> view.release().endsWithout(item.code()).contains(giver.code()) == indispensable)
                .map(giver -> ItemView.name(view, giver).in(locale))
                .collect(Collectors.joining(comma()));
    }

    /** How far the items are. */
    public ItemCount count() {
        return ItemCount.of(view);
    }

    /** Whether everything is done. */
    public boolean completed() {
        return view.status() == CaseStatus.COMPLETED;
    }

    /** Whether the applicant has to do something now. */
    public boolean asks() {
        return !view.stateRecording()
                && (sentBack()
                        || view.status() == CaseStatus.ACCEPTED
                                && !view.owedPapers().isEmpty());
    }

    /** Whether whoever reads this may answer what is asked of the applicant. */
    public boolean answerable() {
        return asks() && view.acts().contains(ApplicantAct.SUPPLEMENT);
    }

    /** Whether whoever reads this may do what is asked of the applicant. */
    public boolean mayAnswer() {
        return !view.stateRecording() && view.acts().contains(ApplicantAct.SUPPLEMENT);
    }

    /** Whether whoever reads this may rate the finished case. */
    public boolean rateable() {
        return completed() && view.acts().contains(ApplicantAct.RATE);
    }

    /** Whether it is a notice that asks for it, else papers that were promised. */
    public boolean sentBack() {
        return !view.demands().isEmpty();
    }

    /** What the applicant may wait for while nobody has accepted it. */
    public ReceptionStory reception() {
        return new ReceptionStory(view);
    }

    /** The date until which the applicant has to do it. */
    public ClockView asked() {
        return view.allClocks()
                .filter(clock -> clock.kind() == (sentBack() ? ClockKind.CORRECTION : ClockKind.DEFERRAL))
                .filter(clock -> !clock.ended() && clock.due() != null && !clock.recording())
                .min(Comparator.comparing(ClockView::due))
                .orElse(null);
    }

    RequestedCorrections ofApplicant() {
        return new RequestedCorrections(view.release(), view.demands(), view.owedPapers(), locale);
    }

    /** Message key of the heading over what is asked for: a second notice isn't told as the first was. */
    public String asking() {
        long notices = view.documents().stream()
                .filter(document -> document.type() == DocumentType.CORRECT)
                .count();
        return !sentBack()
                ? "portal.todo.deferral"
                : notices > 1 ? "portal.todo.correction.second" : "portal.todo.correction";
    }

    /** What is asked for: the lines of the notice, or the promised papers. */
    public List<RequestedCorrections.Line> demands() {
        return ofApplicant().demands();
    }

    private static final int NEWEST = 4;

    /** What happened to the case as a whole, newest first; the older lines are one tap away. */
    public List<TimelineEntry> newest() {
        List<TimelineEntry> whole = happened(null);
        return whole.subList(0, Math.min(NEWEST, whole.size()));
    }

    /** What happened to the case as a whole before that. */
    public List<TimelineEntry> older() {
        List<TimelineEntry> whole = happened(null);
        return whole.subList(newest().size(), whole.size());
    }

    /** What happened to one item, newest first, as a parcel's way is told. */
    public List<TimelineEntry> happened(ItemView item) {
        return view.timeline().stream()
                .filter(entry -> Objects.equals(entry.item(), item == null ? null : item.key()))
                .toList();
    }

    /** Why an item, or the case as a whole where it is null, is late: published for everybody who sees the case. */
    public List<TimelineEntry> delays(ItemView item) {
        return happened(item).stream()
                .filter(entry -> entry.what() == JournalEvent.DELAY_EXPLAINED)
                .toList();
    }

    /** Message key of what comes next for an item that goes on. */
    public String nextOf(ItemView item) {
        boolean owed =
                item.isGranted() && item.deliveredAt() == null && !view.status().isFinal();
        return item.status().isRunning()
                ? "state.item." + item.status() + ".then"
                : owed ? "state.item.DECIDED.then" : null;
    }

    /** What goes on now. */
    public NowStory now() {
        return new NowStory(view, locale);
    }

    private String comma() {
        return english() ? ", " : "、";
    }

    /** Names of the items that need the result of this one and end with it. */
    public String needing(ItemView given) {
        return view.items().stream()
                .filter(item -> !item.status().isFinal())
                .filter(item -> view.release().endsWithout(item.code()).contains(given.code()))
                .filter(item -> !view.release().bundle().sameList(item.code(), given.code())
                        || item.key().row() == given.key().row())
                .map(item -> item.name().in(locale))
                .collect(Collectors.joining(comma()));
    }

    /** Whether whoever reads this may still withdraw something. */
    public boolean withdrawable() {
        return view.acts().contains(ApplicantAct.WITHDRAW)
                && !view.withdrawable().isEmpty();
    }

    /** States for the picture of the model, by item. */
    public String states() {
        return JSON.writeValueAsString(CasePicture.states(view));
    }

    /** Every clock that shows a date, for the explanation. */
    public List<ClockView> explained() {
        return view.allClocks()
                .filter(clock -> !clock.explanation().isEmpty())
                .sorted(Comparator.comparing(ClockView::ended))
                .toList();
    }

    /** How many clocks have ended. */
    public long endedClocks() {
        return explained().stream().filter(ClockView::ended).count();
    }

    /** What a clock counts for: the name of an item or of a step, or nothing for the whole. */
    public String subject(ClockView clock) {
        return view.items().stream()
                .filter(item -> item.key().toString().equals(clock.item()))
                .map(item -> item.name().in(locale))
                .findFirst()
                .or(() -> Optional.ofNullable(view.stepName(clock)).map(name -> name.in(locale)))
                .orElse("");
    }

    private boolean english() {
        return "en".equals(locale.getLanguage());
    }
}
