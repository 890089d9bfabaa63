package org.yiciban.portal.track;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yiciban.casefile.tracking.CaseView;
import org.yiciban.catalogue.release.Release;
import org.yiciban.shared.LocalText;

/** What an agency works on now: an item, or a step of the bundle beside the items. */
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
                        .flatMap(clock -> view.step(clock).stream())
                        .map(step -> new WorkNow(
                                release.agency(release.agencyOf(step)).name(), step.name())));
    }
}
