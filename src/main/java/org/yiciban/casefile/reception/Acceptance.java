package org.yiciban.casefile.reception;

import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import org.yiciban.casefile.bills.Bills;
import org.yiciban.casefile.clocks.ItemClocks;
import org.yiciban.casefile.clocks.ReceptionClocks;
import org.yiciban.casefile.facts.ItemFacts;
import org.yiciban.casefile.facts.ReceptionFacts;
import org.yiciban.casefile.notices.CaseDocuments;
import org.yiciban.casefile.notices.DocumentFacts;
import org.yiciban.casefile.notices.Remedies;
import org.yiciban.casefile.parts.CasePart;
import org.yiciban.casefile.record.ActContext;
import org.yiciban.casefile.record.CaseClock;
import org.yiciban.casefile.record.CaseFile;
import org.yiciban.casefile.record.CaseItem;
import org.yiciban.casefile.record.Givers;
import org.yiciban.casefile.record.JournalLine;
import org.yiciban.casefile.states.AcceptanceMode;
import org.yiciban.casefile.states.CaseTransition;
import org.yiciban.casefile.states.ItemOutcome;
import org.yiciban.casefile.states.ItemStatus;
import org.yiciban.casefile.states.ItemTransition;
import org.yiciban.casefile.states.JournalEvent;
import org.yiciban.casefile.store.ClockLimit;
import org.yiciban.casefile.store.Clocks;
import org.yiciban.casefile.store.Submissions;
import org.yiciban.catalogue.release.Release;
import org.yiciban.catalogue.sheet.BundleSheet;
import org.yiciban.catalogue.sheet.Fee;
import org.yiciban.catalogue.sheet.ItemSheet;
import org.yiciban.deadline.clock.ClockKind;
import org.yiciban.deadline.clock.LegalBasis;
import org.yiciban.deadline.clock.PassedEffect;
import org.yiciban.document.issued.DocumentFact;
import org.yiciban.document.issued.DocumentType;
import org.yiciban.document.issued.SaidFacts;
import org.yiciban.shared.ItemKey;
import org.yiciban.shared.LocalText;

/**
 * Accepting or declining an application 受理 / 不予受理 (licensing law Art. 32), by a person or by operation of law. A written
 * proof is always issued (Art. 32, last paragraph).
 */
@Component
public class Acceptance {

    private final Clocks clocks;
    private final ItemClocks itemClocks;
    private final Submissions submissions;
    private final CaseDocuments documents;
    private final DeferralNotices deferralNotices;
    private final Remedies remedies;
    private final Bills bills;

    Acceptance(
            Clocks clocks,
            ItemClocks itemClocks,
            Submissions submissions,
            CaseDocuments documents,
            DeferralNotices deferralNotices,
            Remedies remedies,
            Bills bills) {
        this.clocks = clocks;
        this.itemClocks = itemClocks;
        this.submissions = submissions;
        this.documents = documents;
        this.deferralNotices = deferralNotices;
        this.remedies = remedies;
        this.bills = bills;
    }

    /** Accepts what was not declined; the clocks of the bundle, of its items and of papers promised for later start. */
    public void accept(CaseFile file, AcceptanceMode mode, ActContext context, Instant now) {
        // deemed acceptance is back-dated to the day on which the papers were received (Art. 32(4))
        Instant from = mode == AcceptanceMode.DEEMED ? file.roundReceivedAt() : context.instant();
        List<Submissions.Paper> papers = submissions.papers(file.number());
        boolean deferred = papers.stream().anyMatch(paper -> paper.uploadId() == null);
        AcceptanceMode how = mode == AcceptanceMode.NORMAL && deferred ? AcceptanceMode.DEFERRED : mode;
        file.accept(how, from, context, now);
        if (mode == AcceptanceMode.DEEMED) {
            ReceptionClocks.waiting(file, ItemSheet.Silence.NONE).forEach(CaseItem::receiveApart);
        }
        endReception(file, mode, context);
        startBundleClocks(file, from);
        itemClocks.accepted(file);
        startDeferrals(file, accepted(file), papers, from);
        SaidFacts facts = new SaidFacts()
                .say(DocumentFact.MODE, Objects.requireNonNull(file.acceptanceMode()))
                .say(DocumentFact.ITEMS, documents.limits(file, accepted(file)))
                .say(DocumentFact.OWED, owed(file, clock -> true));
        others(file).ifPresent(names -> facts.say(DocumentFact.OTHERS, names));
        // the organ that answers for the whole accepts; the window only takes and hands over for it (Arts 26, 32)
        documents.issue(file, DocumentType.ACCEPT, file.release().leadAgency(), context, facts);
        deferralNotices.issue(file, null, context);
    }

