package org.yiciban.document.file;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.yiciban.document.file.DocumentFileRows.Claimed;
import org.yiciban.document.seals.SealFailed;
import org.yiciban.document.seals.SealedFile;
import org.yiciban.material.Blobs;
import org.yiciban.shared.Causes;
import org.yiciban.shared.DatabaseGone;
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

    private static final Duration LONGEST_REST = Duration.ofSeconds(2);
    private static final Duration QUEUE = Duration.ofSeconds(5);

    private final Lock asked = new ReentrantLock();

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

    /**
     * Makes all that are due now.
     *
     * @param goingOn whether there is time for another one: none is begun when the program ends
     */
    void round(BooleanSupplier goingOn) {
        Optional<Claimed> next = rows.claim(clock.instant());
        while (next.isPresent()) {
            long began = System.nanoTime();
            attempt(next.get());
            rest(System.nanoTime() - began);
            next = goingOn.getAsBoolean() ? rows.claim(clock.instant()) : Optional.empty();
        }
    }

    /** As long as it took, so that those who wait for a page have the machine; whoever asks for a file doesn't wait here. */
    private static void rest(long nanos) {
        LockSupport.parkNanos(Math.min(nanos, LONGEST_REST.toNanos()));
    }

    /**
     * Makes that one at once, for somebody who asks for it, unless it is being made. One at a time, as it costs memory; nobody
     * waits for long behind another whose seal is awaited from a service.
     */
    void now(String number) {
        boolean mine = false;
        try {
            mine = asked.tryLock(QUEUE.toMillis(), TimeUnit.MILLISECONDS);
            if (mine) {
                rows.claim(number, clock.instant()).ifPresent(this::attempt);
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        } finally {
            if (mine) {
                asked.unlock();
            }
        }
    }

    private void attempt(Claimed claimed) {
        try {
            SealedFile sealed = pdf.sealed(sheets.of(claimed.file()));
            byte[] file = sealed.content();
            String sha256 = Sha256.of(file);
            blobs.keep(sha256, file, clock.instant());
            rows.made(claimed, sha256, file.length, sealed.signer());
        } catch (SealFailed waits) {
            LOG.warn("the file of {} can't be sealed: {}", claimed.file().number(), waits.getMessage());
            rows.failed(claimed, clock.instant(), FileTrouble.SEAL.name());
        } catch (RuntimeException failed) {
            if (Causes.of(failed).anyMatch(DatabaseGone::is)) {
                // nothing can be written of it either; the claim ends by itself
                throw failed;
            }
            LOG.warn("the file of {} could not be made (try {})", claimed.file().number(), claimed.tries(), failed);
            rows.failed(claimed, clock.instant(), FileTrouble.of(failed));
        }
    }
}
