package org.yiciban.portal.certificates;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.yiciban.casefile.application.Applicant;
import org.yiciban.casefile.certificates.OwnCertificates;
import org.yiciban.casefile.certificates.OwnRenewals;
import org.yiciban.catalogue.release.Catalogue;
import org.yiciban.catalogue.sheet.Agency;
import org.yiciban.document.certificate.Certificate;
import org.yiciban.document.file.DocumentFiles;
import org.yiciban.document.issued.Documents;
import org.yiciban.document.issued.IssuedDocument;
import org.yiciban.identity.account.Account;
import org.yiciban.portal.frame.DocumentDownload;
import org.yiciban.shared.LocalText;

/** My certificates 我的证照. */
@Controller
class CertificatePages {

    private final OwnCertificates own;
    private final OwnRenewals renewals;
    private final Catalogue catalogue;
    private final Documents documents;
    private final DocumentFiles files;

    CertificatePages(
            OwnCertificates own, OwnRenewals renewals, Catalogue catalogue, Documents documents, DocumentFiles files) {
        this.own = own;
        this.renewals = renewals;
        this.catalogue = catalogue;
        this.documents = documents;
        this.files = files;
    }

    /**
     * What the page shows.
     *
     * @param making whether a file was asked for that wasn't there yet
     */
    record CertificateListPage(List<ShownCertificate> certificates, boolean making) {}

    @GetMapping("/my/certificates")
    String mine(@RequestParam(required = false) @Nullable String making, Account account, Model model) {
        List<ShownCertificate> all =
                own.of(account).stream().map(one -> shown(one, account)).toList();
        model.addAttribute("page", new CertificateListPage(all, making != null));
        return "portal/certificates";
    }

    /** The file; until it is made the list says so. */
    @GetMapping("/my/certificates/{identifier}/file")
    ResponseEntity<InputStreamResource> file(@PathVariable String identifier, Account account) {
        IssuedDocument document = own.find(identifier, account)
                .map(Certificate::document)
                .flatMap(documents::find)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "no such certificate"));
        return DocumentDownload.of(document, files, URI.create("/my/certificates?making"));
    }

    private ShownCertificate shown(Certificate one, Account account) {
        OwnRenewals.Renewal renewal = renewals.of(one, own.today()).orElse(null);
        Applicant.Kind kind = one.holder().organisation() ? Applicant.Kind.ORGANISATION : Applicant.Kind.PERSON;
        return new ShownCertificate(
                one,
                one.status(own.today()),
                agency(one),
                new Applicant(kind, one.holder().name(), one.holder().number(), null, null, "zh-CN").identity(),
                renewal,
                renewals.reissue(one, own.today())
                        .filter(request -> own.isOfOwnCase(one, account))
                        .orElse(null),
                renewal != null && renewal.isOffered() && own.isOfOwnCase(one, account));
    }

    private LocalText agency(Certificate one) {
        return catalogue.agencies().stream()
                .filter(agency -> agency.code().equals(one.agency()))
                .findFirst()
                .map((Agency agency) -> documents.nameOf(agency, one.division()))
                .orElseGet(() -> LocalText.of(one.agency().value(), null));
    }
}
