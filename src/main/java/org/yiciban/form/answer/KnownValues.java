package org.yiciban.form.answer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.yiciban.form.component.Component;
import org.yiciban.form.component.Entry;
import org.yiciban.form.component.Facts;
import org.yiciban.form.component.Field;
import org.yiciban.form.component.Group;
import org.yiciban.form.component.Question;
import org.yiciban.form.component.RowList;
import org.yiciban.form.component.Scope;
import org.yiciban.form.component.Shown;
import org.yiciban.form.value.DataPath;
import org.yiciban.form.value.Reading;

/** Puts what is known in place of what a client sent, where the form doesn't ask the client. */
public final class KnownValues {

    private static final String EARLIER = "earlier.";

    private final Facts facts;

    public KnownValues(Facts facts) {
        this.facts = facts;
    }

    public void impose(List<Component> components, Scope scope) {
        for (Component component : components) {
            if (component instanceof Group group) {
                impose(group.children(), scope);
            } else if (component instanceof RowList list) {
                scope.rows(list).forEach(row -> impose(list.children(), row));
            } else if (component instanceof Question question) {
                impose(component, question.entry(), scope);
            }
        }
    }

    /** Gives a new form its defaults and what is known, and its lists their first rows. */
    public void offer(List<Component> components, Scope scope) {
        for (Component component : components) {
            if (component instanceof Group group) {
                offer(group.children(), scope);
            } else if (component instanceof RowList list) {
                offerRows(list, scope);
            } else if (component instanceof Question question) {
                question.entry().at().put(scope.values(), known(component, question.entry(), scope));
            }
        }
    }

    private void offerRows(RowList list, Scope scope) {
        int known = list.at().in(around(scope)) instanceof List<?> rows ? rows.size() : list.defaultRows();
        List<Object> rows = new ArrayList<>();
        for (int index = 0; index < Math.min(known, list.mostRows()); index++) {
            rows.add(new LinkedHashMap<String, Object>());
        }
        list.at().put(scope.values(), rows);
        scope.rows(list).forEach(row -> offer(list.children(), row));
    }

    /** Shows what is known where the form doesn't ask. */
    public void show(List<Component> components, Scope scope) {
        for (Component component : components) {
            if (component instanceof Group group) {
                show(group.children(), scope);
            } else if (component instanceof RowList list) {
                scope.rows(list).forEach(row -> show(list.children(), row));
            } else if (component instanceof Question question) {
                Entry entry = question.entry();
                if (entry.disabled() || facts.at(scope).holds(entry.readonly())) {
                    entry.at().put(scope.values(), known(component, entry, scope));
                }
            }
        }
    }

    /** Answers what nobody has answered yet, where the form says whence it is known; rows are left alone. */
    public void complete(List<Component> components, Scope scope) {
        for (Component component : components) {
            if (component instanceof Group group) {
                complete(group.children(), scope);
            } else if (component instanceof Question question) {
                DataPath at = question.entry().at();
                Object answer = at.in(scope.values());
                if (answer == null || answer.toString().isBlank()) {
                    placed(component).ifPresent(known -> at.put(scope.values(), known));
                }
            }
        }
    }

    private void impose(Component component, Entry entry, Scope scope) {
        if (entry.disabled()) {
            entry.at().remove(scope.values());
        } else if (facts.at(scope).holds(entry.readonly())) {
            Reading<Object> reading = ((Field) component).read(known(component, entry, scope));
            Object value = reading instanceof Reading.Accepted<Object> accepted ? accepted.value() : null;
            entry.at().put(scope.values(), value);
        }
    }

    /** The first fact at the places that {@code prefill} names, else at the answer's own place, else the default. */
    Object known(Component component, Entry entry, Scope scope) {
        Object known = placed(component).orElseGet(() -> find(entry, scope));
        return known == null ? entry.defaultValue() : known;
    }

    private Optional<Object> placed(Component component) {
        return places(component)
                .map(place -> DataPath.ROOT.then(place).in(facts.known()))
                .filter(Objects::nonNull)
                .findFirst();
    }

    /** Whether this value is what the person answered in an earlier case. */
    public boolean isEarlier(Component component, Object value) {
        return value != null
                && places(component)
                        .filter(place -> place.startsWith(EARLIER))
                        .map(place -> DataPath.ROOT.then(place).in(facts.known()))
                        .anyMatch(earlier ->
                                earlier != null && Shown.plain(earlier).equals(Shown.plain(value)));
    }

    private static Stream<String> places(Component component) {
        String prefill = component.trait().prefill();
        return prefill == null ? Stream.empty() : Stream.of(prefill.split("\\s*,\\s*"));
    }

    private Object find(Entry entry, Scope scope) {
        return entry.at().in(around(scope));
    }

    /** The record among the facts that stands where the row stands among the answers. */
    @SuppressWarnings("unchecked")
    private Map<String, Object> around(Scope scope) {
        if (scope.outer() == null) {
            return facts.known();
        }
        String name = scope.prefix()
                .substring(scope.outer().prefix().length(), scope.prefix().lastIndexOf('['));
        Object list = DataPath.ROOT.then(name).in(around(scope.outer()));
        boolean there =
                list instanceof List<?> rows && rows.size() > scope.index() && rows.get(scope.index()) instanceof Map;
        return there ? (Map<String, Object>) ((List<?>) list).get(scope.index()) : Map.of();
    }
}
