package org.yiciban.dossier;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.springframework.stereotype.Service;
import org.yiciban.casefile.refusals.ActRefused;

/**
 * Makes files of cases for readers. One at a time on each node, as it costs memory and time, and never within a
 * transaction; who comes while others wait is asked to come again.
 */
@Service
public class DossierFiles {

    private static final int PATIENCE_SECONDS = 20;

    private final DossierPdf pdf;
    private final DossierZip zip;
    private final Originals originals;
    private final Lock turn = new ReentrantLock(true);

    DossierFiles(DossierPdf pdf, DossierZip zip, Originals originals) {
        this.originals = originals;
        this.pdf = pdf;
        this.zip = zip;
    }

    /** What a reader takes away. */
    public enum Kind {
        PDF("application/pdf", ".pdf"),
        ZIP("application/zip", ".zip");

        private final String type;
        private final String ending;

        Kind(String type, String ending) {
            this.type = type;
            this.ending = ending;
        }

        /** Its media type. */
        public String type() {
            return type;
        }

        /** What it is called. */
        public String name(Dossier dossier) {
            return DossierWords.say("cover") + " " + dossier.number().value() + ending;
        }
    }

    /**
     * Makes it.
     *
     * @throws ActRefused unavailable, while others have theirs made
     */
    public MadeFile made(Dossier dossier, Kind kind) {
        boolean mine = false;
        try {
            mine = turn.tryLock(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (!mine) {
                throw ActRefused.unavailable("dossier.busy");
            }
            return make(dossier, kind);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw ActRefused.unavailable("dossier.busy");
        } catch (IOException failed) {
            throw new UncheckedIOException("the file of a case can't be made", failed);
        } finally {
            if (mine) {
                turn.unlock();
            }
        }
    }

    /** What else is put into a package, by its name in it. */
    public interface Content {

        /** Writes it. */
        void write(OutputStream to) throws IOException;
    }

    /** Whether some of it is still to come: the file of a document that is being made, or waits for its seal. */
    public boolean waits(Dossier dossier) {
        return dossier.pieces().stream()
                .anyMatch(piece -> piece.content() instanceof Piece.Issued issued && originals.waits(issued));
    }

    /**
     * Writes it as a package with more in it than readers get; waits for its turn.
     *
     * @param more told of what lies in it
     * @param target a file that isn't there yet
     */
    public void write(Dossier dossier, Function<List<IndexLine>, Map<String, Content>> more, Path target)
            throws IOException {
        turn.lock();
        try {
            Path folder = Files.createTempDirectory("yiciban-file");
            try {
                Path bound = folder.resolve("file.pdf");
                List<IndexLine> lines = pdf.write(dossier, folder, bound);
                zip.write(dossier, lines, bound, more.apply(lines), target);
            } finally {
                MadeFile.forget(folder);
            }
        } finally {
            turn.unlock();
        }
    }

    private MadeFile make(Dossier dossier, Kind kind) throws IOException {
        Path folder = Files.createTempDirectory("yiciban-file");
        try {
            Path bound = folder.resolve("file.pdf");
            List<IndexLine> lines = pdf.write(dossier, folder, bound);
            Path made = bound;
            if (kind == Kind.ZIP) {
                made = folder.resolve("file.zip");
                zip.write(dossier, lines, bound, Map.of(), made);
            }
            return new MadeFile(folder, made, Files.size(made));
        } catch (IOException | RuntimeException failed) {
            MadeFile.forget(folder);
            throw failed;
        }
    }
}
