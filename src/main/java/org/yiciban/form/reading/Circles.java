package org.yiciban.form.reading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yiciban.form.component.Component;
import org.yiciban.form.component.ComputedField;
import org.yiciban.form.component.Form;
import org.yiciban.form.component.Group;
import org.yiciban.form.component.RowList;
import org.yiciban.form.component.ValuePlaces;
import org.yiciban.form.feel.FeelPaths;

/**
 * Finds values that wait for themselves: a computed value that reads itself over others, a part whose being there hangs
 * on its own answer. Such a form never settles, and what it shows depends on chance.
 */
final class Circles {

    /** What each answer leans on, by names as the form knows them; a row's own answers carry the list before them. */
    private final Map<String, Set<String>> leansOn = new LinkedHashMap<>();

    private Circles() {}

    static List<FormFinding> findings(Form form) {
        Circles circles = new Circles();
        circles.collect(form.components(), "", new LinkedHashSet<>());
        List<FormFinding> findings = new ArrayList<>();
        Set<String> told = new HashSet<>();
        for (String name : circles.leansOn.keySet()) {
            List<String> way = new ArrayList<>();
            if (!told.contains(name) && circles.comesBack(name, name, way, new HashSet<>())) {
                told.addAll(way);
                String circle = name + " ← " + String.join(" ← ", way);
                findings.add(new FormFinding(
                        name,
                        "circle",
                        "内容互相依赖，永远算不出结果：" + circle + "。请去掉其中一个条件或者算式",
                        "parts depend on each other and never settle: " + circle
                                + "; take one condition or computation away"));
            }
        }
        return findings;
    }

    private void collect(List<Component> components, String row, Set<String> around) {
        for (Component component : components) {
            Set<String> read = new LinkedHashSet<>(around);
            read.addAll(names(component.trait().hide(), row));
            if (component instanceof Group group) {
                collect(group.children(), row, read);
            } else if (component instanceof RowList list) {
                put(row + list.at(), read);
                collect(list.children(), row + list.at() + ".", read);
            } else if (ValuePlaces.of(component) != null) {
                if (component instanceof ComputedField computed) {
                    read.addAll(names(computed.expression(), row));
                }
                put(row + ValuePlaces.of(component), read);
            }
        }
    }

    private void put(String name, Set<String> read) {
        leansOn.computeIfAbsent(name, opened -> new LinkedHashSet<>()).addAll(read);
    }

    private static Set<String> names(String expression, String row) {
        Set<String> names = new LinkedHashSet<>();
        if (expression != null) {
            for (String path : FeelPaths.of(expression)) {
                names.add(path.startsWith("this.") ? row + path.substring("this.".length()) : path);
            }
        }
        return names;
    }

    private boolean comesBack(String goal, String from, List<String> way, Set<String> seen) {
        for (String read : leansOn.getOrDefault(from, Set.of())) {
            for (String met : meant(read)) {
                way.add(met);
                if (met.equals(goal) || seen.add(met) && comesBack(goal, met, way, seen)) {
                    return true;
                }
                way.remove(way.size() - 1);
            }
        }
        return false;
    }

    /** The answers that a path of an expression touches: itself, what it is part of, and what it holds. */
    private List<String> meant(String path) {
        return leansOn.keySet().stream()
                .filter(name -> name.equals(path) || path.startsWith(name + ".") || name.startsWith(path + "."))
                .toList();
    }
}
