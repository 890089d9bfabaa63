package org.yiciban.document.file;

import java.time.Clock;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.yiciban.document.file.DocumentFileRows.Claimed;
import org.yiciban.material.Blobs;
import org.yiciban.shared.ProgramOnly;
import org.yiciban.shared.Sha256;

/**
 * Makes the files of documents after the acts that issued them, on any number of nodes: a document is claimed in a
 * transaction of its own, laid out outside of any, and its file kept once. What fails is tried again for ever, as a
 * document that was issued has to be handed over one day.
 */
@ProgramOnly
@Component
class DocumentFileMaker {

    private static final Logger LOG = LoggerFactory.getLogger(DocumentFileMaker.class);

    private final DocumentFileRows rows;
    private final SheetWording sheets;
    private final PdfSheets pdf;
    private final Blobs blobs;
    private final Clock clock;

    DocumentFileMaker(DocumentFileRows rows, SheetWording sheets, PdfSheets pdf, Blobs blobs, Clock clock) {
        this.rows = rows;
        this.sheets = sheets;
        this.pdf = pdf;
        this.blobs = blobs;
        this.clock = clock;
    }

    /** Makes all that are due now. */
    void round() {
        Optional<Claimed> next = rows.claim(clock.instant());
        while (next.isPresent()) {
            attempt(next.get());
            next = Thread.currentThread().isInterrupted() ? Optional.empty() : rows.claim(clock.instant());
        }
    }

    /** Makes that one at once, for somebody who asks for it, unless it is being made. One at a time: it costs memory. */
    synchronized void now(String number) {
        rows.claim(number, clock.instant()).ifPresent(this::attempt);
    }

    private void attempt(Claimed claimed) {
        try {
            byte[] file = pdf.pdf(sheets.of(claimed.file()));
            String sha256 = Sha256.of(file);
            blobs.keep(sha256, file, clock.instant());
            rows.made(claimed, sha256, file.length);
        } catch (RuntimeException failed) {
            // its number names nobody
            LOG.warn("the file of {} could not be made (try {})", claimed.file().number(), claimed.tries(), failed);
            rows.failed(claimed, clock.instant());
        }
    }
}
