package org.yiciban.api.resource;

import java.util.List;
import java.util.Locale;
import org.yiciban.catalogue.release.Beside;
import org.yiciban.catalogue.release.Guidance;
import org.yiciban.catalogue.release.Release;
import org.yiciban.catalogue.release.Stage;
import org.yiciban.catalogue.sheet.ApplicantStep;
import org.yiciban.shared.AgencyCode;
import org.yiciban.shared.ItemCode;
import org.yiciban.shared.MaterialCode;
import org.yiciban.shared.TimeLimit;

/**
 * What of a service comes at the same time.
 *
 * @param items by their codes
 */
record GuideStage(List<String> items, List<GuideBeside> besides) {

    /**
     * What is done beside the items: a step of an agency, what the applicant is asked for, a public notice, a date that is
     * waited for.
     *
     * @param agency null where nobody of an agency does it
     * @param limit within what it is done, or how long a notice runs; null for a date
     * @param onTimeout what follows when the applicant doesn't do it in time; null for all else
     * @param byPersons whether those whom the application names confirm it, each for himself
     * @param papers what the applicant hands in with it, by code
     */
    record GuideBeside(
            Beside.Kind kind,
            String id,
            String name,
            String agency,
            String limit,
            ApplicantStep.OnTimeout onTimeout,
            boolean byPersons,
            List<String> papers) {

        static GuideBeside of(Beside beside, Locale locale) {
            return new GuideBeside(
                    beside.kind(),
                    beside.id(),
                    beside.name().in(locale),
                    beside.agency().map(AgencyCode::value).orElse(null),
                    beside.limit().map(TimeLimit::toString).orElse(null),
                    beside.onTimeout().orElse(null),
                    beside.byPersons(),
                    beside.papers().stream().map(MaterialCode::value).sorted().toList());
        }
    }

    /** Those of the whole service, in the order in which they come. */
    static List<GuideStage> of(Release release, Locale locale) {
        return Stage.of(release, Guidance.whole(release).items()).stream()
                .map(stage -> new GuideStage(
                        stage.items().stream().map(ItemCode::value).toList(),
                        stage.besides().stream()
                                .map(beside -> GuideBeside.of(beside, locale))
                                .toList()))
                .toList();
    }
}
