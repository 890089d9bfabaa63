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
import org.apache.pdfbox.pdmodel.PDDocument;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import org.yiciban.shared.ProgramOnly;
import org.yiciban.signs.PaperSigns;

/** Lays pages out as PDF/A-2u from the templates of the program, with the letters that they need inside. */
@ProgramOnly
@Component
public class PageLayout {

    private static final int WEIGHT = 400;

    private final SpringTemplateEngine templates = new SpringTemplateEngine();
    private final byte[] colours = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
    private final SheetFonts fonts;

    PageLayout(SheetFonts fonts) {
        this.fonts = fonts;
        XRLog.setLoggerImpl(new Slf4jLogger());
        ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver();
        resolver.setSuffix(".xml");
        resolver.setTemplateMode(TemplateMode.XML);
        resolver.setCharacterEncoding(StandardCharsets.UTF_8.name());
        templates.setTemplateResolver(resolver);
    }

    /**
     * The pages as a file. One at a time: the fonts are shared, and each file costs memory.
     *
     * @param template name of the template among the resources, without its ending
     * @param style its style sheet, which calls the fonts of the program {@code Song}; the template has it as {@code style}
     * @param page what the template reads, as {@code page}
     */
    public synchronized byte[] pdf(String template, String style, Object page) {
        Context context = new Context(Locale.CHINA);
        context.setVariable("page", page);
        context.setVariable("style", style.replace("Song", fonts.families()));
        String content = templates.process(template, context);
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
            throw new UncheckedIOException("pages can't be laid out", e);
        }
        return file.toByteArray();
    }

    /** A text in signs that the fonts have; for one that none has stands the printers' mark with its number. */
    public String drawn(String text) {
        StringBuilder drawn = new StringBuilder();
        DrawnSigns.plain(text).codePoints().forEach(sign -> {
            if (sign < ' ' || fonts.draws(sign)) {
                drawn.appendCodePoint(sign);
            } else {
                drawn.append(DrawnSigns.MARK)
                        .append('（')
                        .append(PaperSigns.number(sign))
                        .append('）');
            }
        });
        return drawn.toString();
    }

    /** A text file among the resources of the program. */
    public static String text(String resource) {
        try {
            return new ClassPathResource(resource).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(resource + " is missing in the program", e);
        }
    }
}
