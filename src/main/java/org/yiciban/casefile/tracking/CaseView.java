package org.yiciban.casefile.tracking;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yiciban.casefile.access.ApplicantAct;
import org.yiciban.casefile.application.CorrectionRequirement;
import org.yiciban.casefile.bills.Bill;
import org.yiciban.casefile.states.AcceptanceMode;
import org.yiciban.casefile.states.CaseOutcome;
import org.yiciban.casefile.states.CaseStatus;
import org.yiciban.casefile.states.CaseTransition;
import org.yiciban.casefile.states.CaseTransitions;
import org.yiciban.casefile.story.TimelineEntry;
import org.yiciban.catalogue.procedure.LaterRequest;
import org.yiciban.catalogue.release.Release;
import org.yiciban.catalogue.sheet.ApplicantStep;
import org.yiciban.catalogue.sheet.BundleNotice;
import org.yiciban.catalogue.sheet.BundleStep;
import org.yiciban.catalogue.sheet.ItemSheet;
import org.yiciban.deadline.clock.ClockKind;
import org.yiciban.document.issued.DocumentType;
import org.yiciban.document.issued.IssuedDocument;
import org.yiciban.shared.CaseNumber;
import org.yiciban.shared.ItemKey;
import org.yiciban.shared.LocalText;
import org.yiciban.shared.MaterialCode;

/**
 * A case as its applicant and those who may see it read it.
 *
 * @param filedUnder the release under which it was filed; it follows another one since it moved
 * @param applicantName masked for persons
 * @param title what it is called, people masked unless the viewer is the applicant; null where its sheet doesn't say
 * @param clocks those of the whole case; an item's stand with the item
 * @param bills of fees, oldest first, of the items that are the viewer's business
 * @param demands what the open correction notice asks for; empty otherwise
 * @param owedPapers papers promised for later that haven't come and whose limits haven't passed
 * @param dates that the case waits for, in the order of the sheet
 * @param byRules items that rules have granted, with until when a person may still be asked to look at them
 * @param requests what the viewer may ask for now
 * @param owner whether the viewer is the applicant's own account
 * @param acts what the viewer may do for the applicant
 */
