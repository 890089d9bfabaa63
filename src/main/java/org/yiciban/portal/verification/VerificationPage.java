package org.yiciban.portal.verification;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yiciban.document.file.Verified;
import org.yiciban.form.component.FieldError;
import org.yiciban.form.view.Judged;

/**
 * What the page shows where documents are checked.
 *
 * @param code as it was typed
 * @param answer empty before anything was asked, and where no document is known
 * @param asked what was asked for, when something was
 */
record VerificationPage(String code, @Nullable Verified answer, @Nullable Asked asked, List<FieldError> errors)
        implements Judged {

    /** By what a document is checked. */
    enum Asked {
        CODE,
        FILE
    }

    static final VerificationPage NOTHING = new VerificationPage("", null, null, List.of());

    /** Something was asked, and no document is known by it. */
    public boolean unknown() {
        return asked != null && answer == null;
    }
}