    /** Accepts one item for itself: silence had accepted only the licences beside it. */
    public void acceptItem(CaseFile file, CaseItem item, ActContext context, Instant now) {
        item.accept(context.instant());
        itemClocks.opened(file, item);
        startDeferrals(file, List.of(item), submissions.papers(file.number()), context.instant());
        SaidFacts facts = new SaidFacts()
                .say(DocumentFact.ITEMS, documents.limits(file, List.of(item)))
                .say(DocumentFact.OWED, owed(file, clock -> clock.part().equals(item.part())))
                .say(DocumentFact.ACCEPTED_AT, Objects.requireNonNull(item.acceptedAt()))
                .sayNothing(DocumentFact.DUE);
        file.running(item.part(), ClockKind.ITEM_STATUTORY).forEach(clock -> DocumentFacts.sayDue(facts, clock));
        String document = documents
                .issueOn(item, file, DocumentType.ACCEPT, context, facts)
                .number();
        deferralNotices.issue(file, item, context);
        file.record(JournalLine.of(JournalEvent.ITEM_ACCEPTED, item.part(), context, now)
                .facts(new ItemFacts.ItemAccepted(item.key(), document)));
        bills.open(file, item, Fee.Before.DECISION, context, now);
        if (item.committed() && file.release().item(item.code()).commitment()) {
            item.propose(ItemOutcome.GRANTED, item.reason());
        }
    }

    private static List<CaseItem> waiting(CaseFile file) {
        return file.items().stream()
                .filter(item -> item.status() == ItemStatus.WAITING)
                .toList();
    }

    private static List<CaseItem> accepted(CaseFile file) {
        return waiting(file).stream()
                .filter(item -> file.acceptedAt(item) != null)
                .toList();
    }

    /** Whether the rest of the case makes sense without these items: some item is left that needs none of them. */
    boolean leavesSomething(CaseFile file, Set<ItemKey> declined) {
        Set<ItemKey> lost = new HashSet<>(declined);
        boolean grew = true;
        while (grew) {
            grew = file.items().stream()
                    .filter(item -> !lost.contains(item.key()))
                    .filter(item -> Givers.lost(file, item, giver -> !lost.contains(giver.key()))
                            .isPresent())
                    .map(item -> item.key())
                    .toList()
                    .stream()
                    .map(lost::add)
                    .reduce(false, Boolean::logicalOr);
        }
        return file.items().stream()
                .anyMatch(item -> item.status() == ItemStatus.WAITING && !lost.contains(item.key()));
    }

    /** Declines single items, each by a written decision of its own agency (Art. 32, last paragraph); the rest goes on. */
    public void declineItems(CaseFile file, Map<ItemKey, NonAcceptance> reasons, ActContext context, Instant now) {
        reasons.forEach((code, why) -> {
            CaseItem item = file.item(code);
            String before = item.status().name();
            item.end(ItemTransition.DECLINE, ItemOutcome.NOT_ACCEPTED, why.told());
            SaidFacts facts = remedies.facts(file, code).say(why.facts());
            String document = documents
                    .issueOn(item, file, DocumentType.NOACCEPT, context, facts)
                    .number();
            file.record(JournalLine.of(JournalEvent.ITEM_DECLINED, CasePart.of(code), context, now)
                    .status(before, ItemStatus.ENDED.name())
                    .facts(ItemFacts.ItemDeclined.of(code, why.told(), document)));
        });
    }

