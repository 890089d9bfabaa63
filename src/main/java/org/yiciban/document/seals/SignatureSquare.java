package org.yiciban.document.seals;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceDictionary;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;

/** Where a signature shows: at the place of the seal, as its picture. */
record SignatureSquare(SealPicture picture) {

    /** Draws it for a signature that was just added. */
    void draw(PDDocument document, PDSignature signature, SealTask task) throws IOException {
        SealPlace place = SealPlace.of(document, task.day());
        PDPage page = document.getPage(place.page());
        PDAcroForm form = document.getDocumentCatalog().getAcroForm();
        PDSignatureField field = document.getSignatureFields().stream()
                .filter(one -> one.getSignature().getCOSObject() == signature.getCOSObject())
                .findFirst()
                .orElseThrow();
        PDAnnotationWidget widget = field.getWidgets().get(0);
        PDAppearanceStream appearance = new PDAppearanceStream(document);
        picture.draw(appearance, task, "");
        PDAppearanceDictionary appearances = new PDAppearanceDictionary();
        appearances.setNormalAppearance(appearance);
        widget.setAppearance(appearances);
        widget.setRectangle(place.square());
        widget.setPage(page);
        widget.setPrinted(true);
        // what those hear who have the page read to them
        field.setAlternateFieldName(task.name() + task.special());
        List<PDAnnotation> all = page.getAnnotations();
        if (all.stream().noneMatch(one -> one.getCOSObject() == widget.getCOSObject())) {
            all.add(widget);
            page.setAnnotations(all);
        }
        page.getCOSObject().setNeedToBeUpdated(true);
        widget.getCOSObject().setNeedToBeUpdated(true);
        form.getCOSObject().setNeedToBeUpdated(true);
        document.getDocumentCatalog().getCOSObject().setNeedToBeUpdated(true);
    }
}
