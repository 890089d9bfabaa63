package org.yiciban.casefile.publicity;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.yiciban.casefile.facts.NoticeFacts;
import org.yiciban.casefile.parts.CasePart;
import org.yiciban.casefile.ports.CaseProcess;
import org.yiciban.casefile.ports.StepFacts;
import org.yiciban.casefile.ports.StepRules;
import org.yiciban.casefile.record.ActContext;
import org.yiciban.casefile.record.CaseFile;
import org.yiciban.casefile.record.JournalLine;
import org.yiciban.casefile.record.StepAct;
import org.yiciban.casefile.refusals.ActRefused;
import org.yiciban.casefile.states.JournalEvent;
import org.yiciban.casefile.store.CaseSecret;
import org.yiciban.casefile.store.ClockLimit;
import org.yiciban.casefile.store.Clocks;
import org.yiciban.casefile.transactions.CaseTransactions;
import org.yiciban.catalogue.procedure.HandlingProcess;
import org.yiciban.catalogue.procedure.ProcessMessage;
import org.yiciban.catalogue.procedure.Step;
import org.yiciban.catalogue.procedure.StepOutcome;
import org.yiciban.catalogue.sheet.BundleNotice;
import org.yiciban.deadline.clock.ClockKind;
import org.yiciban.shared.Sha256;

/** Objections of anybody to public notices: taken until the last day, each answered by the agency whose notice it is. */
@Service
public class Objections implements StepRules {

    /** So many objections a notice takes; more say nothing new. */
    public static final int MOST = 500;

    private static final int PER_PAGE = 50;
    private static final int LAST_PAGE = 10_000;
    /** How long one that has ended stays in the list. */
    private static final Duration KEPT = Duration.ofDays(30);

    private final NoticeBook book;
    private final ObjectionBook objections;
    private final PublicNotices notices;
    private final Clocks clocks;
    private final CaseSecret secret;
    private final CaseTransactions caseTransactions;
    private final ObjectProvider<CaseProcess> process;

    Objections(
            NoticeBook book,
            ObjectionBook objections,
            PublicNotices notices,
            Clocks clocks,
            CaseSecret secret,
            CaseTransactions caseTransactions,
            ObjectProvider<CaseProcess> process) {
        this.book = book;
        this.objections = objections;
        this.notices = notices;
        this.clocks = clocks;
        this.secret = secret;
        this.caseTransactions = caseTransactions;
        this.process = process;
    }

    /**
     * What whoever objected is given.
     *
     * @param code by which the answer is read; told once
     */
    public record Taken(Objection objection, String code) {}

    /**
     * A page of the list of notices.
     *
     * @param at counts from 0
     * @param more whether another page follows
     */
    public record Listed(List<PublicNotice> notices, int at, boolean more) {}

    /**
     * The notices that anybody may read now: those that run, and those that ended in the last 30 days, the newest first.
     *
     * @param page counts from 0; one that can't be is the nearest that can
     */
    public Listed listed(Instant now, int page) {
        int at = Math.max(0, Math.min(page, LAST_PAGE));
        // one more than a page has tells whether another follows
        List<PublicNotice> found = book.listed(now.minus(KEPT), at * PER_PAGE, PER_PAGE + 1);
        return new Listed(found.stream().limit(PER_PAGE).toList(), at, found.size() > PER_PAGE);
    }

    /** One notice. */
    public Optional<PublicNotice> notice(long no) {
        return book.find(no);
    }

    /** The same by its number as an address brings it; what is no number is no notice. */
    public Optional<PublicNotice> notice(String no) {
        return no.matches("[1-9][0-9]{0,17}") ? notice(Long.parseLong(no)) : Optional.empty();
    }

    /** Those of a case, the newest first. */
    public List<PublicNotice> of(CaseFile file) {
        return book.of(file.number());
    }

