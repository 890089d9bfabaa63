package org.yiciban.document.certificate;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.yiciban.atrest.AtRest;
import org.yiciban.integrity.KeyedCounter;
import org.yiciban.shared.CaseNumber;
import org.yiciban.shared.DivisionCode;

/** The register of certificates. */
@Repository
public class Certificates {

    private static final int DIGITS = 10;

    private final JdbcClient jdbc;
    private final AtRest atRest;
    private final KeyedCounter counter;

    Certificates(JdbcClient jdbc, AtRest atRest, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.atRest = atRest;
        this.counter = new KeyedCounter(jdbc, transactions, "certificate_counter", List.of("type_code", "issuer_code"));
    }

    /**
     * The next identifier of a kind, taken in the act that issues: its serial numbers have no gaps.
     *
     * @param issuer who issues; the code of the division stands for an organ of it, as registers do
     */
    public CertificateIdentifier next(String type, DivisionCode issuer) {
        String serial = ("%0" + DIGITS + "d").formatted(counter.next(type, issuer.value()));
        return new CertificateIdentifier(type, issuer.value(), serial, 1);
    }

    /** Enters a certificate, in the act that issues it, when its document is there. */
    public void enter(Certificate one) {
        CertificateRow.insert(one, jdbc, atRest);
    }

    /**
     * Enters the next version, in the act that renews or corrects: from now on the former one is replaced by it.
     *
     * @throws IllegalStateException when that had ended for good before
     */
    public void renew(Certificate former, Certificate next) {
        CertificateRow.insert(next, jdbc, atRest);
        if (!stand(former.identifier(), CertificateStatus.REPLACED)) {
            throw new IllegalStateException("a certificate that has ended is not renewed: " + former.identifier());
        }
        jdbc.sql("update certificate set replaced_by = ? where identifier = ?")
                .params(next.identifier().toString(), former.identifier().toString())
                .update();
    }

    /**
     * Writes how a certificate stands now, in the act that makes it so.
     *
     * @return false when it had ended for good before
     */
    public boolean stand(CertificateIdentifier identifier, CertificateStatus status) {
        return jdbc.sql("update certificate set status = ? where identifier = ? and status in ('VALID', 'SUSPENDED')")
                        .params(status.name(), identifier.toString())
                        .update()
                > 0;
    }

    /** All versions of all certificates of whoever has that number, newest first. */
    public List<Certificate> of(String holder) {
        List<String> hashes = atRest.hashes(CertificateTables.HOLDER, CertificateRow.normal(holder));
        return jdbc.sql("select * from certificate where holder_hash in (" + places(hashes)
                        + ") order by issued_at desc, identifier")
                .params(hashes)
                .query((row, i) -> CertificateRow.read(row, atRest))
                .list();
    }

    /** What these cases gave, newest first. */
    public List<Certificate> of(Collection<CaseNumber> cases) {
        return cases.isEmpty()
                ? List.of()
                : jdbc.sql("select * from certificate where case_number in (" + places(cases)
                                + ") order by issued_at desc, identifier")
                        .params(cases.stream().map(CaseNumber::value).toList())
                        .query((row, i) -> CertificateRow.read(row, atRest))
                        .list();
    }

    /** The certificate of that identifier. */
    public Optional<Certificate> find(CertificateIdentifier identifier) {
        return one("identifier", identifier.toString());
    }

    /** The certificate whose file that document is. */
    public Optional<Certificate> ofDocument(String number) {
        return one("document", number);
    }

    private Optional<Certificate> one(String column, String value) {
        return jdbc.sql("select * from certificate where " + column + " = ?")
                .param(value)
                .query((row, i) -> CertificateRow.read(row, atRest))
                .optional();
    }

    private static String places(Collection<?> values) {
        return String.join(", ", Collections.nCopies(values.size(), "?"));
    }
}
