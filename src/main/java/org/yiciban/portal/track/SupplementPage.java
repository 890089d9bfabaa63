package org.yiciban.portal.track;

import org.yiciban.draft.PersonPresent;
import org.yiciban.draft.SupplementPart;
import org.yiciban.draft.SupplementShown;

/**
 * What the page shows on which the applicant puts right what was complained of.
 *
 * @param office whether the window does it for him who stands before it
 * @param restored whether what was typed came back after a login
 * @param who stands before the window
 * @param part the questions and papers
 */
record SupplementPage(CaseStory story, boolean office, boolean restored, PersonPresent who, SupplementPart part)
        implements SupplementShown {}
