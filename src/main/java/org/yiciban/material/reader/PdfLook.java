package org.yiciban.material.reader;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/** Opens a PDF once, as a browser would: all pages, what is drawn on them, and how large the pictures on them are. */
final class PdfLook {

    /** The end mark stands in the last 1,024 bytes (ISO 32000, annex H); printers fill up with zeros after it. */
    private static final int END_WITHIN = 1024;

    private static final String END = "%%EOF";
    private static final long DRAWN_AT_MOST = 100L * 1024 * 1024;
    private static final int FORMS_DEEP = 5;

    private final Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private long drawn;

    private PdfLook() {}

    static Verdict look(byte[] content) throws IOException, Unreadable {
        byte[] pdf = Arrays.copyOfRange(content, Kind.pdfHeader(content), content.length);
        if (!ends(pdf)) {
            throw new Unreadable(Flaw.CUT);
        }
        // an owner's password forbids printing or copying only: with no password the file opens
        try (PDDocument document = Loader.loadPDF(pdf, "", null, null, IOUtils.createMemoryOnlyStreamCache())) {
            return new PdfLook().pages(document);
        } catch (InvalidPasswordException locked) {
            throw new Unreadable(Flaw.LOCKED);
        } catch (IOException | NoClassDefFoundError broken) {
            // encrypted for the holders of certificates, or in a way of its own
            throw new Unreadable(
                    new String(pdf, StandardCharsets.ISO_8859_1).contains("/Encrypt") ? Flaw.LOCKED : Flaw.DAMAGED);
        }
    }

    private Verdict pages(PDDocument document) throws IOException, Unreadable {
        COSDictionary catalog = document.getDocumentCatalog().getCOSObject();
        if (catalog.containsKey(COSName.getPDFName("Collection"))) {
            throw new Unreadable(Flaw.PORTFOLIO);
        }
        if (catalog.getBoolean(COSName.getPDFName("NeedsRendering"), false)) {
            throw new Unreadable(Flaw.DYNAMIC_FORM);
        }
        int pages = 0;
        for (PDPage page : document.getPages()) {
            pages++;
            if (pages > Verdict.PAGES_AT_MOST) {
                throw new Unreadable(Flaw.PAGES);
            }
            draw(page);
            pictures(page.getResources(), 0);
        }
        if (pages == 0) {
            throw new Unreadable(Flaw.BLANK);
        }
        return new Verdict(null, Kind.PDF, pages, 0, 0, hasAttachments(catalog));
    }

    /** What is to be drawn is unpacked and counted; a few kilobytes may unpack to gigabytes. */
    private void draw(PDPage page) throws IOException, Unreadable {
        byte[] piece = new byte[8192];
        try (InputStream contents = page.getContents()) {
            for (int read = contents.read(piece); read >= 0; read = contents.read(piece)) {
                drawn += read;
                if (drawn > DRAWN_AT_MOST) {
                    throw new Unreadable(Flaw.HEAVY);
                }
            }
        }
    }

    private void pictures(PDResources resources, int depth) throws Unreadable {
        COSDictionary drawables =
                resources == null ? null : resources.getCOSObject().getCOSDictionary(COSName.XOBJECT);
        if (drawables == null || depth > FORMS_DEEP || !seen.add(drawables)) {
            return;
        }
        for (COSName name : drawables.keySet()) {
            if (drawables.getDictionaryObject(name) instanceof COSStream drawable && seen.add(drawable)) {
                if (COSName.IMAGE.equals(drawable.getCOSName(COSName.SUBTYPE))
                        && drawable.getLong(COSName.WIDTH) * drawable.getLong(COSName.HEIGHT)
                                > Verdict.PIXELS_AT_MOST) {
                    throw new Unreadable(Flaw.PIXELS);
                }
                COSDictionary inner = drawable.getCOSDictionary(COSName.RESOURCES);
                pictures(inner == null ? null : new PDResources(inner), depth + 1);
            }
        }
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
