package org.yiciban.document.file;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.yiciban.document.certificate.Certificates;
import org.yiciban.document.issued.DocumentFact;
import org.yiciban.document.issued.DocumentLinks;
import org.yiciban.document.issued.DocumentType;
import org.yiciban.document.issued.Documents;
import org.yiciban.document.issued.IssuedDocument;
import org.yiciban.document.issued.VerificationCode;
import org.yiciban.shared.ProgramOnly;

/** Tells anybody whether a document is genuine: by the code that stands on it, or by its file. */
@ProgramOnly
@Service
public class Verification {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final DocumentFileRows rows;
    private final Documents documents;
    private final Certificates certificates;
    private final Clock clock;

    Verification(DocumentFileRows rows, Documents documents, Certificates certificates, Clock clock) {
        this.rows = rows;
        this.documents = documents;
        this.certificates = certificates;
        this.clock = clock;
    }

    /** The document with that code; empty when there is none. */
    public Optional<Verified> of(VerificationCode code) {
        return rows.of(code).flatMap(this::verified);
    }

    /** The document of which exactly this is the file, by its SHA-256 in hexadecimal digits; empty when it is none. */
    public Optional<Verified> ofFile(String sha256) {
        return rows.ofContent(sha256).flatMap(this::verified);
    }

    private Optional<Verified> verified(DocumentFile file) {
        return documents
                .find(file.number())
                .map(document -> standing(
                        document,
                        Verified.of(
                                file,
                                document,
                                document.text(DocumentFact.SIGNED_BY).orElseThrow(),
                                DocumentLinks.of(document, documents.of(document.caseNumber())))));
    }

    private Verified standing(IssuedDocument document, Verified verified) {
        return document.type() == DocumentType.CERTIFICATE
                ? certificates
                        .ofDocument(document.number())
                        .map(one -> verified.of(one, LocalDate.ofInstant(clock.instant(), ZONE)))
                        .orElse(verified)
                : verified;
    }
}