public record CaseView(
        CaseNumber caseNumber,
        Release release,
        Release filedUnder,
        LocalText bundleName,
        String applicantName,
        @Nullable String title,
        CaseStatus status,
        @Nullable AcceptanceMode acceptanceMode,
        Instant receivedAt,
        @Nullable Instant acceptedAt,
        @Nullable Instant completedAt,
        @Nullable CaseOutcome outcome,
        List<ClockView> clocks,
        List<ItemView> items,
        List<TimelineEntry> timeline,
        List<IssuedDocument> documents,
        List<Bill> bills,
        List<CorrectionRequirement> demands,
        Set<MaterialCode> owedPapers,
        Map<String, Object> situation,
        List<DateView> dates,
        Map<ItemKey, Instant> byRules,
        List<LaterRequest> requests,
        boolean owner,
        Set<ApplicantAct> acts) {

    /** Whether a later request is handled as that item. */
    public boolean askedLater(ItemView item) {
        return release.bundle().request(item.code()).isPresent();
    }

    /** The items that were applied for; what was asked for later is handled beside them. */
    public List<ItemView> appliedFor() {
        return items.stream().filter(item -> !askedLater(item)).toList();
    }

    /** The items that may still be withdrawn: of a case that is over, what was asked for later. */
    public List<ItemView> withdrawable() {
        boolean goesOn = CaseTransitions.target(status, CaseTransition.WITHDRAW).isPresent();
        return items.stream()
                .filter(item -> !item.status().isFinal() && (goesOn || askedLater(item)))
                .toList();
    }

    /** The clocks of the case and of its items. */
    public Stream<ClockView> allClocks() {
        return Stream.concat(clocks.stream(), items.stream().flatMap(item -> item.clocks().stream()));
    }

    /** The clocks until whose limit the holder of something granted may state his case, before it is taken back. */
    public List<ClockView> statements() {
        return allClocks()
                .filter(clock -> clock.kind() == ClockKind.STATEMENT && !clock.ended() && clock.item() != null)
                .distinct()
                .toList();
    }

    /** The items that were asked for on a commitment 告知承诺. */
    public List<ItemKey> committed() {
        return documents.stream()
                .filter(one -> one.type() == DocumentType.COMMIT)
                .map(IssuedDocument::item)
                .toList();
    }

    /** The items of which something is to be mended now. */
    public List<ItemKey> mending() {
        return allClocks()
                .filter(clock -> clock.kind() == ClockKind.MENDING && !clock.ended() && clock.item() != null)
                .map(clock -> ItemKey.read(clock.item()))
                .distinct()
                .toList();
    }

    /** A limit has passed whose effect is being recorded: what is told of the case may change at any moment. */
    public boolean recording() {
        return allClocks().anyMatch(ClockView::recording);
    }

    /** The effect that is being recorded is a new state of the case; the old one isn't told any more. */
    public boolean stateRecording() {
        return clocks.stream()
                .anyMatch(clock -> clock.recording()
                        && (clock.kind() == ClockKind.RECEPTION || clock.kind() == ClockKind.CORRECTION));
    }

    /** The state by name, or that it is being recorded. */
    public String stateWord() {
        return stateRecording() ? "RECORDING" : status.name();
    }

    /** Why the case was broken off, where all its items ended for one and the same reason: said once; null otherwise. */
    public @Nullable LocalText commonReason() {
        List<LocalText> reasons =
                items.stream().map(ItemView::reason).distinct().toList();
        return items.size() > 1 && reasons.size() == 1 ? reasons.get(0) : null;
    }

    /** What is left to say of why an item was not granted; null where it was said of the whole case. */
    public @Nullable LocalText reason(ItemView item) {
        return commonReason() == null ? item.reason() : null;
    }

    /** Whether an item is a licence 行政许可. */
    public boolean isLicence(ItemView item) {
        return release.item(item.code()).isLicence();
    }

    /** Whether its grant is published 公开 (licensing law Art. 40). */
    private boolean isPublished(ItemView item) {
        return release.item(item.code()).isPublished();
    }

    /** What was granted and is published: its holder may object before. */
    public List<ItemView> publishedGrants() {
        return items.stream()
                .filter(item -> item.isGranted() && isPublished(item))
                .toList();
    }

    /** Whether the place has to confirm the limit that a clock counts; of the whole case, when one item's promise is so. */
    public boolean isLocal(ClockView clock) {
        return switch (clock.kind()) {
            case ITEM_PROMISED -> isLocal(clock, ItemSheet.Figure.PROMISED);
            case ITEM_STATUTORY -> isLocal(clock, ItemSheet.Figure.STATUTORY);
            case BUNDLE_PROMISED -> items.stream()
                    .anyMatch(item -> release.item(item.code()).isLocal(ItemSheet.Figure.PROMISED));
            case DELIVERY_PROMISED -> true;
            default -> false;
        };
    }

    /** Whether there is such a limit at all. */
    public boolean hasLocal() {
        return allClocks().anyMatch(this::isLocal);
    }

    private boolean isLocal(ClockView clock, ItemSheet.Figure figure) {
        return clock.item() != null
                && release.item(ItemKey.read(clock.item()).code()).isLocal(figure);
    }

    /** Whether the viewer may end the mandate of the agent who filed it. */
    public boolean revocable() {
        return acts.contains(ApplicantAct.REVOKE_MANDATE);
    }

    /** The step of the bundle that a clock counts for. */
    public Optional<BundleStep> step(ClockView clock) {
        return Optional.ofNullable(clock.subject())
                .filter(id -> clock.kind() == ClockKind.STEP)
                .flatMap(release.bundle()::step);
    }

    /** The name of that step, of what the applicant is asked for, or of the notice; null for any other clock. */
    public @Nullable LocalText stepName(ClockView clock) {
        return clock.kind() == ClockKind.REQUEST
                ? asked(clock).map(ApplicantStep::name).orElse(null)
                : step(clock)
                        .map(BundleStep::name)
                        .or(() -> notice(clock).map(BundleNotice::name))
                        .orElse(null);
    }

    /** The notice that runs so long, or whose objection is answered within that limit. */
    private Optional<BundleNotice> notice(ClockView clock) {
        return Optional.ofNullable(clock.subject())
                .filter(id -> clock.kind() == ClockKind.NOTICE || clock.kind() == ClockKind.STEP)
                .flatMap(release.bundle()::notice);
    }

    private Optional<ApplicantStep> asked(ClockView clock) {
        return Optional.ofNullable(clock.subject()).flatMap(release.bundle()::ask);
    }

    /** What the applicant is asked for now, each with the clock of his time, which isn't over. */
    public Map<ApplicantStep, ClockView> waitsForYou() {
        Map<ApplicantStep, ClockView> waits = new LinkedHashMap<>();
        clocks.stream()
                .filter(clock -> clock.kind() == ClockKind.REQUEST && !clock.ended() && !clock.recording())
                .forEach(clock -> asked(clock).ifPresent(ask -> waits.put(ask, clock)));
        return waits;
    }

    /** What an item is called, with its row. */
    public LocalText nameOf(ItemKey key) {
        return ItemView.name(this, key);
    }

    /** The name of the paper that a deferral clock waits for. */
    public LocalText paperName(String material) {
        return release.material(new MaterialCode(material)).name();
    }
}