    /**
     * Takes an objection.
     *
     * @throws ActRefused when there is no such notice, when it was withdrawn or replaced, or when it has had too many
     */
    public Taken object(long no, Objection.Said said) {
        PublicNotice found = book.find(no).orElseThrow(ActRefused::noSuchNotice);
        return caseTransactions.on(found.caseNumber(), (file, now) -> {
            PublicNotice notice = book.find(no).orElseThrow();
            if (notice.state() == PublicNotice.State.WITHDRAWN || notice.state() == PublicNotice.State.REPLACED) {
                throw ActRefused.conflict("notice." + notice.state());
            }
            int before = objections.count(file.number(), notice.notice());
            Optional<Objection> pressed =
                    objections.find(file.number(), notice.notice(), before).filter(last -> last.isAgain(no, said, now));
            if (pressed.isPresent()) {
                return new Taken(pressed.get(), code(notice, before, said));
            }
            int number = before + 1;
            if (number > MOST) {
                throw ActRefused.conflict("notice.full", MOST);
            }
            boolean late = !notice.isOpen(now);
            Objection objection = new Objection(
                    no, number, now, said, late ? Objection.State.LATE : Objection.State.OPEN, late ? now : null, null);
            String code = code(notice, number, said);
            objections.add(file.number(), objection, Sha256.of(code));
            if (!late) {
                open(file, notice, number, now);
            }
            return new Taken(objection, code);
        });
    }

    /** By which its answer is read: the same for whoever presses twice, who sees the second page alone. */
    private String code(PublicNotice notice, int number, Objection.Said said) {
        return secret.queryCode(notice.no() + "/" + notice.notice() + "." + number, Sha256.of(said.toString()));
    }

    private void open(CaseFile file, PublicNotice notice, int number, Instant now) {
        BundleNotice sheet = file.release().bundle().ownNotice(notice.notice());
        CasePart part = CasePart.ofObjection(notice.notice(), number);
        clocks.start(
                file,
                part,
                ClockKind.STEP,
                null,
                ClockLimit.of(sheet.answer().limit(), sheet.answer().basis().zh()),
                now,
                file.release().bundle().agencyOf(sheet));
        file.record(JournalLine.of(JournalEvent.OBJECTION_RECEIVED, part, ActContext.byLaw(now), now)
                .facts(new NoticeFacts.Objected(notice.notice(), number)));
        file.touch();
        process.getObject()
                .startAside(
                        file.number(),
                        part,
                        HandlingProcess.NOTICE_OBJECTION,
                        file.release().deploymentId());
    }

    /** What became of an objection, for whoever holds its code. */
    public Optional<Objection> ofCode(long no, String code) {
        return objections.ofCode(no, Sha256.of(code.strip().toUpperCase(Locale.ROOT)));
    }

    /** What the agency reads of the objection that it answers; empty for every other task. */
    public Optional<Objection.Said> said(CaseFile file, CasePart part) {
        OptionalInt number = CasePart.objectionOf(part);
        return number.isEmpty()
                ? Optional.empty()
                : objections
                        .find(file.number(), CasePart.noticeOf(part).orElseThrow(), number.getAsInt())
                        .map(Objection::said);
    }

    @Override
    public Map<Step, Function<StepAct, StepFacts>> byStep() {
        return Map.of(Step.ANSWER_OBJECTION, this::answer);
    }

    /** The agency answers, in words; the last answer after the last day settles the notice. */
    private StepFacts answer(StepAct act) {
        CaseFile file = act.file();
        CasePart part = act.task().part();
        String id = CasePart.noticeOf(part).orElseThrow();
        int number = CasePart.objectionOf(part).orElseThrow();
        String words = String.valueOf(act.completion().data().get("answer"));
        boolean upheld = act.outcome() == StepOutcome.UPHELD;
        objections.answer(
                objections.find(file.number(), id, number).orElseThrow(),
                upheld ? Objection.State.UPHELD : Objection.State.NOT_UPHELD,
                act.context().instant(),
                words);
        clocks.meet(file, part, ClockKind.STEP, act.context());
        file.record(act.line(JournalEvent.OBJECTION_ANSWERED)
                .facts(new NoticeFacts.Answered(id, number, act.outcome().code())));
        if (notices.settle(file, id, act.context().instant())) {
            process.getObject().tell(file.number(), CasePart.ofNotice(id), ProcessMessage.OBJECTIONS_SETTLED);
        }
        return StepFacts.of(act.outcome());
    }
}
