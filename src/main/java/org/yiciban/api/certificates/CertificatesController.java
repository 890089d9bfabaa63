package org.yiciban.api.certificates;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.yiciban.casefile.certificates.OwnCertificates;
import org.yiciban.casefile.certificates.OwnRenewals;
import org.yiciban.casefile.certificates.UsedCertificates;
import org.yiciban.casefile.refusals.ActRefused;
import org.yiciban.document.certificate.Certificate;
import org.yiciban.document.file.DocumentFiles;
import org.yiciban.document.issued.Documents;
import org.yiciban.document.issued.IssuedDocument;
import org.yiciban.identity.account.Account;
import org.yiciban.material.Upload;

/** One's own certificates. */
@RestController
@RequestMapping("/api/v1/certificates")
class CertificatesController {

    private final OwnCertificates own;
    private final OwnRenewals renewals;
    private final UsedCertificates used;
    private final Documents documents;
    private final DocumentFiles files;

    CertificatesController(
            OwnCertificates own,
            OwnRenewals renewals,
            UsedCertificates used,
            Documents documents,
            DocumentFiles files) {
        this.renewals = renewals;
        this.used = used;
        this.own = own;
        this.documents = documents;
        this.files = files;
    }

    /** All of them, the newest first. */
    @GetMapping
    List<CertificateAnswer> certificates(Account account, Locale locale) {
        return own.of(account).stream()
                .map(one -> CertificateAnswer.of(
                        one, own.today(), renewals.of(one, own.today()), renewals.reissue(one, own.today()), locale))
                .toList();
    }

    /** Whether the holder lets it be used. */
    record ConsentRequest(@Nullable Boolean consent) {}

    /** A paper that is a certificate, to be handed in by its id as an upload is. */
    record CertificatePaper(String uploadId, String name, String type, long size, String sha256) {}

    /** Makes a paper of a certificate, in the place of an upload. */
    @PostMapping("/{identifier}/papers")
    @ResponseStatus(HttpStatus.CREATED)
    CertificatePaper use(@PathVariable String identifier, @RequestBody ConsentRequest body, Account account) {
        Upload paper = used.take(identifier, Boolean.TRUE.equals(body.consent()), account);
        return new CertificatePaper(paper.id(), paper.name(), paper.type(), paper.size(), paper.sha256());
    }

    /** The file of one. */
    @GetMapping(path = "/{identifier}/file", produces = MediaType.APPLICATION_PDF_VALUE)
    ResponseEntity<InputStreamResource> file(@PathVariable String identifier, Account account) {
        IssuedDocument document = own.find(identifier, account)
                .map(Certificate::document)
                .flatMap(documents::find)
                .orElseThrow(ActRefused::noSuchDocument);
        return files.made(document)
                .map(file -> ResponseEntity.ok()
                        .contentType(MediaType.APPLICATION_PDF)
                        .contentLength(file.size())
                        .cacheControl(CacheControl.noStore())
                        .body(new InputStreamResource(files.open(file))))
                .orElseThrow(() -> ActRefused.unavailable("certificate.making"));
    }
}
