package org.yiciban.casefile.limits;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.yiciban.casefile.access.CaseAccess;
import org.yiciban.casefile.facts.LimitFacts;
import org.yiciban.casefile.notices.CaseDocuments;
import org.yiciban.casefile.notices.DocumentFacts;
import org.yiciban.casefile.notices.Pauses;
import org.yiciban.casefile.parts.CasePart;
import org.yiciban.casefile.record.ActContext;
import org.yiciban.casefile.record.CaseClock;
import org.yiciban.casefile.record.CaseFile;
import org.yiciban.casefile.record.JournalLine;
import org.yiciban.casefile.refusals.ActRefused;
import org.yiciban.casefile.refusals.InvalidInput;
import org.yiciban.casefile.settlement.PassedLimits;
import org.yiciban.casefile.states.JournalEvent;
import org.yiciban.casefile.transactions.CaseTransactions;
import org.yiciban.casefile.worklist.TaskAccess;
import org.yiciban.casefile.worklist.WorkList;
import org.yiciban.catalogue.procedure.Channel;
import org.yiciban.catalogue.procedure.LimitTimer;
import org.yiciban.catalogue.procedure.PauseReason;
import org.yiciban.catalogue.procedure.StepOutcome;
import org.yiciban.catalogue.sheet.BundleSheet;
import org.yiciban.catalogue.sheet.StatutoryLimit;
import org.yiciban.deadline.clock.ClockEvent;
import org.yiciban.deadline.clock.ClockKind;
import org.yiciban.deadline.clock.UnlawfulClockEvent;
import org.yiciban.document.issued.DocumentType;
import org.yiciban.document.issued.IssuedDocument;
import org.yiciban.document.issued.SaidFacts;
import org.yiciban.identity.account.Account;
import org.yiciban.identity.account.Role;
import org.yiciban.shared.CaseNumber;
import org.yiciban.shared.TimeLimit;
import org.yiciban.shared.Unseen;

/**
 * What happens to the clocks of a whole case. They pause only by their own event, which the lead agency records with its
 * own notice (licensing law Art. 45); the same-level government extends the statutory one, once, before it has passed
 * (Art. 42 para 2). An item's pause or extension never moves them.
 */
@Service
public class BundleClocks {

    private static final int LONGEST_REASON = 2000;

    private final CaseTransactions caseTransactions;
    private final CaseDocuments documents;
    private final CaseAccess access;
    private final PassedLimits passedLimits;
    private final WorkList workList;

    BundleClocks(
            CaseTransactions caseTransactions,
            CaseDocuments documents,
            CaseAccess access,
            PassedLimits passedLimits,
            WorkList workList) {
        this.caseTransactions = caseTransactions;
        this.documents = documents;
        this.access = access;
        this.passedLimits = passedLimits;
        this.workList = workList;
    }

    /** The government grants the one extension that the bundle's sheet allows, and the applicant is told. */
    public void extend(CaseNumber number, String reason, Account account, Channel channel) {
        if (!account.is(Role.GOVERNMENT)) {
            throw ActRefused.forbidden("extension.government-only");
        }
        String why = required(reason);
        act(number, account, channel, (file, context) -> {
            StatutoryLimit limit =
                    file.release().bundle().statutory().in(file.filing().situation());
            TimeLimit extra = limit.extension().orElseThrow(() -> ActRefused.conflict("extension.case-unlawful"));
            List<CaseClock> statutory = clocks(file, ClockKind.BUNDLE_STATUTORY);
            ClockEvent extended = ClockEvent.extended(
                    context.instant(), extra, why, limit.basis().zh(), null, context.actorId());
            Optional<Instant> until = lawful(() -> statutory.get(0).dueAfter(extended));
            IssuedDocument notice =
                    notice(file, DocumentType.EXTEND, context, DocumentFacts.extension(why, limit, until));
            add(statutory, extended.toldBy(notice.number()));
            file.record(JournalLine.of(JournalEvent.EXTENSION_DECIDED, CasePart.BUNDLE, context, context.instant())
                    .clock("EXTENDED " + extra)
                    .facts(new LimitFacts.ExtensionDecided(StepOutcome.GRANT.code(), why, null, notice.number())));
        });
    }

