package org.yiciban.window;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yiciban.casefile.CaseView;
import org.yiciban.casefile.ItemView;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where a case stands in its model, as colours for the picture and as the list that says the same.
 *
 * @param states by element of the model, JSON text
 */
record FlowPicture(String number, String states, List<CaseWords.ItemLine> items) {

    static FlowPicture of(CaseView view, List<CaseWords.ItemLine> items) {
        Map<String, String> states = new LinkedHashMap<>();
        states.put("reception", view.acceptedAt() == null ? "active" : "done");
        view.items().forEach(item -> states.put(item.code().value(), state(item)));
        view.release().bundle().itemCodes().forEach(code -> states.putIfAbsent(code.value(), "skipped"));
        return new FlowPicture(view.caseNumber().value(), JsonMapper.shared().writeValueAsString(states), items);
    }

    private static String state(ItemView item) {
        if (item.clocks().stream().anyMatch(clock -> !clock.ended() && clock.passed())) {
            return "late";
        }
        return switch (item.status()) {
            case WAITING -> "waiting";
            case SPECIAL_PROCEDURE -> "paused";
            case OPEN, DECIDING -> "active";
            case DECIDED -> "done";
            case ENDED, REVOKED -> "skipped";
        };
    }
}
