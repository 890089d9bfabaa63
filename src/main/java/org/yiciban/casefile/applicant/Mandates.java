package org.yiciban.casefile.applicant;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.yiciban.casefile.access.ApplicantAct;
import org.yiciban.casefile.access.CaseAccess;
import org.yiciban.casefile.access.MandateBook;
import org.yiciban.casefile.access.Viewer;
import org.yiciban.casefile.application.Mandate;
import org.yiciban.casefile.facts.ClaimFacts;
import org.yiciban.casefile.parts.CasePart;
import org.yiciban.casefile.record.ActContext;
import org.yiciban.casefile.record.CaseFile;
import org.yiciban.casefile.record.JournalLine;
import org.yiciban.casefile.record.Presence;
import org.yiciban.casefile.refusals.ActRefused;
import org.yiciban.casefile.settlement.LegalTime;
import org.yiciban.casefile.states.CaseStatus;
import org.yiciban.casefile.states.JournalEvent;
import org.yiciban.casefile.transactions.CaseTransactions;
import org.yiciban.catalogue.procedure.Channel;
import org.yiciban.identity.account.Account;
import org.yiciban.shared.CaseNumber;

/** How mandates end: by their day, or because the principal ends them. He is told either way. */
@Service
public class Mandates {

    private static final Logger LOG = LoggerFactory.getLogger(Mandates.class);
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final CaseTransactions caseTransactions;
    private final CaseAccess access;
    private final MandateBook book;
    private final LegalTime time;

    Mandates(CaseTransactions caseTransactions, CaseAccess access, MandateBook book, LegalTime time) {
        this.caseTransactions = caseTransactions;
        this.access = access;
        this.book = book;
        this.time = time;
    }

    /**
     * Ends the mandate of a case for its principal (民法典第一百七十三条). The agent sees it no more, and the query code is a new
     * one, because he knows the old one.
     *
     * @param presence who stands at the window; read only when it is the window that acts
     * @throws ActRefused for everybody but the principal and the window, and when there is no mandate to end
     * @throws InvalidInput when it isn't clear who stands before the window
     */
    public void revoke(CaseNumber number, Account account, Channel channel, Presence presence) {
        caseTransactions.on(number, (file, at) -> {
            ActContext context = Presence.in(
                    access.acting(file, Viewer.of(account), ApplicantAct.REVOKE_MANDATE, channel, at),
                    presence,
                    file.filing().applicant());
            Mandate mandate = file.filing().mandate();
            if (mandate == null || mandate.revokedOn() != null) {
                throw ActRefused.conflict("mandate.none");
            }
            tell(file, JournalEvent.MANDATE_REVOKED, context, mandate);
            book.revoke(file.number(), mandate.revoked(day(context.instant())));
            return null;
        });
    }

    /** Tells of mandates whose last day is over and that nobody was told of; one that can't be told stops no other. */
    public void recordEnded() {
        LocalDate today = day(time.now());
        List<CaseNumber> ended = book.endedBefore(today, null);
        while (!ended.isEmpty()) {
            ended.forEach(this::tryToRecord);
            ended = book.endedBefore(today, ended.get(ended.size() - 1));
        }
    }

    private void tryToRecord(CaseNumber number) {
        try {
            recordEnded(number);
        } catch (RuntimeException failed) {
            LOG.error("The end of the mandate of case {} could not be told", number.value(), failed);
        }
    }

    /** Looks again once the case is held: another node, or the principal, may have been quicker. */
    private void recordEnded(CaseNumber number) {
        caseTransactions.on(number, (file, at) -> {
            if (book.told(number) && goesOn(file)) {
                tell(
                        file,
                        JournalEvent.MANDATE_ENDED,
                        ActContext.byLaw(at),
                        Objects.requireNonNull(file.filing().mandate()));
            }
            return null;
        });
    }

    /** Whether something may still be done in the case: after its end, what may be asked for later. */
    private static boolean goesOn(CaseFile file) {
        return !file.status().isFinal()
                || file.status() == CaseStatus.COMPLETED
                        && !file.release().bundle().requests().isEmpty();
    }

    private void tell(CaseFile file, JournalEvent event, ActContext context, Mandate mandate) {
        file.record(JournalLine.of(event, CasePart.BUNDLE, context, context.instant())
                .facts(new ClaimFacts.MandateOver(mandate.agentName(), mandate.until())));
        file.touch();
    }

    private static LocalDate day(Instant now) {
        return LocalDate.ofInstant(now, ZONE);
    }
}
