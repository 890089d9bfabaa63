package org.yiciban.portal.track;

import org.yiciban.casefile.tracking.ClockView;
import org.yiciban.catalogue.sheet.ApplicantStep;
import org.yiciban.draft.PersonPresent;
import org.yiciban.draft.SupplementPart;
import org.yiciban.draft.SupplementShown;

/**
 * What the page shows on which the applicant does a step that is asked of him.
 *
 * @param ask the step
 * @param clock his time for it
 * @param office whether the window does it for him who stands before it
 * @param restored whether what was typed came back after a login
 * @param who stands before the window
 * @param part the questions and papers
 */
record AskPage(
        CaseStory story,
        ApplicantStep ask,
        ClockView clock,
        boolean office,
        boolean restored,
        PersonPresent who,
        SupplementPart part)
        implements SupplementShown {}