    /**
     * The lead agency records that the clocks of the whole case stand.
     *
     * @param reason a special procedure that the bundle's sheet lists
     * @param expectedDays the working days it will take, 1 to 365
     */
    public void pause(CaseNumber number, String reason, String expectedDays, Account account, Channel channel) {
        act(number, account, channel, (file, context) -> {
            requireLead(file, account);
            BundleSheet sheet = file.release().bundle();
            PauseReason ground = Pauses.ground(reason, sheet.specialProcedures());
            int days = Pauses.days(expectedDays);
            SaidFacts facts = new SaidFacts();
            Pauses.tell(facts, ground, days, sheet.pauseBasis());
            IssuedDocument notice = notice(file, DocumentType.SPECIAL, context, facts);
            List<CaseClock> running = clocks(file, ClockKind.BUNDLE_STATUTORY, ClockKind.BUNDLE_PROMISED).stream()
                    // a promise that has passed stays as it is
                    .filter(clock ->
                            !clock.kind().promised() || !clock.clock().passed(clock.calendar(), context.instant()))
                    .toList();
            add(
                    running,
                    ClockEvent.paused(
                            context.instant(),
                            ground,
                            Pauses.citation(ground, sheet.pauseBasis()),
                            notice.number(),
                            context.actorId()));
            file.record(JournalLine.of(
                            JournalEvent.SPECIAL_PROCEDURE_STARTED, CasePart.BUNDLE, context, context.instant())
                    .clock("PAUSED " + ground)
                    .facts(new LimitFacts.PauseStarted(
                            null,
                            ground.text(),
                            notice.number(),
                            String.valueOf(days),
                            ground.ofLicensingLaw() ? null : "OTHER",
                            ground.ofLicensingLaw() ? null : sheet.pauseBasis().orElseThrow())));
        });
    }

    /** The lead agency records that they run again. */
    public void resume(CaseNumber number, Account account, Channel channel) {
        act(number, account, channel, (file, context) -> {
            requireLead(file, account);
            List<CaseClock> all = clocks(file, ClockKind.BUNDLE_STATUTORY, ClockKind.BUNDLE_PROMISED);
            List<CaseClock> standing =
                    all.stream().filter(clock -> clock.clock().paused()).toList();
            add(standing.isEmpty() ? all : standing, ClockEvent.resumed(context.instant(), null, context.actorId()));
            file.record(
                    JournalLine.of(JournalEvent.SPECIAL_PROCEDURE_FINISHED, CasePart.BUNDLE, context, context.instant())
                            .clock("RESUMED")
                            .facts(new LimitFacts.PauseFinished(null)));
        });
    }

    private void act(CaseNumber number, Account account, Channel channel, BiConsumer<CaseFile, ActContext> deed) {
        caseTransactions.on(number, (file, now) -> {
            if (!access.maySee(file, account)) {
                throw ActRefused.noSuchCase();
            }
            TaskAccess.requireImpartial(file, account);
            deed.accept(file, ActContext.of(account, channel, now));
            file.touch();
            passedLimits.rescheduleTimers(file, CasePart.BUNDLE, LimitTimer.BUNDLE);
            workList.redate(file, CasePart.BUNDLE);
            return null;
        });
    }

    private static List<CaseClock> clocks(CaseFile file, ClockKind... kinds) {
        List<CaseClock> running = Stream.of(kinds)
                .flatMap(kind -> file.running(CasePart.BUNDLE, kind).stream())
                .toList();
        if (running.isEmpty()) {
            throw ActRefused.byState("extension.no-case-clock");
        }
        return running;
    }

    /** What the law does not allow at this place is told with its rule; nothing was changed. */
    private static void add(List<CaseClock> clocks, ClockEvent event) {
        lawful(() -> {
            clocks.forEach(clock -> clock.add(event));
            return null;
        });
    }

    private static <T> T lawful(Supplier<T> deed) {
        try {
            return deed.get();
        } catch (UnlawfulClockEvent unlawful) {
            throw ActRefused.conflict("clock.unlawful", unlawful.sentence());
        }
    }

    private IssuedDocument notice(CaseFile file, DocumentType type, ActContext context, SaidFacts facts) {
        return documents.issue(file, type, file.release().leadAgency(), context, facts);
    }

    private static void requireLead(CaseFile file, Account account) {
        if (!account.worksFor(file.filing().organ(file.release().leadAgency().code()))
                || !account.isAny(Role.OFFICER, Role.HEAD)) {
            throw ActRefused.forbidden("clock.lead-only");
        }
    }

    private static String required(String reason) {
        String why = reason == null ? "" : Unseen.readable(reason).strip();
        if (why.isEmpty() || why.length() > LONGEST_REASON) {
            throw InvalidInput.of("reason", "required", "extension.reason");
        }
        return why;
    }
}
