package org.yiciban.api.models;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
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
import org.yiciban.catalogue.release.Catalogue;
import org.yiciban.catalogue.sheet.Agency;
import org.yiciban.catalogue.sheet.Handling;
import org.yiciban.modelling.template.Outline;
import org.yiciban.modelling.template.ServiceTemplate;
import org.yiciban.shared.AgencyCode;

/** A new service from a short description, as a zip that a modeller unpacks, changes and hands in. */
@RestController
@RequestMapping("/api/v1/models")
class TemplatesController {

    private static final String ZIP = "application/zip";

    private final Catalogue catalogue;

    TemplatesController(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** The files of a new service whose items are of that kind, unless they say another. */
    @PostMapping(path = "/templates/{kind}", produces = ZIP)
    ResponseEntity<byte[]> template(@PathVariable String kind, @RequestBody TemplateRequest request)
            throws IOException {
        Outline outline = request.outline(handling(kind), deciding());
        if (outline.circle()) {
            throw BodyInvalid.at("items", "circle", "body.item-circle");
        }
        new TemplateNames(catalogue.current()).requireFree(outline);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(ZIP))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(outline.key() + ".zip")
                                .build()
                                .toString())
                .body(zipped(ServiceTemplate.of(outline)));
    }

    private Set<AgencyCode> deciding() {
        return catalogue.agencies().stream()
                .filter(agency -> !agency.window())
                .map(Agency::code)
                .collect(Collectors.toSet());
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

    private static byte[] zipped(Map<String, byte[]> files) throws IOException {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(whole)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                ZipEntry entry = new ZipEntry(file.getKey());
                entry.setTime(0);
                zip.putNextEntry(entry);
                zip.write(file.getValue());
                zip.closeEntry();
            }
        }
        return whole.toByteArray();
    }
}
