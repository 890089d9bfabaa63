package org.yiciban.casefile.tracking;

import java.util.LinkedHashMap;
import java.util.Map;

/** How far each part of the model's picture has come, for colours and signs. */
public final class CasePicture {

    private CasePicture() {}

    /** The reception, and every item of the bundle by its code: waiting, active, paused, late, done or skipped. */
    public static Map<String, String> states(CaseView view) {
        Map<String, String> states = new LinkedHashMap<>();
        states.put("reception", view.acceptedAt() == null ? "active" : "done");
        view.items().forEach(item -> states.put(item.key().toString(), state(item)));
        view.release().bundle().itemCodes().forEach(code -> states.putIfAbsent(code.value(), "skipped"));
        return states;
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
            case ENDED, REVOKED -> "skipped";
        };
    }
}
