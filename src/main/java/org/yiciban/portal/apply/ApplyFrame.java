package org.yiciban.portal.apply;

import java.util.List;
import org.yiciban.catalogue.release.Release;
import org.yiciban.draft.Draft;

/**
 * What every page of an application shows around its own part.
 *
 * @param draft null before the first page was sent
 * @param steps of the progress list; empty before there is a draft
 * @param place the step of this page among them, from 1; 0 before there is a draft
 * @param before the address of the step before; null before there is a draft
 */
record ApplyFrame(Draft draft, Release release, List<Steps.Step> steps, int place, String before) {

    /** An application that nobody has begun yet. */
    static ApplyFrame fresh(Release release) {
        return new ApplyFrame(null, release, List.of(), 0, null);
    }

    /** The name of this page's step. */
    public String step() {
        return steps.get(place - 1).name();
    }
}
