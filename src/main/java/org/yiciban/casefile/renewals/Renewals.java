package org.yiciban.casefile.renewals;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.yiciban.casefile.record.CaseFile;
import org.yiciban.casefile.record.CaseItem;
import org.yiciban.casefile.refusals.ActRefused;
import org.yiciban.catalogue.procedure.LaterRequest;
import org.yiciban.document.certificate.Certificate;
import org.yiciban.document.certificate.CertificateStatus;
import org.yiciban.document.certificate.Certificates;
import org.yiciban.shared.ItemKey;

/**
 * Renewals of certificates 延续 (licensing law Art. 50). Each is a later request in the case that gave the certificate. Who asks
 * in time has it renewed by law when nobody has decided by its last day; who asks later, or not at all, loses it.
 */
@Component
public class Renewals {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final Certificates certificates;

    Renewals(Certificates certificates) {
        this.certificates = certificates;
    }

    /** The day of that instant, by which certificates hold or don't. */
    public static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, ZONE);
    }

    /** The instant at which what is valid until that day is over. */
    public static Instant end(LocalDate lastDay) {
        return lastDay.plusDays(1).atStartOfDay(ZONE).toInstant();
    }

    /** The newest version of the certificate that an item of the case gave. */
    public Optional<Certificate> newest(CaseFile file, ItemKey item) {
        return certificates.of(List.of(file.number())).stream()
                .filter(one -> one.item().equals(item) && one.written() != CertificateStatus.REPLACED)
                .findFirst();
    }

    /** Why a request may not be made now, where it would renew a certificate; empty where it may, and for any other request. */
    public Optional<ActRefused> refusal(CaseFile file, LaterRequest request, Instant now) {
        return Renewing.of(file.release(), request.item())
                .flatMap(renewing -> {
                    LocalDate today = day(now);
                    return tooEarly(file, renewing, today)
                            .map(opens -> ActRefused.conflict("renewal.early", request.name(), opens))
                            .or(() -> refusal(file, request, renewing, today));
                })
                .or(() -> Reissuing.of(file.release(), request.item())
                        .filter(reissuing -> !reissuing.holdsFirst(file, day(now))
                                && holding(file, reissuing, now).isEmpty())
                        .map(reissuing -> ActRefused.conflict(
                                "reissue.ended", reissuing.certificate().name())));
    }

    /** The certificate that would be issued anew, while it holds. */
    private Optional<Certificate> holding(CaseFile file, Reissuing reissuing, Instant now) {
        return newest(file, reissuing.item()).filter(one -> one.status(day(now)) == CertificateStatus.VALID);
    }

    /** The certificate that granting the item issues anew; empty where it issues nothing so, or where that holds no more. */
    public Optional<Certificate> reissued(CaseFile file, CaseItem item, Instant now) {
        return Reissuing.of(file.release(), item.code()).flatMap(reissuing -> holding(file, reissuing, now));
    }

    /** A first version tells it without a look at the register: no version ends before that. */
    private static Optional<LocalDate> tooEarly(CaseFile file, Renewing renewing, LocalDate today) {
        return file.find(renewing.item())
                .flatMap(item -> Optional.ofNullable(item.issuedAt()))
                .flatMap(issued -> renewing.certificate().validity().lastDay(day(issued)))
                .map(renewing.renewal()::from)
                .filter(today::isBefore);
    }

    private Optional<ActRefused> refusal(CaseFile file, LaterRequest request, Renewing renewing, LocalDate today) {
        Optional<Certificate> found = newest(file, renewing.item()).filter(one -> one.validUntil() != null);
        if (found.isEmpty()) {
            return Optional.of(ActRefused.conflict("renewal.none", request.name()));
        }
        Certificate one = found.get();
        CertificateStatus status = one.status(today);
        if (status == CertificateStatus.LAPSED) {
            return Optional.of(ActRefused.conflict("renewal.over", one.name(), one.lastDay()));
        }
        if (status.isFinal()) {
            return Optional.of(ActRefused.conflict("renewal.ended", one.name()));
        }
        LocalDate opens = renewing.renewal().from(one.lastDay());
        return today.isBefore(opens)
                ? Optional.of(ActRefused.conflict("renewal.early", request.name(), opens))
                : Optional.empty();
    }

    /** A renewal was asked for: in time, it is granted by law at the end of the last day (Art. 50 para 2). */
    public void asked(CaseFile file, CaseItem item, Instant now) {
        Renewing.of(file.release(), item.code()).ifPresent(renewing -> {
            LocalDate lastDay = newest(file, renewing.item()).orElseThrow().lastDay();
            if (!day(now).isAfter(renewing.renewal().inTimeUntil(lastDay))) {
                item.grantByLawAt(end(lastDay));
            }
        });
    }

    /** The certificate that an item would renew, while that still can be: one that was taken back holds no more. */
    public Optional<Certificate> renewable(CaseFile file, CaseItem item) {
        return Renewing.of(file.release(), item.code())
                .flatMap(renewing -> newest(file, renewing.item()))
                .filter(one -> !one.written().isFinal());
    }

    /**
     * Refuses to renew what was taken back or struck off meanwhile, and to issue anew what holds no more.
     *
     * @throws ActRefused when there is no next version of its certificate any more
     */
    public void requireRenewable(CaseFile file, CaseItem item, Instant now) {
        Reissuing.of(file.release(), item.code())
                .filter(reissuing -> holding(file, reissuing, now).isEmpty())
                .ifPresent(reissuing -> {
                    throw ActRefused.conflict(
                            "reissue.ended", reissuing.certificate().name());
                });
        Optional<Renewing> renewing = Renewing.of(file.release(), item.code());
        if (renewing.isPresent() && renewable(file, item).isEmpty()) {
            throw ActRefused.conflict(
                    "renewal.ended", renewing.get().certificate().name());
        }
    }

    /** Whether a renewal of what the item gave is being decided on. */
    public static boolean isUnderWay(CaseFile file, CaseItem item) {
        return Renewing.by(file.release(), item.code())
                .filter(renewing -> isUnderWay(file, renewing))
                .isPresent();
    }

    /** Whether a renewal of the certificate that the item gave is being decided on. */
    public static boolean isUnderWay(CaseFile file, Renewing renewing) {
        return file.rows().items(renewing.renewal().item()).stream()
                .anyMatch(item -> !item.status().isFinal());
    }
}
