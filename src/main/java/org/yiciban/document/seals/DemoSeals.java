package org.yiciban.document.seals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.util.Matrix;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.yiciban.document.issued.SealKind;
import org.yiciban.shared.ProgramOnly;

/** Samples: they look like seals, and say across the picture that they have no legal effect. */
@ProgramOnly
@Component
class DemoSeals implements Seals {

    private final SealPicture picture;
    private final MessageSource messages;

    DemoSeals(SealPicture picture, MessageSource messages) {
        this.picture = picture;
        this.messages = messages;
    }

    @Override
    public SealKind kind() {
        return SealKind.DEMO;
    }

    @Override
    public SealedFile sealed(byte[] file, SealTask task) {
        String sample = messages.getMessage("document.seal.sample", null, Locale.SIMPLIFIED_CHINESE);
        ByteArrayOutputStream sealed = new ByteArrayOutputStream();
        try (PDDocument document = Loader.loadPDF(file)) {
            SealPlace place = SealPlace.of(document, task.day());
            PDPage page = document.getPage(place.page());
            try (PDPageContentStream content = new PDPageContentStream(document, page, AppendMode.APPEND, true, true)) {
                // no part of the text for those who have it read to them: the line beside says the same
                content.beginMarkedContent(COSName.ARTIFACT);
                content.transform(Matrix.getTranslateInstance(
                        place.square().getLowerLeftX(), place.square().getLowerLeftY()));
                content.drawForm(picture.of(document, task, sample));
                content.endMarkedContent();
            }
            document.save(sealed);
        } catch (IOException e) {
            throw new UncheckedIOException("a sample seal can't be drawn", e);
        }
        return new SealedFile(sealed.toByteArray(), null);
    }
}
