package org.yiciban.api.resource;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.yiciban.casefile.promises.PromiseText;
import org.yiciban.catalogue.procedure.LaterRequest;
import org.yiciban.catalogue.release.Guidance;
import org.yiciban.catalogue.sheet.BundleSheet;
import org.yiciban.catalogue.sheet.ItemSheet;
import org.yiciban.catalogue.sheet.Material;
import org.yiciban.shared.ItemCode;
import org.yiciban.shared.MaterialCode;
import org.yiciban.shared.TimeLimit;

/**
 * What may be asked for later in a case of the service.
 *
 * @param item the code of the item that it is handled as
 * @param of the code of the item whose decision opens it; null where none does
 * @param within how long since then, such as 10CD; null for any time
 * @param times how often in one case, one after the other
 * @param holdsDelivery whether the results of the case wait for it
 */
record GuideRequest(
        String id,
        String name,
        String item,
        LaterRequest.Who who,
        LaterRequest.From from,
        @Nullable String of,
        @Nullable String within,
        String basis,
        int times,
        boolean holdsDelivery,
        List<String> papers) {

    /** Those of the service. */
    static List<GuideRequest> of(BundleSheet bundle, Locale locale) {
        return bundle.requests().stream()
                .map(request -> new GuideRequest(
                        request.id(),
                        request.name().in(locale),
                        request.item().value(),
                        request.who(),
                        request.from(),
                        request.of().map(ItemCode::value).orElse(null),
                        request.within().map(TimeLimit::toString).orElse(null),
                        request.basis().in(locale),
                        request.times(),
                        request.holdsDelivery(),
                        request.papers().stream().map(MaterialCode::value).toList()))
                .toList();
    }

    /**
     * A text that has to be agreed to.
     *
     * @param hash what is sent with the application to say that this text was read and agreed to
     */
    record GuidePromise(int version, String text, String hash) {

        static GuidePromise of(PromiseText promise, Locale locale) {
            return new GuidePromise(promise.version(), promise.words().in(locale), promise.hash());
        }
    }

    /**
     * What an applicant is told and commits to.
     *
     * @param hash what is sent with the application to say that this text was read
     * @param conditions each has to be ticked, by its number from 1
     * @param share how many of a hundred are checked afterwards
     */
    record GuideCommitment(
            int version,
            String hash,
            String basis,
            List<String> conditions,
            String checking,
            String consequences,
            int share) {

        static @Nullable GuideCommitment of(ItemSheet item, Locale locale) {
            return item.committed()
                    .filter(rule -> item.commitment())
                    .map(rule -> new GuideCommitment(
                            rule.version(),
                            PromiseText.commitment(rule).hash(),
                            rule.basis().in(locale),
                            rule.conditions().stream()
                                    .map(one -> one.in(locale))
                                    .toList(),
                            rule.checking().in(locale),
                            rule.consequences().in(locale),
                            rule.share()))
                    .orElse(null);
        }
    }

    /** A paper of the bundle and the items that use it. */
    record GuideMaterial(
            String code,
            String name,
            boolean required,
            boolean deferrable,
            Material.Source source,
            List<String> usedBy) {

        static GuideMaterial of(Guidance.NeededMaterial needed, Locale locale) {
            Material material = needed.material();
            return new GuideMaterial(
                    material.code().value(),
                    material.name().in(locale),
                    needed.required(),
                    material.deferrable(),
                    material.source(),
                    needed.usedBy().stream().map(ItemCode::value).toList());
        }
    }
}
