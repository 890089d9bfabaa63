package org.yiciban.document.file;

import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.yiciban.document.issued.Documents;
import org.yiciban.document.issued.IssuedDocument;
import org.yiciban.document.issued.Wording;
import org.yiciban.shared.ProgramOnly;

/** What stands on the sheet of a document beside its own words. */
@ProgramOnly
@Component
class SheetWording {

    private final Documents documents;
    private final Wording wording;
    private final MessageSource messages;
    private final VerificationAddress address;
    private final boolean demo;

    SheetWording(
            Documents documents,
            Wording wording,
            MessageSource messages,
            VerificationAddress address,
            @Value("${yiciban.demo:true}") boolean demo) {
        this.documents = documents;
        this.wording = wording;
        this.messages = messages;
        this.address = address;
        this.demo = demo;
    }

    Sheet of(DocumentFile file) {
        IssuedDocument document = documents
                .find(file.number())
                .orElseThrow(() -> new IllegalStateException("no document has the number " + file.number()));
        if (!document.intact()) {
            throw new IllegalStateException("the words of " + file.number() + " aren't those that were issued");
        }
        String check = address.of(file.code());
        return new Sheet(
                wording.of(document, Locale.SIMPLIFIED_CHINESE),
                document.title().en(),
                demo ? say("document.demo.zh-CN") : null,
                demo ? say("document.sample.zh-CN") : null,
                say("document.check", file.code().shown()),
                check,
                QrCode.of(check).picture());
    }

    private String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, Locale.SIMPLIFIED_CHINESE);
    }
}
