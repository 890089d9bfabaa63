package org.yiciban.window.dossier;

import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.yiciban.casefile.refusals.AddressedCase;
import org.yiciban.dossier.DossierDownloads;
import org.yiciban.dossier.DossierFiles.Kind;
import org.yiciban.identity.account.Account;

/** The file 案卷 of a case for the offices: the whole, or the part of the own agency. */
@Controller
class CaseFileDownloads {

    private final DossierDownloads downloads;

    CaseFileDownloads(DossierDownloads downloads) {
        this.downloads = downloads;
    }

    /** As one PDF with its index. */
    @GetMapping("/window/cases/{number}/file")
    ResponseEntity<InputStreamResource> pdf(@PathVariable String number, Account account) {
        return downloads.of(AddressedCase.number(number), account, Kind.PDF);
    }

    /** The same with the originals, as a zip. */
    @GetMapping("/window/cases/{number}/file/originals")
    ResponseEntity<InputStreamResource> originals(@PathVariable String number, Account account) {
        return downloads.of(AddressedCase.number(number), account, Kind.ZIP);
    }
}
