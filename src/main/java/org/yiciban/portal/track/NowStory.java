package org.yiciban.portal.track;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yiciban.casefile.states.CaseStatus;
import org.yiciban.casefile.states.ItemStatus;
import org.yiciban.casefile.tracking.CaseView;
import org.yiciban.casefile.tracking.ClockView;
import org.yiciban.casefile.tracking.DateView;
import org.yiciban.deadline.clock.ClockKind;
import org.yiciban.shared.ItemKey;
import org.yiciban.shared.LocalText;

/** What goes on in a case now: what its agencies work on, what it waits for, and what comes next. */
record NowStory(CaseView view, Locale locale) {

    /**
     * A notice that runs.
     *
     * @param no by which the public finds it
     */
    record Running(LocalText name, ClockView clock, String no) {}

    /** An item that may be taken back, and until when its holder may state his case. */
    record Heard(ItemKey item, Instant until) {}

    /** Message key of the sentence over it: where a case that was accepted only waits, no agency is said to be at work. */
    public String sentence() {
        boolean waits = !notices().isEmpty()
                || !dates().isEmpty()
                || !view.waitsForYou().isEmpty();
        return view.status() == CaseStatus.ACCEPTED && waits && agencies().isEmpty()
                ? "portal.track.now.idle"
                : "state.case." + view.status() + ".now";
    }

    /** Who works on what, one line an agency. */
    public List<String> agencies() {
        return WorkNow.lines(view, locale);
    }

    /** The public notices that run. */
    public List<Running> notices() {
        return view.clocks().stream()
                .filter(clock -> clock.kind() == ClockKind.NOTICE && !clock.ended() && !clock.passed())
                .flatMap(clock -> view.timeline().stream()
                        .flatMap(entry -> Stream.ofNullable(entry.notice()))
                        .filter(published -> published.notice().equals(clock.subject()))
                        .findFirst()
                        .map(published -> new Running(view.stepName(clock), clock, published.no()))
                        .stream())
                .toList();
    }

    /** Until when its holder may state his case, of each item that may be taken back. */
    static List<Heard> statements(CaseView view) {
        return view.statements().stream()
                .filter(clock -> !clock.passed() && clock.due() != null)
                .map(clock -> new Heard(ItemKey.read(clock.item()), clock.due()))
                .distinct()
                .toList();
    }

    /** The dates that the case waits for. */
    public List<DateView> dates() {
        return view.dates().stream().filter(DateView::waits).toList();
    }

    /** What starts by itself as soon as others have their result. */
    public String next() {
        return waiting(false);
    }

    /** What may start then, if what the others come to asks for it. */
    public String maybe() {
        return waiting(true);
    }

    private String waiting(boolean maybe) {
        return view.items().stream()
                .filter(item -> item.status() == ItemStatus.WAITING && item.maybe() == maybe)
                .map(item -> item.name().in(locale))
                .collect(Collectors.joining("en".equals(locale.getLanguage()) ? ", " : "、"));
    }
}
