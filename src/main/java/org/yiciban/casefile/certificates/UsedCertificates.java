package org.yiciban.casefile.certificates;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Service;
import org.yiciban.casefile.refusals.ActRefused;
import org.yiciban.casefile.refusals.InvalidInput;
import org.yiciban.document.certificate.Certificate;
import org.yiciban.document.certificate.CertificateUses;
import org.yiciban.document.certificate.Certificates;
import org.yiciban.document.file.DocumentFile;
import org.yiciban.document.file.DocumentFiles;
import org.yiciban.document.issued.Documents;
import org.yiciban.document.issued.IssuedDocument;
import org.yiciban.identity.account.Account;
import org.yiciban.material.Upload;
import org.yiciban.material.Uploads;
import org.yiciban.shared.LocalText;
import org.yiciban.shared.ProgramOnly;

/** Certificates in the place of papers: whoever holds one uploads nothing 免证办. */
@ProgramOnly
@Service
public class UsedCertificates {

    private final OwnCertificates own;
    private final Certificates certificates;
    private final CertificateUses uses;
    private final Documents documents;
    private final DocumentFiles files;
    private final Uploads uploads;
    private final Clock clock;

    UsedCertificates(
            OwnCertificates own,
            Certificates certificates,
            CertificateUses uses,
            Documents documents,
            DocumentFiles files,
            Uploads uploads,
            Clock clock) {
        this.own = own;
        this.certificates = certificates;
        this.uses = uses;
        this.documents = documents;
        this.files = files;
        this.uploads = uploads;
        this.clock = clock;
    }

    /** The account's certificates that hold today and are of whoever has that number. */
    public List<Certificate> offered(String holder, Account account) {
        return own.of(account).stream()
                .filter(one -> one.isOf(holder) && one.holds(own.today()))
                .toList();
    }

    /**
     * Makes a paper of the file of a certificate of the account, which is handed in as any other.
     *
     * @param consent whether the holder let it be used
     * @throws InvalidInput without consent, and where the account has no such certificate that holds
     * @throws ActRefused while its file isn't made yet
     */
    public Upload take(String identifier, boolean consent, Account account) {
        if (!consent) {
            throw InvalidInput.of("consent", "required", "certificate.consent");
        }
        return paper(
                own.find(identifier, account)
                        .filter(found -> found.holds(own.today()))
                        .orElseThrow(() -> InvalidInput.of("identifier", "unknown-certificate", "certificate.none")),
                account);
    }

    /**
     * The same at the counter: the certificate of the applicant who stands before the clerk and consents. Nobody is told of
     * one before that.
     *
     * @param holder number of the applicant
     * @param type code of the kind of certificate that the paper may be
     * @throws InvalidInput without consent, and where the applicant has no such certificate that holds
     * @throws ActRefused while its file isn't made yet
     */
    public Upload takeBefore(String holder, String type, boolean consent, Account clerk) {
        if (!consent) {
            throw InvalidInput.of("consent", "required", "certificate.consent-present");
        }
        return paper(
                certificates.of(holder).stream()
                        .filter(one -> one.identifier().type().equals(type) && one.holds(own.today()))
                        .findFirst()
                        .orElseThrow(
                                () -> InvalidInput.of("identifier", "unknown-certificate", "certificate.none-present")),
                clerk);
    }

    private Upload paper(Certificate one, Account account) {
        IssuedDocument document = documents.find(one.document()).orElseThrow();
        DocumentFile file = files.made(document).orElseThrow(() -> ActRefused.unavailable("certificate.making"));
        Upload paper = uploads.take(name(one.name()), content(file), account.username());
        uses.consented(paper.id(), one.identifier(), account.username(), clock.instant());
        return paper;
    }

    private static String name(LocalText certificate) {
        return certificate.zh() + ".pdf";
    }

    private byte[] content(DocumentFile file) {
        try (InputStream content = files.open(file)) {
            return content.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the file of a certificate can't be read", unreadable);
        }
    }
}
