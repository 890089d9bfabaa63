package org.yiciban.catalogue.release;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.yiciban.catalogue.sheet.ApplicantStep;
import org.yiciban.catalogue.sheet.BundleDate;
import org.yiciban.catalogue.sheet.BundleNotice;
import org.yiciban.catalogue.sheet.BundleSheet;
import org.yiciban.catalogue.sheet.BundleStep;
import org.yiciban.shared.AgencyCode;
import org.yiciban.shared.ItemCode;
import org.yiciban.shared.LocalText;
import org.yiciban.shared.MaterialCode;
import org.yiciban.shared.TimeLimit;

/**
 * What a service does beside its items, as its guide tells it.
 *
 * @param id of its element in the model
 * @param agency who does it; empty where nobody of an agency does
 * @param limit within what it is done, or how long a notice runs; a date has none
 * @param onTimeout what follows when the applicant doesn't do what he is asked for
 * @param byPersons whether those whom the application names confirm it, each for himself
 * @param papers what the applicant hands in with it
 */
public record Beside(
        Kind kind,
        String id,
        LocalText name,
        Optional<AgencyCode> agency,
        Optional<TimeLimit> limit,
        Optional<ApplicantStep.OnTimeout> onTimeout,
        boolean byPersons,
        Set<MaterialCode> papers) {

    /** What it is. */
    public enum Kind {
        /** A step of an agency. */
        STEP,
        /** The applicant is asked for something. */
        ASK,
        /** Something is published. */
        NOTICE,
        /** The case waits for a date. */
        DATE
    }

    /** What there is where these items are: a step of an item's agency, and what the applicant is asked for items, with them. */
    static List<Beside> of(Release release, Collection<ItemCode> items) {
        BundleSheet bundle = release.bundle();
        return Stream.of(
                        bundle.steps().stream()
                                .filter(step ->
                                        step.doer().item().map(items::contains).orElse(true))
                                .map(step -> of(release, step)),
                        bundle.asks().stream()
                                .filter(ask -> items.stream().anyMatch(ask::isFor))
                                .map(Beside::of),
                        bundle.notices().stream().map(notice -> of(bundle, notice)),
                        bundle.dates().stream().map(Beside::of))
                .flatMap(some -> some)
                .toList();
    }

    private static Beside of(Release release, BundleStep step) {
        return new Beside(
                Kind.STEP,
                step.id(),
                step.name(),
                Optional.of(release.agencyOf(step)),
                Optional.of(step.limit()),
                Optional.empty(),
                false,
                Set.of());
    }

    private static Beside of(ApplicantStep ask) {
        return new Beside(
                Kind.ASK,
                ask.id(),
                ask.name(),
                Optional.empty(),
                Optional.of(ask.limit()),
                Optional.of(ask.onTimeout()),
                ask.confirmation().isPresent(),
                ask.papers());
    }

    private static Beside of(BundleSheet bundle, BundleNotice notice) {
        return new Beside(
                Kind.NOTICE,
                notice.id(),
                notice.name(),
                Optional.of(bundle.agencyOf(notice)),
                Optional.of(notice.period()),
                Optional.empty(),
                false,
                Set.of());
    }

    private static Beside of(BundleDate date) {
        return new Beside(
                Kind.DATE,
                date.timer().timer(),
                date.name(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                Set.of());
    }
}
