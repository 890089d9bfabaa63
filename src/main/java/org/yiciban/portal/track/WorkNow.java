package org.yiciban.portal.track;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yiciban.casefile.tracking.CaseView;
import org.yiciban.casefile.tracking.ClockView;
import org.yiciban.catalogue.release.Release;
import org.yiciban.catalogue.sheet.BundleSheet;
import org.yiciban.deadline.clock.ClockKind;
import org.yiciban.shared.LocalText;

/** What an agency works on now: an item, a step of the bundle beside the items, or objections to a notice. */
record WorkNow(LocalText agency, LocalText name) {

    /** One line an agency. */
    static List<String> lines(CaseView view, Locale locale) {
        boolean english = "en".equals(locale.getLanguage());
        return of(view)
                .collect(Collectors.groupingBy(
                        work -> work.agency.in(locale),
                        LinkedHashMap::new,
                        Collectors.mapping(work -> work.name.in(locale), Collectors.joining(english ? ", " : "、"))))
                .entrySet()
                .stream()
                .map(agency -> agency.getKey() + (english ? ": " : "：") + agency.getValue())
                .toList();
    }

    private static Stream<WorkNow> of(CaseView view) {
        Release release = view.release();
        return Stream.concat(
                        view.items().stream()
                                .filter(item -> item.status().isRunning())
                                .map(item -> new WorkNow(item.agencyName(), item.name())),
                        view.clocks().stream()
                                .filter(clock -> !clock.ended())
                                .flatMap(clock -> Stream.concat(
                                        view
                                                .step(clock)
                                                .map(step -> new WorkNow(
                                                        release.agency(release.agencyOf(step))
                                                                .name(),
                                                        step.name()))
                                                .stream(),
                                        objections(view, clock).stream())))
                .distinct();
    }

    /** The agency whose notice it is answers what was objected. */
    private static Optional<WorkNow> objections(CaseView view, ClockView clock) {
        BundleSheet bundle = view.release().bundle();
        return Optional.ofNullable(clock.subject())
                .filter(id -> clock.kind() == ClockKind.STEP)
                .flatMap(bundle::notice)
                .map(notice -> new WorkNow(
                        view.release().agency(bundle.agencyOf(notice)).name(), notice.name()));
    }
}
