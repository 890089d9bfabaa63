package org.yiciban.casefile.desk;

import java.time.Instant;
import java.util.List;
import java.util.function.BiConsumer;
import org.springframework.stereotype.Component;
import org.yiciban.casefile.dates.DateWaits;
import org.yiciban.casefile.delivery.PublicService;
import org.yiciban.casefile.items.CaseCompletion;
import org.yiciban.casefile.items.TableDecisions;
import org.yiciban.casefile.limits.Overdue;
import org.yiciban.casefile.parts.CasePart;
import org.yiciban.casefile.ports.ProcedureActions;
import org.yiciban.casefile.reception.ReceptionProcedure;
import org.yiciban.casefile.record.CaseFile;
import org.yiciban.casefile.settlement.PassedLimits;
import org.yiciban.casefile.steps.ApplicantSteps;
import org.yiciban.casefile.transactions.CaseTransactions;
import org.yiciban.catalogue.procedure.LimitTimer;
import org.yiciban.deadline.clock.ClockKind;
import org.yiciban.shared.CaseNumber;

/** The verbs of the models on a whole case. A verb never repeats what an act did. */
@Component
class CaseProcedure implements ProcedureActions {

    private final CaseTransactions caseTransactions;
    private final ReceptionProcedure reception;
    private final CaseCompletion completion;
    private final TableDecisions tables;
    private final ApplicantSteps asks;
    private final DateWaits dates;
    private final PublicService notices;
    private final Overdue overdue;
    private final PassedLimits passedLimits;

    CaseProcedure(
            CaseTransactions caseTransactions,
            ReceptionProcedure reception,
            CaseCompletion completion,
            TableDecisions tables,
            ApplicantSteps asks,
            DateWaits dates,
            PublicService notices,
            Overdue overdue,
            PassedLimits passedLimits) {
        this.caseTransactions = caseTransactions;
        this.reception = reception;
        this.completion = completion;
        this.tables = tables;
        this.asks = asks;
        this.dates = dates;
        this.notices = notices;
        this.overdue = overdue;
        this.passedLimits = passedLimits;
    }

    @Override
    public List<String> checkers(CaseNumber caseNumber) {
        return caseTransactions.within(caseNumber, (file, now) -> reception.checkers(file));
    }

    @Override
    public List<Integer> rows(CaseNumber caseNumber, String list) {
        return caseTransactions.within(caseNumber, (file, now) -> file.rows().of(list));
    }

    @Override
    public void recordOverdue(CaseNumber caseNumber, CasePart part) {
        act(caseNumber, (file, now) -> overdue.record(file, part));
    }

    @Override
    public void acceptByLaw(CaseNumber caseNumber) {
        caseTransactions.within(caseNumber, (file, now) -> {
            if (file.running(CasePart.RECEPTION, ClockKind.RECEPTION_ANSWER).stream()
                    .anyMatch(clock -> clock.awaitsEffect(now))) {
                // both limits passed together, and this one ends the reception
                overdue.record(file, CasePart.RECEPTION);
            }
            reception.acceptByLaw(file, now);
            passedLimits.rescheduleTimers(file, CasePart.BUNDLE, LimitTimer.BUNDLE);
            return null;
        });
    }

    @Override
    public void abandon(CaseNumber caseNumber) {
        act(caseNumber, (file, now) -> reception.abandon(file, now));
    }

    @Override
    public void decide(CaseNumber caseNumber, String table) {
        act(caseNumber, (file, now) -> tables.decide(file, table, now));
    }

    @Override
    public String askApplicant(CaseNumber caseNumber, CasePart part) {
        return caseTransactions.within(caseNumber, (file, now) -> asks.ask(file, part, now) ? "asked" : "closed");
    }

    @Override
    public void leaveUnanswered(CaseNumber caseNumber, CasePart part) {
        act(caseNumber, (file, now) -> asks.leave(file, part, now));
    }

    @Override
    public void awaitDate(CaseNumber caseNumber, String date) {
        act(caseNumber, (file, now) -> dates.begin(file, date, now));
    }

    @Override
    public void passDate(CaseNumber caseNumber, String date) {
        act(caseNumber, (file, now) -> dates.end(file, date, now));
    }

    @Override
    public String openDelivery(CaseNumber caseNumber) {
        return caseTransactions.within(caseNumber, (file, now) -> {
            if (!completion.startDelivery(file, now)) {
                return "nothing";
            }
            passedLimits.rescheduleTimers(file, CasePart.DELIVERY, LimitTimer.DELIVERY);
            return "paper";
        });
    }

    @Override
    public String serveByNotice(CaseNumber caseNumber) {
        return caseTransactions.within(caseNumber, notices::close);
    }

    @Override
    public void completeCase(CaseNumber caseNumber) {
        act(caseNumber, (file, now) -> completion.complete(file, now));
    }

    private void act(CaseNumber caseNumber, BiConsumer<CaseFile, Instant> effect) {
        caseTransactions.within(caseNumber, (file, now) -> {
            effect.accept(file, now);
            return null;
        });
    }
}
