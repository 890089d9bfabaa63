package org.yiciban.casefile.certificates;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.yiciban.casefile.record.CaseFile;
import org.yiciban.casefile.record.CaseItem;
import org.yiciban.casefile.renewals.Reissuing;
import org.yiciban.casefile.renewals.Renewals;
import org.yiciban.casefile.renewals.Renewing;
import org.yiciban.casefile.transactions.CaseTransactions;
import org.yiciban.catalogue.procedure.LaterRequest;
import org.yiciban.document.certificate.Certificate;
import org.yiciban.document.certificate.CertificateStatus;
import org.yiciban.shared.CaseNumber;
import org.yiciban.shared.ItemCode;

/** How the renewal of a certificate stands, for whoever holds it. */
@Service
public class OwnRenewals {

    /** Nobody reads of a renewal earlier; no sheet opens one so early. */
    private static final int YEAR = 366;

    private final CaseTransactions caseTransactions;
    private final Renewals renewals;

    OwnRenewals(CaseTransactions caseTransactions, Renewals renewals) {
        this.caseTransactions = caseTransactions;
        this.renewals = renewals;
    }

    /** How a renewal stands. */
    public enum State {
        /** It can't be asked for yet. */
        EARLY,
        /** It can be asked for in time. */
        OPEN,
        /** It can still be asked for, and isn't in time: silence renews nothing. */
        LATE,
        /** It was asked for in time: silence renews it (licensing law Art. 50 para 2). */
        ASKED,
        /** It was asked for too late. */
        ASKED_LATE,
        /** It is over and can't be asked for any more. */
        OVER
    }

    /**
     * A renewal.
     *
     * @param opens the first day on which it can be asked for
     * @param inTimeUntil the last day on which it is asked for in time
     * @param request the later request of the certificate's case by which it is asked for
     */
    public record Renewal(State state, LocalDate opens, LocalDate inTimeUntil, String request) {

        /** Whether it can be asked for now. */
        public boolean isOffered() {
            return state == State.OPEN || state == State.LATE;
        }
    }

    /** How it stands on that day; empty where nobody renews such a certificate, or where it ends in more than a year. */
    public Optional<Renewal> of(Certificate one, LocalDate today) {
        LocalDate lastDay = one.validUntil();
        CertificateStatus status = one.status(today);
        if (lastDay == null || lastDay.minusDays(YEAR).isAfter(today)) {
            return Optional.empty();
        }
        if (status != CertificateStatus.LAPSED && status.isFinal()) {
            return Optional.empty();
        }
        return caseTransactions.look(
                one.caseNumber(), file -> Renewing.by(file.release(), one.item().code())
                        .map(renewing -> of(file, renewing, lastDay, today)));
    }

    /** The later request by which it is issued anew when it was lost or damaged; empty where it can't be asked for now. */
    public Optional<String> reissue(Certificate one, LocalDate today) {
        return one.status(today) != CertificateStatus.VALID
                ? Optional.empty()
                : caseTransactions.look(one.caseNumber(), file -> Reissuing.request(
                                file.release(), one.item().code())
                        .filter(request -> file.rows().items(request.item()).stream()
                                .allMatch(item -> item.status().isFinal()))
                        .map(LaterRequest::id));
    }

    private static Renewal of(CaseFile file, Renewing renewing, LocalDate lastDay, LocalDate today) {
        ItemCode item = renewing.renewal().item();
        String request =
                file.release().bundle().request(item).map(LaterRequest::id).orElseThrow();
        LocalDate opens = renewing.renewal().from(lastDay);
        LocalDate inTime = renewing.renewal().inTimeUntil(lastDay);
        Optional<CaseItem> asked = file.rows().items(item).stream()
                .filter(one -> !one.status().isFinal())
                .findFirst();
        State state = asked.map(one -> one.grantedByLawAt() == null ? State.ASKED_LATE : State.ASKED)
                .orElseGet(() -> today.isAfter(lastDay)
                        ? State.OVER
                        : today.isAfter(inTime) ? State.LATE : today.isBefore(opens) ? State.EARLY : State.OPEN);
        return new Renewal(state, opens, inTime, request);
    }

    /**
     * A certificate that a request would renew.
     *
     * @param late whether it isn't in time any more: silence renews nothing
     */
    public record Asked(Certificate certificate, LocalDate inTimeUntil, boolean late) {}

    /** What a request in a case would renew; empty for every other request. */
    public Optional<Asked> of(CaseNumber number, LaterRequest request, LocalDate today) {
        return caseTransactions.look(number, file -> Renewing.of(file.release(), request.item())
                .flatMap(renewing -> renewals.newest(file, renewing.item())
                        .filter(one -> one.validUntil() != null)
                        .map(one -> {
                            LocalDate inTime = renewing.renewal().inTimeUntil(one.lastDay());
                            return new Asked(one, inTime, today.isAfter(inTime));
                        })));
    }
}
