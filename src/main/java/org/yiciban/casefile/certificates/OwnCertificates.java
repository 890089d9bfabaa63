package org.yiciban.casefile.certificates;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yiciban.document.certificate.Certificate;
import org.yiciban.document.certificate.CertificateIdentifier;
import org.yiciban.document.certificate.Certificates;
import org.yiciban.identity.account.Account;
import org.yiciban.identity.account.ProvenIdentity;
import org.yiciban.identity.account.Role;
import org.yiciban.shared.CaseNumber;

/**
 * Which certificates are an account's: those of the person who was proven for it, those of the body that it files for, and
 * those that its cases gave, such as to a company that came into being; to an agent while his mandate runs.
 */
@Service
@Transactional(readOnly = true)
public class OwnCertificates {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final JdbcClient jdbc;
    private final Certificates certificates;
    private final ProvenIdentity identities;
    private final Clock clock;

    OwnCertificates(JdbcClient jdbc, Certificates certificates, ProvenIdentity identities, Clock clock) {
        this.jdbc = jdbc;
        this.certificates = certificates;
        this.identities = identities;
        this.clock = clock;
    }

    /** The day by which certificates hold or don't. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZONE);
    }

    /** All of them, the newest first. */
    public List<Certificate> of(Account account) {
        Set<Certificate> all = new LinkedHashSet<>(certificates.of(cases(account)));
        number(account).map(certificates::of).ifPresent(all::addAll);
        List<Certificate> sorted = new ArrayList<>(all);
        sorted.sort(Comparator.comparing(Certificate::issuedAt).reversed().thenComparing(one -> one.identifier()
                .toString()));
        return sorted;
    }

    /** The one of that identifier; empty when it is another's, as when there is none. */
    public Optional<Certificate> find(String identifier, Account account) {
        return CertificateIdentifier.read(identifier)
                .flatMap(certificates::find)
                .filter(one -> isHeld(one, account));
    }

    private boolean isHeld(Certificate one, Account account) {
        return number(account).filter(one::isOf).isPresent() || isOfOwnCase(one, account);
    }

    /** Whether one of the account's own cases gave it: then it is asked there for its renewal. */
    public boolean isOfOwnCase(Certificate one, Account account) {
        return cases(account).contains(one.caseNumber());
    }

    /** The number of whoever the account stands for; what somebody typed himself proves nothing. */
    private Optional<String> number(Account account) {
        return account.is(Role.FILER)
                ? Optional.ofNullable(account.idNumber())
                : account.isStaff() ? Optional.empty() : identities.of(account).map(ProvenIdentity.Person::idNumber);
    }

    /** The cases in the account, as the list of one's own cases has them; what a clerk took in at the window isn't his. */
    private List<CaseNumber> cases(Account account) {
        String channel = account.is(Role.FILER) ? "WINDOW" : account.isStaff() ? "%" : "";
        return jdbc.sql(
                        """
                        select c.case_number from case_file c
                        where (c.principal = :account or c.account = :account and c.channel not like :channel
                                and (c.account_until is null or c.account_until >= :today))
                            and exists (select 1 from certificate k where k.case_number = c.case_number)
                        order by c.received_at desc fetch first 200 rows only""")
                .param("account", account.username())
                .param("channel", channel)
                .param("today", today())
                .query((row, i) -> new CaseNumber(row.getString(1)))
                .list();
    }
}
