package org.yiciban.document.file;

import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.yiciban.document.issued.Documents;
import org.yiciban.document.issued.IssuedDocument;
import org.yiciban.document.issued.RenderedDocument;
import org.yiciban.document.issued.SealKind;
import org.yiciban.document.issued.SealMark;
import org.yiciban.document.issued.Wording;
import org.yiciban.document.seals.SealTask;
import org.yiciban.shared.ProgramOnly;

/** What stands on the sheet of a document beside its own words. */
@ProgramOnly
@Component
class SheetWording {

    private static final Logger LOG = LoggerFactory.getLogger(SheetWording.class);

    private final Documents documents;
    private final Wording wording;
    private final MessageSource messages;
    private final VerificationAddress address;
    private final SheetFonts fonts;
    private final boolean demo;

    SheetWording(
            Documents documents,
            Wording wording,
            MessageSource messages,
            VerificationAddress address,
            SheetFonts fonts,
            @Value("${yiciban.demo:true}") boolean demo) {
        this.documents = documents;
        this.wording = wording;
        this.messages = messages;
        this.address = address;
        this.fonts = fonts;
        this.demo = demo;
    }

    Sheet of(DocumentFile file) {
        IssuedDocument document = documents
                .find(file.number())
                .orElseThrow(() -> new IllegalStateException("no document has the number " + file.number()));
        if (!document.intact()) {
            throw new FileTrouble.ChangedWords(file.number());
        }
        DrawnSigns drawn = DrawnSigns.of(wording.of(document, Locale.SIMPLIFIED_CHINESE), fonts::draws);
        String missing = drawn.named();
        if (!missing.isEmpty()) {
            LOG.warn(
                    "no font has signs of {}, which says so: {}; a TrueType font that has them can be put into the folder"
                            + " yiciban.documents.fonts",
                    file.number(),
                    missing);
        }
        SealMark mark = document.seal();
        if (mark != null && !mark.isSet()) {
            throw new IllegalStateException("nobody has sealed " + file.number());
        }
        // what waited for a seal, and was sealed when none were set on files any more, is sealed by hand
        SealMark seal = mark == null || !mark.kind().sets() ? null : mark;
        String check = address.of(file.code());
        RenderedDocument paper = drawn.paper();
        return new Sheet(
                paper,
                document.title().en(),
                demo ? say("document.demo.zh-CN") : null,
                seal != null && seal.kind() == SealKind.DEMO ? say("document.sample.zh-CN") : null,
                missing.isEmpty() ? null : say("document.missing-signs", missing),
                seal == null
                        ? null
                        : new SealTask(document.number(), seal, file.organ(document), paper.signedBy(), paper.day()),
                say("document.check", file.code().shown()),
                check,
                QrCode.of(check).picture());
    }

    private String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, Locale.SIMPLIFIED_CHINESE);
    }
}
