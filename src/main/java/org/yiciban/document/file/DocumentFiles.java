package org.yiciban.document.file;

import java.io.InputStream;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.yiciban.document.issued.IssuedDocument;
import org.yiciban.material.Blobs;
import org.yiciban.shared.ProgramOnly;

/** The files of documents, as their readers get them. */
@ProgramOnly
@Service
public class DocumentFiles {

    private final DocumentFileRows rows;
    private final DocumentFileMaker maker;
    private final Blobs blobs;

    DocumentFiles(DocumentFileRows rows, DocumentFileMaker maker, Blobs blobs) {
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
}
