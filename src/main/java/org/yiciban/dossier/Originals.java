package org.yiciban.dossier;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.yiciban.document.file.DocumentFile;
import org.yiciban.document.file.DocumentFiles;
import org.yiciban.document.issued.IssuedDocument;
import org.yiciban.material.Upload;
import org.yiciban.material.Uploads;
import org.yiciban.shared.Sha256;

/** The originals that lie in a file: what they are, and their contents, each compared with its hash before it is used. */
@Component
class Originals {

    private static final Logger LOG = LoggerFactory.getLogger(Originals.class);

    private final DocumentFiles files;
    private final Uploads uploads;

    Originals(DocumentFiles files, Uploads uploads) {
        this.files = files;
        this.uploads = uploads;
    }

    /**
     * An original.
     *
     * @param sha256 by which it is known; empty while there is none
     * @param ending of its name in the zip
     * @param pages how many it should have; 1 for a picture
     * @param trouble why it isn't there: a word of {@code dossier.trouble}; null where it is
     */
    record Original(String sha256, String type, String ending, int pages, @Nullable String trouble) {}

    Original of(Piece.Issued issued) {
        IssuedDocument document = issued.document();
        DocumentFile file = files.of(document).orElse(null);
        boolean sealing = document.seal() != null && !document.seal().isSet();
        String trouble = file == null ? "none" : file.isMade() ? null : sealing ? "sealing" : "making";
        return new Original(file == null ? "" : file.sha256(), "application/pdf", ".pdf", 1, trouble);
    }

    boolean waits(Piece.Issued issued) {
        String trouble = of(issued).trouble();
        return "making".equals(trouble) || "sealing".equals(trouble);
    }

    Original of(Piece.Handed handed) {
        Upload upload = handed.upload();
        String ending =
                switch (upload.type()) {
                    case "image/jpeg" -> ".jpg";
                    case "image/png" -> ".png";
                    case "application/ofd" -> ".ofd";
                    default -> ".pdf";
                };
        int pages = upload.reading() == null ? 0 : Math.max(1, upload.reading().pages());
        return new Original(upload.sha256(), upload.type(), ending, pages, null);
    }

    /**
     * The content.
     *
     * @throws Lost when it can't be read, or isn't what it was
     */
    byte[] content(Piece.Content content) throws Lost {
        byte[] read;
        String known;
        try (InputStream in = open(content)) {
            read = in.readAllBytes();
            known = content instanceof Piece.Handed handed
                    ? handed.upload().sha256()
                    : of((Piece.Issued) content).sha256();
        } catch (IOException | UncheckedIOException gone) {
            LOG.warn("an original of a file can't be read", gone);
            throw new Lost("missing");
        }
        if (!Sha256.of(read).equals(known)) {
            throw new Lost("changed");
        }
        return read;
    }

    private InputStream open(Piece.Content content) {
        return content instanceof Piece.Handed handed
                ? uploads.open(handed.upload())
                : files.open(files.of(((Piece.Issued) content).document()).orElseThrow());
    }

    /** An original that can't be used. */
    static final class Lost extends IOException {

        private static final long serialVersionUID = 1;

        private final String word;

        Lost(String word) {
            super("an original is " + word);
            this.word = word;
        }

        /** Why: a word of {@code dossier.trouble}. */
        String word() {
            return word;
        }
    }
}
