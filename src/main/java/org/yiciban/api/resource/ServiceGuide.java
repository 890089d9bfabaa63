package org.yiciban.api.resource;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.yiciban.casefile.promises.PromiseText;
import org.yiciban.catalogue.release.Guidance;
import org.yiciban.catalogue.release.Release;
import org.yiciban.catalogue.sheet.BundleSheet;
import org.yiciban.catalogue.sheet.ItemSheet;
import org.yiciban.catalogue.sheet.SituationCondition;
import org.yiciban.shared.ItemCode;
import org.yiciban.shared.TimeLimit;

/**
 * The service guide 办事指南.
 *
 * @param promised while no situation is known; what differs from it stands in {@code limits}, as with the items
 * @param stages what comes at the same time, in the order in which it comes
 * @param deferralPromise what whoever hands papers in later promises
 * @param form the one application form, a form-js schema
 * @param sample a synthetic application that is accepted when it is posted
 */
record ServiceGuide(
        String key,
        int version,
        String name,
        String description,
        BundleSheet.Audience audience,
        String leadAgency,
        String promised,
        String statutory,
        String fee,
        List<GuideQuestion> questions,
        List<GuideLimit> limits,
        List<GuideItem> items,
        List<GuideStage> stages,
        List<GuideRequest.GuideMaterial> materials,
        GuideRequest.GuidePromise deferralPromise,
        List<GuideRequest> requests,
        Map<String, Object> form,
        Map<String, Object> sample) {

    /**
     * An item of the bundle.
     *
     * @param optionalWhen the situation in which it is needed, null for always
     * @param each the list of the application for each row of which there is one, null for one of the whole
     * @param agencyBy the question of the guide, or of the row, whose answer names who handles it; null where the sheet does
     * @param commitment what is told and ticked where it may be decided on a commitment; null where it may not
     * @param marksLate whether an answer that isn't there in time is marked as late and not waited for
     */
    record GuideItem(
            String code,
            String name,
            String agency,
            List<String> agencies,
            String each,
            String agencyBy,
            boolean marksLate,
            String handling,
            List<String> dependsOn,
            String optionalWhen,
            String statutory,
            String promised,
            String result,
            List<String> legalBasis,
            List<String> materials,
            String basicCode,
            String implementingCode,
            String authority,
            GuideLimit.GuideFee fee,
            GuideRequest.GuideCommitment commitment) {

        static GuideItem of(Release release, ItemCode code, Locale locale) {
            ItemSheet item = release.item(code);
            Optional<TimeLimit> law = item.statutory().otherwise().limit();
            return new GuideItem(
                    code.value(),
                    item.name().in(locale),
                    item.agency().chosen() ? null : item.agency().codes().get(0),
                    item.agency().codes(),
                    release.bundle().each(code).orElse(null),
                    item.agency().by().orElse(null),
                    release.bundle().marksLate(code),
                    item.handling().name().toLowerCase(Locale.ROOT),
                    release.dependsOn(code).stream().map(ItemCode::value).toList(),
                    release.bundle()
                            .part(code)
                            .flatMap(BundleSheet.Part::when)
                            .map(SituationCondition::toString)
                            .orElse(null),
                    law.map(TimeLimit::toString).orElse(null),
                    item.promised().otherwise().map(TimeLimit::toString).orElse(null),
                    item.result().name().in(locale),
                    item.legalBasis().stream().map(basis -> basis.in(locale)).toList(),
                    item.materials().stream().map(use -> use.code().value()).toList(),
                    item.codes().basic().orElse(null),
                    item.codes().implementing().orElse(null),
                    item.codes().authority().map(paper -> paper.in(locale)).orElse(null),
                    GuideLimit.GuideFee.of(release, item, locale),
                    GuideRequest.GuideCommitment.of(item, locale));
        }
    }

    static ServiceGuide of(Release release, Map<String, Object> form, Map<String, Object> sample, Locale locale) {
        BundleSheet bundle = release.bundle();
        return new ServiceGuide(
                bundle.key().value(),
                release.version(),
                bundle.name().in(locale),
                bundle.description().in(locale),
                bundle.audience(),
                bundle.leadAgency().value(),
                bundle.promised().otherwise().map(TimeLimit::toString).orElse(null),
                bundle.statutory().otherwise().limit().map(TimeLimit::toString).orElse(null),
                bundle.fee().in(locale),
                bundle.questions().stream()
                        .map(question -> GuideQuestion.of(question, locale))
                        .toList(),
                GuideLimit.of(release),
                bundle.itemCodes().stream()
                        .map(code -> GuideItem.of(release, code, locale))
                        .toList(),
                GuideStage.of(release, locale),
                Guidance.whole(release).materials().stream()
                        .map(needed -> GuideRequest.GuideMaterial.of(needed, locale))
                        .toList(),
                GuideRequest.GuidePromise.of(PromiseText.deferral(), locale),
                GuideRequest.of(bundle, locale),
                form,
                sample);
    }
}
