package org.yiciban.portal.frame;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.InputStream;
import java.net.URI;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.yiciban.document.file.DocumentFiles;
import org.yiciban.document.issued.IssuedDocument;

/** The file of a document, as it was made once and for all. */
public final class DocumentDownload {

    private static final MediaType OFD = new MediaType("application", "ofd");

    private DocumentDownload() {}

    /**
     * Answers with the file, under the title and the number of the document.
     *
     * @param until the page that says so while it isn't made
     */
    public static ResponseEntity<InputStreamResource> of(IssuedDocument document, DocumentFiles files, URI until) {
        return files.made(document)
                .map(file -> answer(document, ".pdf", MediaType.APPLICATION_PDF, file.size(), files.open(file)))
                .orElseGet(() -> later(until));
    }

    /** The same with its pages as OFD. */
    public static ResponseEntity<InputStreamResource> ofd(IssuedDocument document, DocumentFiles files, URI until) {
        return files.ofd(document)
                .map(copy -> answer(document, ".ofd", OFD, copy.size(), files.open(copy)))
                .orElseGet(() -> later(until));
    }

    private static ResponseEntity<InputStreamResource> later(URI until) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER).location(until).build();
    }

    private static ResponseEntity<InputStreamResource> answer(
            IssuedDocument document, String ending, MediaType type, int size, InputStream content) {
        return ResponseEntity.ok()
                .contentType(type)
                .contentLength(size)
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(document.title().zh() + " " + document.number() + ending, UTF_8)
                                .build()
                                .toString())
                .body(new InputStreamResource(content));
    }
}
