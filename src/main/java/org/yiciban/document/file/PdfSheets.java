package org.yiciban.document.file;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.slf4j.Slf4jLogger;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
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

    private static final int WEIGHT = 400;
    /** The standard lets lines move apart or together where the last page would have nothing but seal and date. */
    private static final double[] LINES = {28.9, 27.4, 30.2, 26};

    /** A certificate is hung on a wall: it has one page, as long as its lines can still be read. */
    private static final double[] CLOSER = {27.4, 26, 24.4, 22.8, 21.2};

    private final SpringTemplateEngine templates = new SpringTemplateEngine();
    private final String style = text("documents/sheet.css");
    private final byte[] colours = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
    private final SheetFonts fonts;
    private final FileSealer sealing;

    PdfSheets(SheetFonts fonts, FileSealer sealing) {
        this.fonts = fonts;
        this.sealing = sealing;
        XRLog.setLoggerImpl(new Slf4jLogger());
        ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver();
        resolver.setSuffix(".xml");
        resolver.setTemplateMode(TemplateMode.XML);
        resolver.setCharacterEncoding(StandardCharsets.UTF_8.name());
        templates.setTemplateResolver(resolver);
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
        Context context = new Context(Locale.CHINA);
        context.setVariable("sheet", sheet);
        context.setVariable("style", style.replace("28.9pt", line + "pt").replace("Song", fonts.families()));
        String content = templates.process("documents/sheet", context);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        PdfRendererBuilder builder = new PdfRendererBuilder();
        try (PDDocument document = new PDDocument()) {
            fonts.all()
                    .forEach(font -> builder.useFont(
                            new PDFontSupplier(font.in(document)), font.name(), WEIGHT, FontStyle.NORMAL, true));
            builder.usePDDocument(document)
                    .usePdfAConformance(PdfAConformance.PDFA_2_U)
                    .usePdfUaAccessibility(true)
                    .useColorProfile(colours)
                    // nothing is fetched from anywhere, whatever a text looks like
                    .useUriResolver((base, uri) -> uri.startsWith("data:") ? uri : null)
                    .withProducer("Yiciban")
                    .withHtmlContent(content, null)
                    .toStream(file)
                    .run();
        } catch (IOException e) {
            throw new UncheckedIOException("a document can't be laid out", e);
        }
        return file.toByteArray();
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

    private static String text(String resource) {
        try {
            return new ClassPathResource(resource).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(resource + " is missing in the program", e);
        }
    }
}
