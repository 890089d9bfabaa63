package org.yiciban.portal.track;

import org.jspecify.annotations.Nullable;
import org.yiciban.casefile.certificates.OwnRenewals;
import org.yiciban.catalogue.procedure.LaterRequest;
import org.yiciban.catalogue.sheet.ItemSheet;
import org.yiciban.draft.PersonPresent;
import org.yiciban.draft.SupplementPart;
import org.yiciban.draft.SupplementShown;

/**
 * What the page shows on which something is asked for later in a case.
 *
 * @param request what is asked for
 * @param item what it is handled as
 * @param renews the certificate that it renews; null for anything else
 * @param office whether the window does it for him who stands before it
 * @param restored whether what was typed came back after a login
 * @param who stands before the window
 * @param part the questions and papers
 */
record RequestPage(
        CaseStory story,
        LaterRequest request,
        ItemSheet item,
        OwnRenewals.@Nullable Asked renews,
        boolean office,
        boolean restored,
        PersonPresent who,
        SupplementPart part)
        implements SupplementShown {}
