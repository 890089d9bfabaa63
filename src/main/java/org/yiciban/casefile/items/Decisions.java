package org.yiciban.casefile.items;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yiciban.casefile.bills.Bills;
import org.yiciban.casefile.clocks.ItemClocks;
import org.yiciban.casefile.facts.ItemFacts;
import org.yiciban.casefile.hearing.Hearing;
import org.yiciban.casefile.hearing.HearingGate;
import org.yiciban.casefile.notices.CaseDocuments;
import org.yiciban.casefile.notices.Remedies;
import org.yiciban.casefile.record.ActContext;
import org.yiciban.casefile.record.CaseFile;
import org.yiciban.casefile.record.CaseItem;
import org.yiciban.casefile.record.JournalLine;
import org.yiciban.casefile.record.SilentGrants;
import org.yiciban.casefile.rules.RuleVerdicts;
import org.yiciban.casefile.rules.RulesChecks;
import org.yiciban.casefile.states.ItemOutcome;
import org.yiciban.casefile.states.ItemStatus;
import org.yiciban.casefile.states.JournalEvent;
import org.yiciban.casefile.store.Clocks;
import org.yiciban.catalogue.sheet.Fee;
import org.yiciban.catalogue.sheet.ItemSheet;
import org.yiciban.deadline.clock.ClockEvent;
import org.yiciban.deadline.clock.ClockKind;
import org.yiciban.document.certificate.Certificate;
import org.yiciban.document.issued.DocumentFact;
import org.yiciban.document.issued.DocumentType;
import org.yiciban.document.issued.IssuedDocument;
import org.yiciban.document.issued.SaidFacts;
import org.yiciban.shared.LocalText;
import org.yiciban.shared.OnRecord;

/** Decisions on items, their documents and what they give (licensing law Arts 38, 44). */
@Component
public class Decisions {
    private final Clocks clocks;
    private final ItemClocks itemClocks;
    private final CaseDocuments documents;
    private final ItemResults results;
    private final Remedies remedies;
    private final Bills bills;
    private final RulesChecks rulesChecks;
    private final CertificateGiving certificates;
    private final GrantPublishing publishing;
    private final HearingGate hearings;
    private final CertificateRenewing renewing;

    Decisions(
            Clocks clocks,
            ItemClocks itemClocks,
            CaseDocuments documents,
            ItemResults results,
            Remedies remedies,
            Bills bills,
            RulesChecks rulesChecks,
            CertificateGiving certificates,
            GrantPublishing publishing,
            HearingGate hearings,
            CertificateRenewing renewing) {
        this.clocks = clocks;
        this.itemClocks = itemClocks;
        this.documents = documents;
        this.results = results;
        this.remedies = remedies;
        this.bills = bills;
        this.rulesChecks = rulesChecks;
        this.certificates = certificates;
        this.publishing = publishing;
        this.hearings = hearings;
        this.renewing = renewing;
    }

    /** Takes the decision: the item's clocks are met; the clock of delivery starts, and those of items that need the result. */
    public void decide(
            CaseFile file,
            CaseItem item,
            @Nullable ItemOutcome outcome,
            @Nullable String reason,
            ActContext context,
            Instant now) {
        if (!SilentGrants.awaited(item, context.instant())) {
            // the law waits for no hearing
            hearings.requireHeard(file, item.key(), Hearing.About.DECISION, context);
        }
        String before = item.status().name();
        item.decide(
                outcome, reason, item.decidedBy() == null ? context.actorId() : item.decidedBy(), context.instant());
        clocks.meet(file, item.part(), ClockKind.ITEM_STATUTORY, context);
        clocks.meet(file, item.part(), ClockKind.ITEM_PROMISED, context);
        clocks.meet(file, item.part(), ClockKind.ANSWER, context);
        if (outcome == ItemOutcome.DENIED) {
            file.running(item.part(), ClockKind.DEFERRAL)
                    .forEach(clock -> clock.add(ClockEvent.cancelled(context.instant(), "denied", context.actorId())));
        }
        itemClocks.decided(file, item);
        file.record(JournalLine.of(JournalEvent.ITEM_DECIDED, item.part(), context, now)
                .status(before, item.status().name())
                .facts(new ItemFacts.ItemDecided(
                        item.key(), outcome, reason, SilentGrants.isOne(item) ? Boolean.TRUE : null)));
        bills.decided(file, item, context, now);
    }

