package org.yiciban;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What uses what, drawn floor by floor: whatever uses nothing stands on the lowest. */
final class FloorPlan {

    private final Map<String, Set<String>> uses;
    private final Map<String, Integer> floors = new HashMap<>();

    FloorPlan(Map<String, Set<String>> uses) {
        this.uses = uses;
        uses.keySet().forEach(name -> floor(name, new ArrayDeque<>()));
    }

    private int floor(String name, Deque<String> above) {
        if (above.contains(name)) {
            throw new IllegalStateException("a circle: " + name + " and " + above);
        }
        Integer known = floors.get(name);
        if (known != null) {
            return known;
        }
        above.push(name);
        int floor = uses.get(name).stream()
                .mapToInt(used -> floor(used, above) + 1)
                .max()
                .orElse(0);
        above.pop();
        floors.put(name, floor);
        return floor;
    }

    String mermaid() {
        StringBuilder text = new StringBuilder("```mermaid\nflowchart TB\n");
        Map<Integer, Set<String>> byFloor = new TreeMap<>((one, two) -> two - one);
        floors.forEach((name, floor) ->
                byFloor.computeIfAbsent(floor, none -> new TreeSet<>()).add(name));
        byFloor.forEach((floor, names) -> {
            text.append("  subgraph floor")
                    .append(floor)
                    .append("[\"")
                    .append(floor)
                    .append("\"]\n");
            names.forEach(name -> text.append("    ").append(name).append('\n'));
            text.append("  end\n");
        });
        uses.forEach((name, used) -> used.stream()
                .filter(other -> !followsFromOthers(name, other))
                .forEach(other -> text.append("  ")
                        .append(name)
                        .append(" --> ")
                        .append(other)
                        .append('\n')));
        return text.append("```\n").toString();
    }

    private boolean followsFromOthers(String name, String other) {
        return uses.get(name).stream().anyMatch(between -> !between.equals(other) && reaches(between, other));
    }

    private boolean reaches(String from, String goal) {
        return from.equals(goal) || uses.get(from).stream().anyMatch(next -> reaches(next, goal));
    }
}
