package org.yiciban.workbench.templates;

import org.jspecify.annotations.Nullable;
import org.yiciban.catalogue.sheet.Agency;
import org.yiciban.catalogue.sheet.Division;
import org.yiciban.document.issued.DocumentType;
import org.yiciban.shared.DivisionCode;
import org.yiciban.shared.LocalText;
import org.yiciban.shared.Organ;

/**
 * For what a template is: documents of one type of one agency.
 *
 * @param division null for all
 * @param sample a division for samples: that one, or any
 */
record TemplatePlace(Agency agency, @Nullable Division division, DocumentType type, Division sample) {

    @Nullable
    DivisionCode code() {
        return division == null ? null : division.code();
    }

    Organ organ() {
        return new Organ(agency.code(), sample.code());
    }

    LocalText signedBy() {
        return agency.nameIn(sample);
    }
}
