package org.yiciban.modelling.context;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The dates that a bundle sheet lists, read without trust.
 *
 * @param blocks the dates as they stand
 * @param questions the questions of the same sheet
 */
record UncheckedDates(List<Map<?, ?>> blocks, List<Map<?, ?>> questions) {

    /** The items that give them, by the id of the date; nothing where none does. */
    Map<String, String> givers() {
        Map<String, String> dates = new LinkedHashMap<>();
        blocks.forEach(date -> dates.put(
                String.valueOf(date.get("id")), date.get("item") == null ? "" : String.valueOf(date.get("item"))));
        return dates;
    }

    /** Whether a question of that key asks for a day. */
    boolean asksDay(String key) {
        return questions.stream()
                .anyMatch(question -> key.equals(question.get("key")) && "date".equals(question.get("type")));
    }
}
