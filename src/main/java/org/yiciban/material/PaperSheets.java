package org.yiciban.material;

import java.io.IOException;
import org.springframework.stereotype.Component;

/** Papers as pages that can be bound into a file: strangers' papers are drawn by the reader, in its bounds, and only there. */
@Component
public class PaperSheets {

    private final Readers readers;

    PaperSheets(Readers readers) {
        this.readers = readers;
    }

    /**
     * A PDF or a picture drawn on sheets of A4, as a PDF.
     *
     * @throws IOException when it can't be drawn within the bounds of a reader
     * @throws UploadRefused when too many files wait for a reader
     */
    public byte[] of(byte[] content) throws IOException {
        return readers.draw(content);
    }
}
