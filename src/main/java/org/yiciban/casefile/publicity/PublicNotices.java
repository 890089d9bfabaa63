package org.yiciban.casefile.publicity;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.yiciban.casefile.facts.NoticeFacts;
import org.yiciban.casefile.parts.CasePart;
import org.yiciban.casefile.parts.OpenTask;
import org.yiciban.casefile.ports.CaseProcess;
import org.yiciban.casefile.ports.StepFacts;
import org.yiciban.casefile.record.ActContext;
import org.yiciban.casefile.record.CaseClock;
import org.yiciban.casefile.record.CaseFile;
import org.yiciban.casefile.record.JournalLine;
import org.yiciban.casefile.states.ItemStatus;
import org.yiciban.casefile.states.JournalEvent;
import org.yiciban.casefile.store.CaseFacts;
import org.yiciban.casefile.store.ClockLimit;
import org.yiciban.casefile.store.Clocks;
import org.yiciban.casefile.worklist.WorkList;
import org.yiciban.catalogue.procedure.ProcessMessage;
import org.yiciban.catalogue.sheet.BundleNotice;
import org.yiciban.catalogue.sheet.Fact;
import org.yiciban.deadline.clock.ClockEvent;
import org.yiciban.deadline.clock.ClockKind;

/** The life of a public notice 公告 in its case: published, closed with its last day, settled when every objection is answered. */
@Component
public class PublicNotices {

    private final NoticeBook book;
    private final ObjectionBook objections;
    private final NoticeWords words;
    private final Clocks clocks;
    private final CaseFacts facts;
    private final WorkList workList;
    private final ObjectProvider<CaseProcess> process;

    PublicNotices(
            NoticeBook book,
            ObjectionBook objections,
            NoticeWords words,
            Clocks clocks,
            CaseFacts facts,
            WorkList workList,
            ObjectProvider<CaseProcess> process) {
        this.book = book;
        this.objections = objections;
        this.words = words;
        this.clocks = clocks;
        this.facts = facts;
        this.workList = workList;
        this.process = process;
    }

    /** Its turn has come: it is published, and its period begins with the next day. */
    String publish(CaseFile file, String id, Instant now) {
        if (file.rows().appliedFor().stream().allMatch(item -> item.status() == ItemStatus.ENDED)) {
            return "not-needed";
        }
        BundleNotice notice = file.release().bundle().ownNotice(id);
        CaseClock clock = clocks.start(
                file,
                CasePart.ofNotice(id),
                ClockKind.NOTICE,
                null,
                ClockLimit.of(notice.period(), notice.basis().zh()),
                now,
                file.release().bundle().agencyOf(notice));
        file.touch();
        long no = book.add(file, notice, clock, words.of(file, notice), now);
        file.record(JournalLine.of(JournalEvent.NOTICE_PUBLISHED, CasePart.ofNotice(id), ActContext.byLaw(now), now)
                .facts(new NoticeFacts.Published(id, String.valueOf(no))));
        return "published";
    }

    /** Its last day is over. */
    String close(CaseFile file, String id, Instant now) {
        for (CaseClock clock : file.running(CasePart.ofNotice(id), ClockKind.NOTICE)) {
            Instant due = clock.due().orElseThrow();
            clock.add(ClockEvent.met(due, ActContext.byLaw(due).actorId()));
            running(file, id).ifPresent(notice -> book.end(notice, PublicNotice.State.CLOSED, due, due, null));
            file.record(JournalLine.of(JournalEvent.NOTICE_CLOSED, CasePart.ofNotice(id), ActContext.byLaw(due), now)
                    .facts(new NoticeFacts.Closed(id, objections.count(file.number(), id))));
        }
        file.touch();
        return settle(file, id, now) ? "settled" : "open";
    }

    /** What it has come to is a fact of the case as soon as it has closed and nothing is left to be answered. */
    boolean settle(CaseFile file, String id, Instant now) {
        List<Objection.State> states = objections.states(file.number(), id);
        if (running(file, id).isPresent() || states.contains(Objection.State.OPEN)) {
            return false;
        }
        String outcome = states.contains(Objection.State.UPHELD) ? Fact.UPHELD : Fact.UNDISTURBED;
        file.record(JournalLine.of(JournalEvent.NOTICE_SETTLED, CasePart.ofNotice(id), ActContext.byLaw(now), now)
                .facts(new NoticeFacts.Settled(id, outcome)));
        file.release().bundle().facts().stream()
                .filter(fact -> fact.from() == Fact.From.NOTICE && fact.field().equals(Optional.of(id)))
                .forEach(fact -> facts.note(file, CasePart.ofNotice(id).key(), Map.of(fact.key(), outcome), now));
        file.touch();
        return true;
    }

    /** The applicant has withdrawn what it was for: it says so from now on, and what was objected needs no answer. */
    public void end(CaseFile file, ActContext context) {
        for (PublicNotice notice : book.of(file.number())) {
            if (notice.state() == PublicNotice.State.RUNNING) {
                book.end(notice, PublicNotice.State.WITHDRAWN, context.instant(), context.instant(), null);
            }
            endObjections(file, notice, context);
            clocks.cancelAll(file, CasePart.ofNotice(notice.notice()), context);
            process.getObject().tell(file.number(), CasePart.ofNotice(notice.notice()), ProcessMessage.CASE_WITHDRAWN);
        }
    }

    private void endObjections(CaseFile file, PublicNotice notice, ActContext context) {
        List<Objection> unanswered = objections.of(file.number(), notice.notice()).stream()
                .filter(one -> one.notice() == notice.no() && one.state() == Objection.State.OPEN)
                .toList();
        if (unanswered.isEmpty()) {
            return;
        }
        List<OpenTask> open = workList.of(file);
        for (Objection one : unanswered) {
            CasePart part = CasePart.ofObjection(notice.notice(), one.number());
            objections.answer(one, Objection.State.ENDED, context.instant(), null);
            clocks.cancelAll(file, part, context);
            open.stream().filter(task -> task.part().equals(part)).forEach(task -> {
                workList.takenAway(task.id());
                process.getObject().complete(task.id(), StepFacts.NONE);
            });
        }
    }

    /** The one that runs for that notice of the sheet, if one does. */
    private Optional<PublicNotice> running(CaseFile file, String id) {
        return book.of(file.number()).stream()
                .filter(notice -> notice.notice().equals(id) && notice.state() == PublicNotice.State.RUNNING)
                .findFirst();
    }
}
