package org.yiciban.casefile.renewals;

import java.util.List;
import org.springframework.stereotype.Service;
import org.yiciban.casefile.refusals.ActRefused;
import org.yiciban.document.certificate.Certificate;
import org.yiciban.document.certificate.CertificateEndDays;
import org.yiciban.identity.account.Account;
import org.yiciban.identity.account.Role;

/** Certificates that lapsed, which the organ that gave them has to strike off 注销 (licensing law Art. 70(1)). */
@Service
public class LapsedCertificates {

    private static final int MOST = 200;

    private final CertificateEndDays days;

    LapsedCertificates(CertificateEndDays days) {
        this.days = days;
    }

    /**
     * Those of the reader's own organ, the oldest first.
     *
     * @throws ActRefused to whoever strikes off nothing
     */
    public List<Certificate> of(Account account) {
        if (account.organ() == null || !account.isAny(Role.OFFICER, Role.HEAD)) {
            throw ActRefused.forbidden("revocation.own-agency-only");
        }
        return days.lapsed(account.organ(), MOST);
    }
}
