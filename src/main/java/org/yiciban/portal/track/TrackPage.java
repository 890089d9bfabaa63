package org.yiciban.portal.track;

import org.yiciban.casefile.tracking.CaseResults;
import org.yiciban.supervision.Rating;

/**
 * What the page of a case shows.
 *
 * @param reclaimable whether the reader may ask again for the case
 * @param claimable whether the reader may take the case into the own account
 * @param rating null while there is none
 */
record TrackPage(CaseStory story, CaseResults results, boolean reclaimable, boolean claimable, Rating rating) {}
