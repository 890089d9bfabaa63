package org.yiciban.casefile.revocation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.yiciban.casefile.disclosure.Disclosure;
import org.yiciban.casefile.disclosure.Disclosures;
import org.yiciban.casefile.facts.RevocationFacts;
import org.yiciban.casefile.parts.CasePart;
import org.yiciban.casefile.record.ActContext;
import org.yiciban.casefile.record.CaseFile;
import org.yiciban.casefile.record.CaseItem;
import org.yiciban.casefile.record.Givers;
import org.yiciban.casefile.record.JournalLine;
import org.yiciban.casefile.refusals.ActRefused;
import org.yiciban.casefile.renewals.Renewals;
import org.yiciban.casefile.states.ItemStatus;
import org.yiciban.casefile.states.JournalEvent;
import org.yiciban.casefile.states.RevocationGround;
import org.yiciban.casefile.states.StateWords;
import org.yiciban.casefile.store.Clocks;
import org.yiciban.casefile.store.Results;
import org.yiciban.deadline.clock.ClockEvent;
import org.yiciban.deadline.clock.ClockKind;
import org.yiciban.document.certificate.CertificateStatus;
import org.yiciban.document.certificate.Certificates;

/**
 * What becomes of a grant in the end: taken back or kept by the head's decision (licensing law Arts 8, 69), or struck off
 * (Art. 70). What was granted upon it is listed for a look, and never falls with it.
 */
@Component
class RevocationEndings {

    private final RevocationBook book;
    private final RevocationDocuments documents;
    private final Revocations revocations;
    private final Clocks clocks;
    private final Results results;
    private final Certificates certificates;
    private final Disclosures disclosures;

    RevocationEndings(
            RevocationBook book,
            RevocationDocuments documents,
            Revocations revocations,
            Clocks clocks,
            Results results,
            Certificates certificates,
            Disclosures disclosures) {
        this.disclosures = disclosures;
        this.book = book;
        this.documents = documents;
        this.revocations = revocations;
        this.clocks = clocks;
        this.results = results;
        this.certificates = certificates;
    }

    /** It is taken back. */
    void revoke(CaseFile file, CaseItem item, Revocation decided, ActContext context) {
        Instant at = context.instant();
        String document = documents.revoked(file, item, decided, context);
        decide(file, item, decided, document, context);
        end(file, item, CertificateStatus.REVOKED, context);
        file.record(JournalLine.of(JournalEvent.ITEM_REVOKED, item.part(), context, at)
                .status(ItemStatus.DECIDED.name(), item.status().name())
                .facts(new RevocationFacts.Revoked(
                        item.key(), decided.number(), decided.kind(), decided.ground(), document)));
    }

    /** It was looked at and stands. */
    void keep(CaseFile file, CaseItem item, Revocation decided, ActContext context) {
        String document = documents.kept(file, item, decided, context);
        decide(file, item, decided, document, context);
        file.record(
                JournalLine.of(JournalEvent.ITEM_KEPT, CasePart.ofRevocation(item.key()), context, context.instant())
                        .facts(new RevocationFacts.Kept(item.key(), decided.number(), decided.kind(), document)));
    }

    private void decide(CaseFile file, CaseItem item, Revocation decided, String document, ActContext context) {
        clocks.meet(file, CasePart.ofRevocation(item.key()), ClockKind.STEP, context);
        book.decide(file.number(), decided, document, context.actorId());
        file.touch();
    }

    /** It has ended by itself, or was taken back, and is struck off: nobody is heard. */
    Revocation cancel(CaseFile file, CaseItem item, RevocationGround ground, Revocation.Said said, ActContext context) {
        boolean takenBack = ground == RevocationGround.TAKEN_BACK;
        if (takenBack && item.status() != ItemStatus.REVOKED) {
            throw ActRefused.byStateOf(item.key(), "revocation.not-taken-back");
        }
        if (!takenBack) {
            requireGranted(item);
        }
        if (ground == RevocationGround.EXPIRED) {
            requireExpired(file, item, context.instant());
        }
        book.requireNoneOpen(file.number(), item.key());
        book.requireNotCancelled(file.number(), item.key());
        Instant at = context.instant();
        String before = item.status().name();
        String document = documents.cancelled(file, item, ground, said, context);
        Revocation cancelled = Revocation.cancelled(
                book.count(file.number()) + 1, item.key(), ground, said, context.actorId(), at, document);
        book.add(file.number(), cancelled);
        if (!takenBack) {
            end(file, item, CertificateStatus.CANCELLED, context);
        }
        file.record(JournalLine.of(JournalEvent.ITEM_CANCELLED, item.part(), context, at)
                .status(before, item.status().name())
                .facts(new RevocationFacts.Cancelled(item.key(), cancelled.number(), ground, document)));
        file.touch();
        return cancelled;
    }

    /** It holds no more: its certificate says so to anybody, what it gave is valid no longer, and what wasn't handed over needn't be. */
    private void end(CaseFile file, CaseItem item, CertificateStatus now, ActContext context) {
        item.revoke();
        disclosures.ended(
                file,
                item,
                now == CertificateStatus.CANCELLED ? Disclosure.End.CANCELLED : Disclosure.End.REVOKED,
                context.instant());
        certificates.of(List.of(file.number())).stream()
                .filter(one -> one.item().equals(item.key()) || item.key().equals(one.renewal()))
                .forEach(one -> certificates.stand(one.identifier(), now));
        results.revoke(file, item.key(), context.instant());
        file.clocks().stream()
                .filter(clock -> clock.ofDelivery() && !clock.ended())
                .filter(clock -> item.key().toString().equals(clock.subject()))
                .forEach(clock -> clock.add(ClockEvent.cancelled(context.instant(), "revoked", context.actorId())));
        List<CaseItem> takers = file.items().stream()
                .filter(taker -> taker.granted() && Givers.of(file, taker).contains(item))
                .toList();
        takers.forEach(taker -> revocations.doubt(
                file,
                taker,
                RevocationFacts.Doubted.upon(
                        taker.key(), item.key(), file.rows().name(item)),
                context));
    }

    /** What still holds, or may be renewed, hasn't expired: to end it is a revocation, with notice and statement. */
    private void requireExpired(CaseFile file, CaseItem item, Instant at) {
        LocalDate today = Renewals.day(at);
        certificates.of(List.of(file.number())).stream()
                .filter(one -> one.item().equals(item.key()) && one.written() != CertificateStatus.REPLACED)
                .filter(one -> one.status(today) != CertificateStatus.LAPSED)
                .findFirst()
                .ifPresent(one -> {
                    throw ActRefused.byStateOf(item.key(), "revocation.not-expired", one.name());
                });
        if (Renewals.isUnderWay(file, item)) {
            throw ActRefused.byStateOf(
                    item.key(), "revocation.renewal-runs", file.rows().name(item));
        }
    }

    /** What isn't granted, or not any more, can't be taken back. */
    static void requireGranted(CaseItem item) {
        if (!item.granted()) {
            throw ActRefused.byStateOf(item.key(), "revocation.not-granted", StateWords.text(item.status()));
        }
        if (item.issuedAt() == null) {
            throw ActRefused.byStateOf(item.key(), "revocation.not-issued");
        }
    }
}
