package org.yiciban.casefile.renewals;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Service;
import org.yiciban.casefile.facts.CertificateFacts;
import org.yiciban.casefile.record.ActContext;
import org.yiciban.casefile.record.CaseFile;
import org.yiciban.casefile.record.JournalLine;
import org.yiciban.casefile.states.JournalEvent;
import org.yiciban.casefile.transactions.CaseTransactions;
import org.yiciban.document.certificate.Certificate;
import org.yiciban.document.certificate.CertificateEndDays;
import org.yiciban.shared.ProgramOnly;

/**
 * What follows from the last day of a certificate: its holder is reminded before, once for each reminder and after a standstill
 * by the nearest alone, and told when it has lapsed. One that can't be told stops no other.
 */
@ProgramOnly
@Service
@EnableConfigurationProperties(RenewalSettings.class)
public class CertificateDays {

    private static final Logger LOG = LoggerFactory.getLogger(CertificateDays.class);

    private final CaseTransactions caseTransactions;
    private final CertificateEndDays days;
    private final RenewalSettings settings;
    private final Clock clock;

    CertificateDays(CaseTransactions caseTransactions, CertificateEndDays days, RenewalSettings settings, Clock clock) {
        this.caseTransactions = caseTransactions;
        this.days = days;
        this.settings = settings;
        this.clock = clock;
    }

    /** Does what the day asks for. */
    public void look() {
        LocalDate today = Renewals.day(clock.instant());
        each(after -> days.over(today, after), this::lapse);
        for (int before : settings.reminders()) {
            each(after -> days.ending(today, before, after), one -> remind(one, before));
        }
    }

    private static void each(Function<String, List<Certificate>> next, Consumer<Certificate> act) {
        List<Certificate> some = next.apply("");
        while (!some.isEmpty()) {
            for (Certificate one : some) {
                try {
                    act.accept(one);
                } catch (RuntimeException failed) {
                    LOG.error("The last day of the certificate {} could not be told", one.identifier(), failed);
                }
            }
            some = next.apply(some.get(some.size() - 1).identifier().toString());
        }
    }

    /** Looks again under the lock of the case: another node, or a renewal by law, may have been quicker. */
    private void lapse(Certificate seen) {
        caseTransactions.on(seen.caseNumber(), (file, now) -> {
            if (days.lapse(seen.identifier(), now)) {
                tell(
                        file,
                        seen,
                        JournalEvent.CERTIFICATE_LAPSED,
                        new CertificateFacts.Lapsed(
                                seen.identifier().toString(),
                                seen.lastDay(),
                                underWay(file, seen) ? Boolean.TRUE : null),
                        Renewals.end(seen.lastDay()),
                        now);
            }
            return null;
        });
    }

    private void remind(Certificate seen, int before) {
        caseTransactions.on(seen.caseNumber(), (file, now) -> {
            Renewing renewing = Renewing.by(file.release(), seen.item().code()).orElse(null);
            boolean first = days.remind(seen.identifier(), before);
            if (first && renewing != null && !Renewals.isUnderWay(file, renewing)) {
                LocalDate inTime = renewing.renewal().inTimeUntil(seen.lastDay());
                tell(
                        file,
                        seen,
                        JournalEvent.CERTIFICATE_EXPIRING,
                        new CertificateFacts.Expiring(
                                seen.identifier().toString(),
                                seen.lastDay(),
                                inTime,
                                Renewals.day(now).isAfter(inTime) ? Boolean.TRUE : null),
                        now,
                        now);
            }
            return null;
        });
    }

    private static boolean underWay(CaseFile file, Certificate one) {
        return Renewals.isUnderWay(file, file.item(one.item()));
    }

    private static void tell(
            CaseFile file, Certificate one, JournalEvent event, CertificateFacts facts, Instant at, Instant now) {
        file.record(JournalLine.of(event, file.item(one.item()).part(), ActContext.byLaw(at), now)
                .facts(facts));
        file.touch();
    }
}
