package org.yiciban.portal.dossier;

import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.yiciban.casefile.refusals.AddressedCase;
import org.yiciban.dossier.DossierDownloads;
import org.yiciban.dossier.DossierFiles.Kind;
import org.yiciban.identity.account.Account;

/** The own part of the file 案卷 of a case, for its applicant. */
@Controller
class OwnFileDownloads {

    private final DossierDownloads downloads;

    OwnFileDownloads(DossierDownloads downloads) {
        this.downloads = downloads;
    }

    /** As one PDF with its index. */
    @GetMapping("/my/cases/{number}/file")
    ResponseEntity<InputStreamResource> pdf(@PathVariable String number, Account account) {
        return downloads.of(AddressedCase.number(number), account, Kind.PDF);
    }

    /** The same with the originals, as a zip. */
    @GetMapping("/my/cases/{number}/file/originals")
    ResponseEntity<InputStreamResource> originals(@PathVariable String number, Account account) {
        return downloads.of(AddressedCase.number(number), account, Kind.ZIP);
    }
}
