package org.yiciban.dossier;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.yiciban.dossier.DossierFiles.Kind;
import org.yiciban.identity.account.Account;
import org.yiciban.shared.CaseNumber;

/** The file of a case as an answer that is saved, for every door. */
@Component
public class DossierDownloads {

    private final Dossiers dossiers;
    private final DossierFiles files;

    DossierDownloads(Dossiers dossiers, DossierFiles files) {
        this.dossiers = dossiers;
        this.files = files;
    }

    /**
     * As much of it as that person has a right to.
     *
     * @throws org.yiciban.casefile.refusals.ActRefused who may not see the case; unavailable while others have theirs made
     */
    public ResponseEntity<InputStreamResource> of(CaseNumber number, Account reader, Kind kind) {
        Dossier dossier = dossiers.of(number, reader);
        MadeFile made = files.made(dossier, kind);
        try {
            return ResponseEntity.ok()
                    .contentType(MediaType.parseMediaType(kind.type()))
                    .contentLength(made.size())
                    .cacheControl(CacheControl.noStore())
                    .header("X-Content-Type-Options", "nosniff")
                    .header(
                            HttpHeaders.CONTENT_DISPOSITION,
                            ContentDisposition.attachment()
                                    .filename(kind.name(dossier), UTF_8)
                                    .build()
                                    .toString())
                    .body(new InputStreamResource(made.once()));
        } catch (IOException gone) {
            throw new UncheckedIOException("the file of a case is gone", gone);
        }
    }
}
