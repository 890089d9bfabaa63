package org.yiciban.casefile.visits;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.yiciban.casefile.facts.VisitFacts;
import org.yiciban.casefile.record.ActContext;
import org.yiciban.casefile.record.CaseFile;
import org.yiciban.casefile.record.CaseItem;
import org.yiciban.casefile.record.JournalLine;
import org.yiciban.casefile.refusals.ActRefused;
import org.yiciban.casefile.states.ItemStatus;
import org.yiciban.casefile.states.JournalEvent;
import org.yiciban.catalogue.procedure.VisitRule;

/** The life of a look on the spot in its case. It moves no clock: it is none of the eight of Art. 45. */
@Component
class VisitProcedure {

    private final VisitBook book;
    private final VisitDocuments documents;

    VisitProcedure(VisitBook book, VisitDocuments documents) {
        this.book = book;
        this.documents = documents;
    }

    SiteVisit plan(CaseFile file, CaseItem item, Instant at, SiteVisit.Plan plan, ActContext context) {
        VisitRule rule = SiteVisits.rule(file, item);
        requireReview(item);
        book.last(file.number(), item.key())
                .filter(open -> open.state() != SiteVisit.State.SIGNED)
                .ifPresent(open -> {
                    throw ActRefused.byStateOf(item.key(), "visit.open");
                });
        String notice = documents.told(file, item, at, plan, rule, null, context);
        SiteVisit planned =
                SiteVisit.planned(book.count(file.number()) + 1, item.key(), at, context.instant(), plan, notice);
        book.plan(file.number(), planned, context.actorId());
        tell(
                file,
                item,
                JournalEvent.VISIT_PLANNED,
                new VisitFacts.Planned(item.key(), planned.number(), at, notice),
                context);
        return planned;
    }

    void move(CaseFile file, CaseItem item, Instant to, String why, ActContext context) {
        SiteVisit open = planned(file, item);
        String notice = documents.told(file, item, to, open.plan(), SiteVisits.rule(file, item), why, context);
        book.move(file.number(), open, to, notice);
        tell(
                file,
                item,
                JournalEvent.VISIT_MOVED,
                new VisitFacts.Moved(item.key(), open.number(), to, why, notice),
                context);
    }

    /** It is written down by one of those who were there; the others sign next, or have signed by hand. */
    void record(CaseFile file, CaseItem item, SiteVisit.Found found, ActContext context) {
        SiteVisit open = planned(file, item);
        book.record(file.number(), open, found, context.actorId(), context.instant());
        tell(file, item, JournalEvent.VISIT_RECORDED, new VisitFacts.Recorded(item.key(), open.number()), context);
        SiteVisit written = book.last(file.number(), item.key()).orElseThrow();
        if (written.complete(written.signedBy())) {
            finish(file, item, written, written.signedBy(), context);
        }
    }

    void sign(CaseFile file, CaseItem item, ActContext context) {
        SiteVisit open = unsigned(file, item, context);
        List<String> signed = new ArrayList<>(open.signedBy());
        signed.add(context.actorId());
        if (open.complete(signed)) {
            finish(file, item, open, signed, context);
        } else {
            book.sign(file.number(), open, signed, null);
            file.touch();
        }
    }

    /** It is written anew, with what was typed before him who wrote it. */
    void giveBack(CaseFile file, CaseItem item, String why, boolean head, ActContext context) {
        SiteVisit open = recorded(file, item);
        if (!open.mayBeGivenBack(context.actorId(), head)) {
            throw ActRefused.forbidden("visit.not-yours-to-sign");
        }
        book.record(file.number(), open, Objects.requireNonNull(open.found()), null, context.instant());
        tell(file, item, JournalEvent.VISIT_RETURNED, new VisitFacts.Returned(item.key(), open.number(), why), context);
    }

    private void finish(CaseFile file, CaseItem item, SiteVisit visit, List<String> signed, ActContext context) {
        SiteVisit.Found found = Objects.requireNonNull(visit.found());
        String document = documents.recorded(file, item, visit, found, context);
        book.sign(file.number(), visit, signed, document);
        int failing = found.failing().size();
        VisitFacts signedBy = new VisitFacts.Signed(item.key(), visit.number(), failing, document);
        tell(file, item, JournalEvent.VISIT_SIGNED, signedBy, context);
    }

    private SiteVisit planned(CaseFile file, CaseItem item) {
        requireReview(item);
        SiteVisit last = last(file, item);
        if (last.state() != SiteVisit.State.PLANNED) {
            throw ActRefused.byStateOf(item.key(), "visit.recorded");
        }
        return last;
    }

    private SiteVisit unsigned(CaseFile file, CaseItem item, ActContext context) {
        SiteVisit last = recorded(file, item);
        if (!last.waitsFor(context.actorId())) {
            throw ActRefused.forbidden("visit.not-yours-to-sign");
        }
        return last;
    }

    private SiteVisit recorded(CaseFile file, CaseItem item) {
        requireReview(item);
        SiteVisit last = last(file, item);
        if (last.state() != SiteVisit.State.RECORDED) {
            throw ActRefused.byStateOf(item.key(), "visit.nothing-to-sign");
        }
        return last;
    }

    private SiteVisit last(CaseFile file, CaseItem item) {
        return book.last(file.number(), item.key()).orElseThrow(() -> ActRefused.byStateOf(item.key(), "visit.none"));
    }

    /** Where the item isn't in its review, nothing is looked at: it was withdrawn, decided, or its turn hasn't come. */
    private static void requireReview(CaseItem item) {
        if (item.status() != ItemStatus.OPEN) {
            throw ActRefused.byStateOf(item.key(), "visit.not-in-review");
        }
    }

    private static void tell(CaseFile file, CaseItem item, JournalEvent event, VisitFacts facts, ActContext context) {
        file.record(
                JournalLine.of(event, item.part(), context, context.instant()).facts(facts));
        file.touch();
    }
}
