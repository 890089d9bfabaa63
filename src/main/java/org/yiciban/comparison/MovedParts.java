package org.yiciban.comparison;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What stands at another place of its list: as few as explain the new order. */
final class MovedParts {

    private MovedParts() {}

    static List<Part> of(List<Part> before, List<Part> after) {
        Map<String, Integer> places = new HashMap<>();
        for (Part part : before) {
            places.put(key(part), places.size());
        }
        Map<String, List<Part>> lists = new LinkedHashMap<>();
        after.stream()
                .filter(part -> !part.group().isEmpty() && places.containsKey(key(part)))
                .forEach(part -> lists.computeIfAbsent(part.kind() + part.group(), list -> new ArrayList<>())
                        .add(part));
        List<Part> moved = new ArrayList<>();
        for (List<Part> list : lists.values()) {
            List<Part> still = new ArrayList<>(list);
            still.removeAll(inOrder(list, places));
            moved.addAll(list.stream().filter(still::contains).toList());
        }
        return moved;
    }

    /** Something that went to another list is told by what was changed of it, not as one that was moved within. */
    private static String key(Part part) {
        return part.kind() + " " + part.group() + " " + part.id();
    }

    /** The longest series of them that follow one another as before. */
    private static List<Part> inOrder(List<Part> list, Map<String, Integer> places) {
        int[] place = list.stream()
                .mapToInt(part -> places.getOrDefault(key(part), 0))
                .toArray();
        int[] longest = new int[list.size()];
        int[] from = new int[list.size()];
        int last = -1;
        for (int at = 0; at < list.size(); at++) {
            longest[at] = 1;
            from[at] = -1;
            for (int earlier = 0; earlier < at; earlier++) {
                if (place[earlier] < place[at] && longest[earlier] >= longest[at]) {
                    longest[at] = longest[earlier] + 1;
                    from[at] = earlier;
                }
            }
            last = last < 0 || longest[at] > longest[last] ? at : last;
        }
        List<Part> series = new ArrayList<>();
        for (int at = last; at >= 0; at = from[at]) {
            series.add(list.get(at));
        }
        return series;
    }
}
