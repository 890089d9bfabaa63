package org.yiciban.api.dossier;

import org.springframework.core.io.InputStreamResource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.yiciban.casefile.refusals.AddressedCase;
import org.yiciban.dossier.DossierDownloads;
import org.yiciban.dossier.DossierFiles.Kind;
import org.yiciban.identity.account.Account;

/** The file 案卷 of a case, as much of it as the caller has a right to. */
@RestController
class DossierController {

    private final DossierDownloads downloads;

    DossierController(DossierDownloads downloads) {
        this.downloads = downloads;
    }

    /** One PDF with its index. */
    @GetMapping(path = "/api/v1/cases/{caseNumber}/file", produces = MediaType.APPLICATION_PDF_VALUE)
    ResponseEntity<InputStreamResource> pdf(@PathVariable String caseNumber, Account account) {
        return downloads.of(AddressedCase.number(caseNumber), account, Kind.PDF);
    }

    /** The same with the originals, the index as CSV and JSON, and the hashes. */
    @GetMapping(path = "/api/v1/cases/{caseNumber}/file", produces = "application/zip")
    ResponseEntity<InputStreamResource> zip(@PathVariable String caseNumber, Account account) {
        return downloads.of(AddressedCase.number(caseNumber), account, Kind.ZIP);
    }
}
