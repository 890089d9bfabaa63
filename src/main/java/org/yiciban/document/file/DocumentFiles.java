package org.yiciban.document.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.yiciban.document.issued.IssuedDocument;
import org.yiciban.document.ofd.OfdFile;
import org.yiciban.material.Blobs;
import org.yiciban.shared.ProgramOnly;
import org.yiciban.shared.Sha256;

/** The files of documents, as their readers get them. */
@ProgramOnly
@Service
public class DocumentFiles {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final DocumentFileRows rows;
    private final DocumentFileMaker maker;
    private final Blobs blobs;
    private final Clock clock;

    DocumentFiles(DocumentFileRows rows, DocumentFileMaker maker, Blobs blobs, Clock clock) {
        this.clock = clock;
        this.rows = rows;
        this.maker = maker;
        this.blobs = blobs;
    }

    /** What is known of the file; empty for documents from before there were files. */
    public Optional<DocumentFile> of(IssuedDocument document) {
        return rows.of(document.number());
    }

    /** The file, made at once where nobody has made it yet; empty while somebody is at it, or where it can't be made. */
    public Optional<DocumentFile> made(IssuedDocument document) {
        Optional<DocumentFile> file = of(document);
        if (file.isPresent() && !file.get().isMade()) {
            maker.now(document.number());
            file = of(document);
        }
        return file.filter(DocumentFile::isMade);
    }

    /** Its content. */
    public InputStream open(DocumentFile file) {
        return blobs.open(file.sha256());
    }

    /**
     * The same pages as OFD (GB/T 33190), for exchange and the archive: drawn from the file when first asked for, then kept.
     * Its seal is a picture; the signature is that of the PDF.
     *
     * @return nothing while the file isn't made
     */
    public Optional<DocumentFile.Copy> ofd(IssuedDocument document) {
        Optional<DocumentFile> file = made(document);
        if (file.isPresent() && rows.ofd(document.number()).isEmpty()) {
            byte[] drawn = OfdFile.of(
                    content(file.get()),
                    document.title().zh(),
                    document.number(),
                    LocalDate.ofInstant(document.issuedAt(), ZONE));
            DocumentFile.Copy copy = new DocumentFile.Copy(Sha256.of(drawn), drawn.length);
            blobs.keep(copy.sha256(), drawn, clock.instant());
            rows.drawn(document.number(), copy);
        }
        return file.flatMap(made -> rows.ofd(document.number()));
    }

    private byte[] content(DocumentFile file) {
        try (InputStream content = open(file)) {
            return content.readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The content of an OFD. */
    public InputStream open(DocumentFile.Copy ofd) {
        return blobs.open(ofd.sha256());
    }
}
