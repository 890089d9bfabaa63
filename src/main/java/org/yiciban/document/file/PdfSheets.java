package org.yiciban.document.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.springframework.stereotype.Component;
import org.yiciban.document.seals.FileSealer;
import org.yiciban.document.seals.SealedFile;
import org.yiciban.shared.ProgramOnly;

/**
 * Lays documents out as PDF/A-2u: for people today and for the archive in thirty years, with the letters that they need
 * inside. The page is that of official documents (GB/T 9704): a field of 156 by 225 mm with 22 lines of 28 signs.
 */
@ProgramOnly
@Component
class PdfSheets {

    /** The standard lets lines move apart or together where the last page would have nothing but seal and date. */
    private static final double[] LINES = {28.9, 27.4, 30.2, 26};

    /** A certificate is hung on a wall: it has one page, as long as its lines can still be read. */
    private static final double[] CLOSER = {27.4, 26, 24.4, 22.8, 21.2};

    private final String style = PageLayout.text("documents/sheet.css");
    private final PageLayout layout;
    private final FileSealer sealing;

    PdfSheets(PageLayout layout, FileSealer sealing) {
        this.layout = layout;
        this.sealing = sealing;
    }

    /**
     * The file of a sheet with its seal, where it has one: the seal comes last, as it may sign all that is there.
     *
     * @throws org.yiciban.document.seals.SealFailed when it can't be sealed now
     */
    SealedFile sealed(Sheet sheet) {
        byte[] file = pdf(sheet);
        return sheet.seal() == null ? new SealedFile(file, null) : sealing.sealed(file, sheet.seal());
    }

    /** The file of a sheet, whose signs the fonts have. One at a time: the fonts are shared, and each file costs memory. */
    private synchronized byte[] pdf(Sheet sheet) {
        byte[] file = laidOut(sheet, LINES[0]);
        if (sheet.certificate() && pages(file) > 1) {
            for (double line : CLOSER) {
                byte[] closer = laidOut(sheet, line);
                if (pages(closer) == 1) {
                    return closer;
                }
            }
        }
        for (int i = 1; i < LINES.length && endsAlone(file, sheet); i++) {
            file = laidOut(sheet, LINES[i]);
        }
        return file;
    }

    private byte[] laidOut(Sheet sheet, double line) {
        return layout.pdf("documents/sheet", style.replace("28.9pt", line + "pt"), sheet);
    }

    private static int pages(byte[] file) {
        try (PDDocument document = Loader.loadPDF(file)) {
            return document.getNumberOfPages();
        } catch (IOException e) {
            throw new UncheckedIOException("a document that was just laid out can't be read", e);
        }
    }

    /** Whether the last page begins with the signature. */
    private static boolean endsAlone(byte[] file, Sheet sheet) {
        try (PDDocument document = Loader.loadPDF(file)) {
            int pages = document.getNumberOfPages();
            if (pages == 1) {
                return false;
            }
            PDFTextStripper text = new PDFTextStripper();
            text.setSortByPosition(true);
            text.setStartPage(pages);
            return text.getText(document).strip().startsWith(sheet.paper().signedBy());
        } catch (IOException e) {
            throw new UncheckedIOException("a document that was just laid out can't be read", e);
        }
    }
}
