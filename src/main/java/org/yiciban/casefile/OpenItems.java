package org.yiciban.casefile;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.yiciban.catalogue.ItemSheet;
import org.yiciban.deadline.ClockKind;
import org.yiciban.deadline.LegalBasis;
import org.yiciban.shared.ItemCode;

/**
 * Whether an item runs, and from when its clocks count. Dependents close themselves here, so that no bundle needs gateways
 * for denial or withdrawal.
 */
@Component
class OpenItems {

    private final Clocks clocks;

    OpenItems(Clocks clocks) {
        this.clocks = clocks;
    }

    ProcessSteps.Opening open(CaseFile file, ItemCode code, Instant now) {
        Optional<CaseItem> found = file.find(code);
        if (found.isEmpty() || found.get().status != ItemStatus.WAITING) {
            return ProcessSteps.Opening.CLOSED;
        }
        CaseItem item = found.get();
        Optional<CaseItem> lostGiver = file.release.dependsOn(code).stream()
                .map(file::item)
                .filter(giver -> !giver.granted())
                .findFirst();
        if (lostGiver.isPresent()) {
            endWithGiver(file, item, lostGiver.get(), now);
            return ProcessSteps.Opening.CLOSED;
        }
        item.move(ItemVerb.OPEN);
        item.openedAt = now;
        startClocks(file, item);
        ActContext byLaw = ActContext.byLaw(now);
        file.record(JournalLine.of(JournalVerb.ITEM_OPENED, CasePart.of(code), byLaw, now)
                .facts(Map.of("item", code.value(), "agency", item.agency.value())));
        if (item.committed && file.release.item(code).commitment()) {
            item.move(ItemVerb.PROPOSE);
            item.proposed = ItemOutcome.GRANTED;
            return ProcessSteps.Opening.COMMITMENT;
        }
        return ProcessSteps.Opening.REVIEW;
    }

    private void endWithGiver(CaseFile file, CaseItem item, CaseItem giver, Instant now) {
        String name = file.release.item(giver.code).name().zh();
        // a paper that was promised for it is owed no more
        clocks.cancelAll(file, CasePart.of(item.code), ActContext.byLaw(now));
        item.end(ItemVerb.END_WITH_GIVER, ItemOutcome.TERMINATED, "所需的“" + name + "”未办成，本事项终止办理。");
        file.record(JournalLine.of(JournalVerb.ITEM_ENDED, CasePart.of(item.code), ActContext.byLaw(now), now)
                .status(ItemStatus.WAITING.name(), ItemStatus.ENDED.name())
                .facts(Map.of("item", item.code.value(), "giver", giver.code.value(), "reason", item.reason)));
    }

    /** Clocks count from the legal instant, not from when a job happened to run. */
    private void startClocks(CaseFile file, CaseItem item) {
        ItemSheet sheet = file.release.item(item.code);
        CasePart part = CasePart.of(item.code);
        Instant from =
                switch (sheet.clockStarts()) {
                    case ACCEPTANCE -> file.acceptedAt;
                    case RECEIPT -> file.roundReceivedAt;
                    case RESULT -> sheet.after()
                            .flatMap(file::find)
                            .map(giver -> giver.decidedAt)
                            .orElse(file.acceptedAt);
                };
        Optional<CaseClock> statutory = sheet.statutory()
                .limit()
                .map(limit -> clocks.start(
                        file,
                        part,
                        ClockKind.ITEM_STATUTORY,
                        null,
                        limit,
                        from,
                        sheet.statutory().basis().zh(),
                        item.agency));
        sheet.promised()
                .ifPresent(limit -> clocks.startPromised(
                        file,
                        part,
                        ClockKind.ITEM_PROMISED,
                        limit,
                        from,
                        LegalBasis.PROMISE.citation(),
                        item.agency,
                        statutory.orElse(null)));
    }
}