    /** Declines the whole application with a reason and the remedies. */
    void decline(CaseFile file, NonAcceptance why, ActContext context, Instant now) {
        waiting(file).forEach(item -> item.end(ItemTransition.DECLINE, ItemOutcome.NOT_ACCEPTED, why.told()));
        file.end(CaseTransition.DECLINE, context, now, ReceptionFacts.Declined.of(why.told()));
        ReceptionClocks.meet(clocks, file, context);
        ItemKey refused = file.items().stream()
                .filter(item -> item.agency().equals(file.release().leadAgency().code()))
                .findFirst()
                .orElse(file.items().get(0))
                .key();
        SaidFacts facts = remedies.facts(file, refused).say(why.facts());
        documents.issue(file, DocumentType.NOACCEPT, file.release().leadAgency(), context, facts);
    }

    /** The items that silence did not accept, by name. */
    private static Optional<LocalText> others(CaseFile file) {
        List<LocalText> names = waiting(file).stream()
                .filter(item -> file.acceptedAt(item) == null)
                .map(file.rows()::name)
                .toList();
        return names.isEmpty() ? Optional.empty() : Optional.of(LocalText.listed(names));
    }

    private void endReception(CaseFile file, AcceptanceMode mode, ActContext context) {
        if (mode == AcceptanceMode.DEEMED) {
            file.running(CasePart.RECEPTION, ClockKind.RECEPTION)
                    .forEach(clock -> clock.closeBy(PassedEffect.DEEMED_ACCEPTED));
            ReceptionClocks.passOn(clocks, file, context);
        } else {
            ReceptionClocks.meet(clocks, file, context);
        }
    }

    private void startBundleClocks(CaseFile file, Instant from) {
        BundleSheet bundle = file.release().bundle();
        Optional<CaseClock> statutory = ClockLimit.statutory(file, bundle.statutory())
                .map(limit -> clocks.start(
                        file, CasePart.BUNDLE, ClockKind.BUNDLE_STATUTORY, null, limit, from, bundle.leadAgency()));
        ClockLimit.promised(file, bundle.promised(), LegalBasis.PROMISE.text())
                .ifPresent(limit -> clocks.startPromised(
                        file,
                        CasePart.BUNDLE,
                        ClockKind.BUNDLE_PROMISED,
                        limit,
                        from,
                        bundle.leadAgency(),
                        statutory.orElse(null)));
    }

    /** Promised papers: every item that uses one waits for it, each with its own clock. */
    private void startDeferrals(CaseFile file, List<CaseItem> accepted, List<Submissions.Paper> papers, Instant from) {
        papers.stream()
                .filter(paper -> paper.uploadId() == null)
                .forEach(paper -> startDeferral(file, accepted, paper, from));
    }

    private void startDeferral(CaseFile file, List<CaseItem> accepted, Submissions.Paper paper, Instant from) {
        Release release = file.release();
        accepted.stream()
                .filter(item -> release.item(item.code()).materials().stream()
                        .anyMatch(use -> use.code().equals(paper.material())))
                .forEach(item -> clocks.start(
                        file,
                        item.part(),
                        ClockKind.DEFERRAL,
                        paper.material().value(),
                        ClockLimit.of(
                                release.material(paper.material()).deferral().orElseThrow(),
                                LegalBasis.DEFERRAL.citation()),
                        from,
                        item.agency()));
    }

    /** The papers that were promised for later, with the day until which each is awaited. */
    private static List<SaidFacts> owed(CaseFile file, Predicate<CaseClock> which) {
        Map<String, SaidFacts> owed = new LinkedHashMap<>();
        for (CaseClock clock : file.clocks()) {
            if (clock.kind() == ClockKind.DEFERRAL && !clock.ended() && which.test(clock)) {
                owed.putIfAbsent(clock.subject(), DocumentFacts.owedPaper(file, clock));
            }
        }
        return List.copyOf(owed.values());
    }
}
