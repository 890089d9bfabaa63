package org.yiciban.material.reader;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/** Opens a PDF once, as a browser would: all pages, what is drawn on them, and how large the pictures on them are. */
final class PdfLook {

    /** The end mark stands in the last 1,024 bytes (ISO 32000, annex H); printers fill up with zeros after it. */
    private static final int END_WITHIN = 1024;

    private static final String END = "%%EOF";

    private PdfLook() {}

    static Verdict look(byte[] content) throws IOException, FlawedPaper {
        byte[] pdf = Arrays.copyOfRange(content, Kind.pdfHeader(content), content.length);
        if (!ends(pdf)) {
            throw new FlawedPaper(Flaw.CUT);
        }
        // an owner's password forbids printing or copying only: with no password the file opens
        try (PDDocument document = Loader.loadPDF(pdf, "", null, null, IOUtils.createMemoryOnlyStreamCache())) {
            return pages(document);
        } catch (InvalidPasswordException locked) {
            throw new FlawedPaper(Flaw.LOCKED);
        } catch (IOException | NoClassDefFoundError broken) {
            // encrypted for the holders of certificates, or in a way of its own
            throw new FlawedPaper(
                    new String(pdf, StandardCharsets.ISO_8859_1).contains("/Encrypt") ? Flaw.LOCKED : Flaw.DAMAGED);
        }
    }

    private static Verdict pages(PDDocument document) throws IOException, FlawedPaper {
        COSDictionary catalog = document.getDocumentCatalog().getCOSObject();
        if (catalog.containsKey(COSName.getPDFName("Collection"))) {
            throw new FlawedPaper(Flaw.PORTFOLIO);
        }
        if (catalog.getBoolean(COSName.getPDFName("NeedsRendering"), false)) {
            throw new FlawedPaper(Flaw.DYNAMIC_FORM);
        }
        PdfWalk walk = new PdfWalk();
        int pages = 0;
        for (PDPage page : document.getPages()) {
            pages++;
            if (pages > Verdict.PAGES_AT_MOST) {
                throw new FlawedPaper(Flaw.PAGES);
            }
            try (InputStream contents = page.getContents()) {
                walk.draw(contents);
            }
        }
        walk.from(catalog);
        if (pages == 0) {
            throw new FlawedPaper(Flaw.BLANK);
        }
        return new Verdict(null, Kind.PDF, pages, 0, 0, hasAttachments(catalog));
    }

    private static boolean hasAttachments(COSDictionary catalog) {
        COSDictionary names = catalog.getCOSDictionary(COSName.NAMES);
        return names != null && names.containsKey(COSName.EMBEDDED_FILES);
    }

    private static boolean ends(byte[] pdf) {
        int end = pdf.length;
        while (end > 0 && (pdf[end - 1] == 0 || Character.isWhitespace(pdf[end - 1]))) {
            end--;
        }
        int from = Math.max(0, end - END_WITHIN);
        return new String(pdf, from, end - from, StandardCharsets.ISO_8859_1).contains(END);
    }
}
