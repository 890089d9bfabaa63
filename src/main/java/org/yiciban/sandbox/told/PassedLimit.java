package org.yiciban.sandbox.told;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yiciban.casefile.tracking.CaseView;
import org.yiciban.casefile.tracking.ClockView;
import org.yiciban.casefile.tracking.ItemView;
import org.yiciban.catalogue.scenario.ScenarioLimit;
import org.yiciban.deadline.calendar.OfficialTime;
import org.yiciban.deadline.clock.ClockKind;
import org.yiciban.shared.ItemCode;
import org.yiciban.shared.ItemKey;
import org.yiciban.shared.LocalText;

/**
 * A limit that the agencies of a case passed: what they promised, or what the law sets them.
 *
 * @param item whose limit it is; null for the whole case
 * @param part what that is called
 * @param due its last day
 */
public record PassedLimit(@Nullable ItemCode item, LocalText part, ScenarioLimit limit, ClockKind kind, LocalDate due) {

    /** All of them, of the whole case first. */
    public static List<PassedLimit> of(CaseView view) {
        List<PassedLimit> passed = new ArrayList<>();
        for (ClockView clock : view.clocks()) {
            ItemKey key = clock.item() == null ? null : ItemKey.read(clock.item());
            of(key == null ? null : key.code(), part(view, key, clock), clock).ifPresent(passed::add);
        }
        for (ItemView item : view.items()) {
            item.clocks().stream()
                    .flatMap(clock -> of(item.code(), item.name(), clock).stream())
                    .forEach(passed::add);
        }
        return List.copyOf(passed);
    }

    private static LocalText part(CaseView view, @Nullable ItemKey key, ClockView clock) {
        LocalText step = view.stepName(clock);
        return key != null ? view.nameOf(key) : step != null ? step : SandboxWords.of("the-case");
    }

    private static Optional<PassedLimit> of(@Nullable ItemCode item, LocalText part, ClockView clock) {
        ScenarioLimit limit = limit(clock.kind());
        return limit == null || clock.due() == null || !clock.passed()
                ? Optional.empty()
                : Optional.of(new PassedLimit(item, part, limit, clock.kind(), OfficialTime.dateOf(clock.due())));
    }

    /** Null where it is no limit of the agencies. */
    private static @Nullable ScenarioLimit limit(ClockKind kind) {
        return switch (kind) {
            case ITEM_PROMISED, BUNDLE_PROMISED -> ScenarioLimit.PROMISED;
            case ITEM_STATUTORY, BUNDLE_STATUTORY -> ScenarioLimit.STATUTORY;
            case RECEPTION, RECEPTION_ANSWER -> ScenarioLimit.RECEPTION;
            case STEP, ANSWER -> ScenarioLimit.STEP;
            case DELIVERY, DELIVERY_PROMISED -> ScenarioLimit.DELIVERY;
            case CORRECTION, DEFERRAL, POST_CHECK, REQUEST, NOTICE, STATEMENT, HEARING, MENDING -> null;
        };
    }
}
