package org.yiciban.casefile.tracking;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.yiciban.casefile.states.ItemOutcome;
import org.yiciban.catalogue.procedure.LimitTimer;
import org.yiciban.deadline.clock.ClockKind;

/** How far each part of the model's picture has come, for colours and signs. */
public final class CasePicture {

    private static final List<String> IN_ORDER = List.of("late", "active", "paused", "waiting", "done", "skipped");

    private CasePicture() {}

    /**
     * The reception, every step, date and notice of the bundle and every item by its code: waiting, active, paused, late, done
     * or skipped. Behind the state of an item that there is for each row stands how many rows of how many are over, as in
     * {@code active 2/3}.
     */
    public static Map<String, String> states(CaseView view) {
        Map<String, String> states = new LinkedHashMap<>();
        states.put("reception", view.acceptedAt() == null ? "active" : "done");
        view.items().stream()
                .collect(Collectors.groupingBy(ItemView::code, LinkedHashMap::new, Collectors.toList()))
                .forEach((code, rows) -> states.put(code.value(), ofRows(rows)));
        view.release().bundle().steps().forEach(step -> states.put(step.id(), state(view, ClockKind.STEP, step.id())));
        view.release().bundle().asks().forEach(ask -> states.put(ask.id(), state(view, ClockKind.REQUEST, ask.id())));
        view.release()
                .bundle()
                .notices()
                .forEach(notice -> states.put(notice.id(), state(view, ClockKind.NOTICE, notice.id())));
        view.dates().forEach(date -> states.put(LimitTimer.until(date.id()).timer(), state(view, date)));
        view.release().bundle().itemCodes().forEach(code -> states.putIfAbsent(code.value(), "skipped"));
        return states;
    }

    /** An item that there is for each row is one activity: late while one row is, done when none is open and one has its end. */
    private static String ofRows(List<ItemView> rows) {
        Set<String> states = rows.stream().map(CasePicture::state).collect(Collectors.toSet());
        String state = IN_ORDER.stream().filter(states::contains).findFirst().orElse("skipped");
        long over = rows.stream().filter(row -> row.status().isFinal()).count();
        return rows.get(0).key().ofRow() ? state + " " + over + "/" + rows.size() : state;
    }

    /** A step of the bundle has come so far as its clock. */
    private static String state(CaseView view, ClockKind kind, String step) {
        return view.clocks().stream()
                .filter(clock -> clock.kind() == kind && step.equals(clock.subject()))
                .map(clock -> clock.ended() ? "done" : clock.passed() ? "late" : "active")
                .findFirst()
                .orElse(view.status().isFinal() ? "skipped" : "waiting");
    }

    private static String state(CaseView view, DateView date) {
        return date.past() ? "done" : view.status().isFinal() ? "skipped" : date.waits() ? "active" : "waiting";
    }

    private static String state(ItemView item) {
        if (item.clocks().stream().anyMatch(clock -> !clock.ended() && clock.passed())) {
            return "late";
        }
        return switch (item.status()) {
            case WAITING -> "waiting";
            case SPECIAL_PROCEDURE -> "paused";
            case OPEN, CORRECTION, DECIDING -> "active";
            case DECIDED -> "done";
            case ENDED -> item.outcome() == ItemOutcome.LATE ? "late" : "skipped";
            case REVOKED -> "skipped";
        };
    }
}
