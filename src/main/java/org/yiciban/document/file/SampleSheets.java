package org.yiciban.document.file;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.yiciban.document.issued.RenderedDocument;
import org.yiciban.shared.ProgramOnly;

/** Files of documents about nobody, marked as samples: they show how a document will look, and prove nothing. */
@ProgramOnly
@Service
public class SampleSheets {

    private final PdfSheets pdf;
    private final SheetFonts fonts;
    private final MessageSource messages;

    SampleSheets(PdfSheets pdf, SheetFonts fonts, MessageSource messages) {
        this.pdf = pdf;
        this.fonts = fonts;
        this.messages = messages;
    }

    /**
     * The file of a sample, as PDF.
     *
     * @param caption the name of the document in English
     */
    public byte[] pdf(RenderedDocument paper, String caption) {
        DrawnSigns drawn = DrawnSigns.of(paper, fonts::draws);
        String missing = drawn.named();
        Sheet sheet = new Sheet(
                drawn.paper(),
                caption,
                say("document.specimen.zh-CN"),
                say("document.specimen.seal.zh-CN"),
                missing.isEmpty() ? null : say("document.missing-signs", missing),
                null,
                say("document.specimen.check.zh-CN"),
                "",
                null);
        return pdf.sealed(sheet).content();
    }

    private String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, Locale.SIMPLIFIED_CHINESE);
    }
}
