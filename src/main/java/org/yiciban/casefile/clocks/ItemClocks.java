package org.yiciban.casefile.clocks;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.yiciban.casefile.parts.CasePart;
import org.yiciban.casefile.record.CaseClock;
import org.yiciban.casefile.record.CaseFile;
import org.yiciban.casefile.record.CaseItem;
import org.yiciban.casefile.record.Givers;
import org.yiciban.casefile.states.ItemStatus;
import org.yiciban.casefile.store.ClockLimit;
import org.yiciban.casefile.store.Clocks;
import org.yiciban.catalogue.release.Release;
import org.yiciban.catalogue.sheet.ItemSheet;
import org.yiciban.deadline.clock.ClockKind;
import org.yiciban.deadline.clock.LegalBasis;
import org.yiciban.shared.TimeLimit;

/**
 * Starts the clocks of decision at their legal instant (licensing law Art. 42(1): acceptance; 市场主体登记管理条例 Art. 19:
 * receipt; or the decision of the item whose result doesn't exist before). They run while the item waits for its turn: that
 * somebody else is slow is no reason for the applicant to have no limit.
 */
@Component
public class ItemClocks {

    private final Clocks clocks;

    ItemClocks(Clocks clocks) {
        this.clocks = clocks;
    }

    /** The case is accepted: every item whose clocks wait for no result has them from now on. */
    public void accepted(CaseFile file) {
        file.items().stream()
                .filter(item -> item.status() == ItemStatus.WAITING && file.acceptedAt(item) != null)
                .filter(item -> Givers.awaited(file, item).isEmpty())
                .forEach(item -> start(file, item, legalStart(file, item)));
    }

    /** The decision has been taken: its clock of delivery starts with it, and the clocks of those that waited for its result. */
    public void decided(CaseFile file, CaseItem giver) {
        startDelivery(file, giver, Objects.requireNonNull(giver.decidedAt()));
        if (giver.granted()) {
            file.items().stream()
                    .filter(item -> item.status() == ItemStatus.WAITING && file.acceptedAt(item) != null)
                    .filter(item ->
                            Givers.awaited(file, item).filter(giver::equals).isPresent())
                    .forEach(item -> start(file, item, Objects.requireNonNull(giver.decidedAt())));
        }
    }

    /** The item's turn has come, or it was accepted for itself. Cases that an older version of the program accepted have their clocks only from here. */
    public void opened(CaseFile file, CaseItem item) {
        CasePart part = item.part();
        boolean started = file.clocks().stream()
                .anyMatch(clock -> clock.part().equals(part)
                        && (clock.kind() == ClockKind.ITEM_STATUTORY
                                || clock.kind() == ClockKind.ITEM_PROMISED
                                || clock.kind() == ClockKind.ANSWER));
        if (!started) {
            start(file, item, legalStart(file, item));
        }
    }

    /** A corrected document took the place of one that was handed over: it is served within the same limit, from then on. */
    public void corrected(CaseFile file, CaseItem item, Instant at) {
        startDelivery(file, item, at);
    }

    /** The grant of a licence is served within the law's limit (licensing law Art. 44), what else was decided as the sheet promises. */
    private void startDelivery(CaseFile file, CaseItem item, Instant from) {
        if (item.granted() && file.release().item(item.code()).isLicence()) {
            startDelivery(file, item, ClockKind.DELIVERY, LegalBasis.DELIVERY.limit(), LegalBasis.DELIVERY, from);
        } else {
            file.release()
                    .bundle()
                    .delivery()
                    .ifPresent(limit ->
                            startDelivery(file, item, ClockKind.DELIVERY_PROMISED, limit, LegalBasis.PROMISE, from));
        }
    }

    private void startDelivery(
            CaseFile file, CaseItem item, ClockKind kind, TimeLimit limit, LegalBasis basis, Instant from) {
        clocks.start(
                file,
                CasePart.DELIVERY,
                kind,
                item.key().toString(),
                ClockLimit.of(limit, basis.citation()),
                from,
                item.agency());
    }

    private static Instant legalStart(CaseFile file, CaseItem item) {
        return switch (file.release().item(item.code()).clockStarts()) {
            case ACCEPTANCE -> accepted(file, item);
                // what is asked for later was received when it was accepted
            case RECEIPT -> file.rows().askedLater(item) ? accepted(file, item) : file.roundReceivedAt();
            case RESULT -> Givers.awaited(file, item)
                    .map(giver -> giver.decidedAt())
                    .filter(accepted(file, item)::isBefore)
                    .orElse(accepted(file, item));
        };
    }

    private static LegalBasis promise(ItemSheet sheet) {
        return sheet.forBundle().contains(ItemSheet.ForBundle.PROMISED)
                ? LegalBasis.PROMISE_OF_BUNDLE
                : LegalBasis.PROMISE;
    }

    private static Instant accepted(CaseFile file, CaseItem item) {
        return Objects.requireNonNull(file.acceptedAt(item));
    }

    /** The limit of the law is that of the day of acceptance; a promise made since counts where it is the shorter one. */
    private void start(CaseFile file, CaseItem item, Instant from) {
        ItemSheet filed = filed(file, item);
        CasePart part = item.part();
        ClockKind kind = file.release().bundle().marksLate(item.code()) ? ClockKind.ANSWER : ClockKind.ITEM_STATUTORY;
        Optional<CaseClock> statutory = ClockLimit.statutory(file, filed.statutory())
                .map(limit -> clocks.start(file, part, kind, null, limit, from, item.agency()));
        shortest(promised(file, filed), promised(file, file.release().item(item.code())))
                .ifPresent(limit -> clocks.startPromised(
                        file, part, ClockKind.ITEM_PROMISED, limit, from, item.agency(), statutory.orElse(null)));
    }

    private static ItemSheet filed(CaseFile file, CaseItem item) {
        Release filed = file.filedUnder().has(item.code()) ? file.filedUnder() : file.release();
        return filed.item(item.code());
    }

    private static Optional<ClockLimit> promised(CaseFile file, ItemSheet sheet) {
        return ClockLimit.promised(file, sheet.promised(), promise(sheet).text());
    }

    /** What was promised when it was applied for, unless what is promised now is shorter in the same unit. */
    private static Optional<ClockLimit> shortest(Optional<ClockLimit> filed, Optional<ClockLimit> now) {
        return filed.isPresent()
                        && now.filter(newer -> filed.get().limit().isLongerThan(newer.limit()))
                                .isEmpty()
                ? filed
                : now;
    }
}