    /**
     * Grants what its decision table grants, and draws it for a person to look at afterwards.
     *
     * @throws IllegalStateException when the rules don't grant it
     */
    void grantByRules(CaseFile file, CaseItem item, ActContext context, Instant now) {
        rulesChecks.requireGranted(file, item);
        bills.requireSettled(file, item, Fee.Before.DECISION, now);
        decide(file, item, ItemOutcome.GRANTED, null, context, now);
        rulesChecks.draw(file, item, now);
    }

    /** Issues the decision: document, results into the pool; what is electronic is served at once. */
    public void issue(CaseFile file, CaseItem item, ActContext context, Instant now) {
        ItemSheet sheet = file.release().item(item.code());
        boolean granted = item.outcome() == ItemOutcome.GRANTED;
        item.issue(context.instant());
        ItemResults.Given given = granted ? results.give(file, item, context.instant()) : ItemResults.Given.NOTHING;
        SaidFacts facts = new SaidFacts()
                .say(DocumentFact.RESULT, sheet.result().name())
                .say(DocumentFact.BASIS, basis(file, item, sheet))
                .say(DocumentFact.GIVEN, given.labelled());
        List<SaidFacts> heard = hearings.cited(file, item.key(), Hearing.About.DECISION);
        if (!heard.isEmpty()) {
            facts.say(DocumentFact.PROOF, heard);
        }
        if (!granted) {
            facts.say(DocumentFact.REASON, String.valueOf(item.reason())).say(remedies.facts(file, item.key()));
        }
        Optional<CertificateRenewing.Next> next = granted ? renewing.next(file, item, context) : Optional.empty();
        next.ifPresent(version -> facts.say(CertificateRenewing.decision(version, item)));
        DocumentType type = DocumentType.decision(sheet.handling(), granted);
        IssuedDocument decision = documents.issueOn(item, file, type, context, facts);
        file.record(JournalLine.of(JournalEvent.ITEM_ISSUED, item.part(), context, now)
                .facts(new ItemFacts.ItemIssued(item.key(), decision.number())));
        if (granted) {
            Optional<Certificate> certificate = certificates.give(file, item, given, context);
            next.ifPresent(version -> renewing.give(file, item, version, context));
            publishing.publish(file, item, decision, certificate, next);
        }
        if (isServedAtOnce(file, item)) {
            serve(file, item, context);
        }
    }

    /** Whether the applicant has it with its issue: he agreed to that, and nothing of it is on paper. */
    static boolean isServedAtOnce(CaseFile file, CaseItem item) {
        boolean granted = item.outcome() == ItemOutcome.GRANTED;
        return file.filing().electronicService()
                && (!granted || file.release().item(item.code()).result().electronic());
    }

    /** The applicant has it: the clocks of its delivery are met. */
    public void serve(CaseFile file, CaseItem item, ActContext context) {
        item.serve(context.instant());
        file.clocks().stream()
                .filter(clock -> clock.ofDelivery() && !clock.ended())
                .filter(clock -> item.key().toString().equals(clock.subject()))
                .forEach(clock -> clock.add(ClockEvent.met(context.instant(), context.actorId())));
    }

    /** Items that are decided and not yet handed over. */
    public static List<CaseItem> undelivered(CaseFile file) {
        return file.items().stream()
                .filter(item -> item.status() == ItemStatus.DECIDED && item.deliveredAt() == null)
                .toList();
    }

    /** What the decision rests on; one that rules made says so (个人信息保护法 Art. 24). */
    private static LocalText basis(CaseFile file, CaseItem item, ItemSheet sheet) {
        LocalText laws = new LocalText(
                sheet.legalBasis().stream().map(LocalText::zh).collect(Collectors.joining("、")),
                sheet.legalBasis().stream().map(LocalText::en).collect(Collectors.joining("; ")));
        return sheet.decides()
                .filter(rules -> RuleVerdicts.grantedByRules(file, item))
                .map(rules -> OnRecord.of("rules.basis", laws, RuleVerdicts.nameOf(file.release(), rules)))
                .orElse(laws);
    }
}
