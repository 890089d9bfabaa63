package org.yiciban.api.models;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.yiciban.api.problem.BodyInvalid;
import org.yiciban.catalogue.sheet.Handling;
import org.yiciban.publication.NewServices;
import org.yiciban.publication.PackedFiles;
import org.yiciban.publication.TemplateRequest;

/** A new service from a short description, as a zip that a modeller unpacks, changes and hands in. */
@RestController
@RequestMapping("/api/v1/models")
class TemplatesController {

    private static final String ZIP = "application/zip";

    private final NewServices services;

    TemplatesController(NewServices services) {
        this.services = services;
    }

    /** The files of a new service whose items are of that kind, unless they say another. */
    @PostMapping(path = "/templates/{kind}", produces = ZIP)
    ResponseEntity<byte[]> template(@PathVariable String kind, @RequestBody TemplateRequest request) {
        byte[] packed = PackedFiles.of(services.files(request, handling(kind)));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(ZIP))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(request.key() + ".zip")
                                .build()
                                .toString())
                .body(packed);
    }

    private static Handling handling(String kind) {
        List<String> known = Arrays.stream(Handling.values())
                .map(one -> one.name().toLowerCase(Locale.ROOT))
                .toList();
        if (!known.contains(kind)) {
            throw BodyInvalid.unknownWord("kind", kind, known);
        }
        return Handling.valueOf(kind.toUpperCase(Locale.ROOT));
    }
}
