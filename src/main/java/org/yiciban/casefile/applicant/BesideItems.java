package org.yiciban.casefile.applicant;

import org.springframework.stereotype.Component;
import org.yiciban.casefile.publicity.PublicNotices;
import org.yiciban.casefile.record.ActContext;
import org.yiciban.casefile.record.CaseFile;
import org.yiciban.casefile.steps.ApplicantSteps;
import org.yiciban.casefile.steps.BundleSteps;
import org.yiciban.casefile.store.DateNotes;

/** What a case has beside its items, which ends when there is nothing left that it is for. */
@Component
class BesideItems {

    private final BundleSteps steps;
    private final ApplicantSteps asks;
    private final DateNotes dates;
    private final PublicNotices notices;

    BesideItems(BundleSteps steps, ApplicantSteps asks, DateNotes dates, PublicNotices notices) {
        this.steps = steps;
        this.asks = asks;
        this.dates = dates;
        this.notices = notices;
    }

    /** After one item of the application has ended: what it was for; after the last one also what the case would only wait for. */
    void end(CaseFile file, ActContext context) {
        steps.end(file, false, context);
        asks.end(file, false, context);
        if (file.rows().appliedFor().stream().allMatch(item -> item.status().isFinal())) {
            waitNoMore(file, context);
        }
    }

    /** After everything that was to be decided has been withdrawn. */
    void endAll(CaseFile file, ActContext context) {
        steps.end(file, true, context);
        asks.end(file, true, context);
        waitNoMore(file, context);
    }

    private void waitNoMore(CaseFile file, ActContext context) {
        dates.giveUp(file, context.actorId(), context.instant());
        notices.end(file, context);
    }
}
