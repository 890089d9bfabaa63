package org.yiciban.modelling.context;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yiciban.catalogue.condition.PlainCondition;
import org.yiciban.modelling.report.Report;
import org.yiciban.shared.ItemCode;

/** What a bundle sheet says of items and questions, read without trust. */
public final class UncheckedBundleSheet {

    private final Map<?, ?> sheet;

    /** @param sheet as it stands in the file */
    public UncheckedBundleSheet(Map<?, ?> sheet) {
        this.sheet = sheet;
    }

    void check(Report report) {
        Set<String> seen = new LinkedHashSet<>();
        for (Map<?, ?> item : maps("items")) {
            checkItem(item, seen, report);
        }
        if (seen.isEmpty()) {
            report.error(Sheets.RULE, "items", "服务表没有列出事项。", "The sheet names no items.");
        }
    }

    private void checkItem(Map<?, ?> item, Set<String> seen, Report report) {
        String code = String.valueOf(item.get("code"));
        try {
            new ItemCode(code);
            if (item.get("when") != null) {
                PlainCondition.read(String.valueOf(item.get("when")));
            }
        } catch (IllegalArgumentException wrong) {
            report.error(
                    Sheets.RULE,
                    Report.shown(code),
                    "事项编号要含连字符，when 只能是简单比较，例如 seats > 50。",
                    "An item has a code with a hyphen, and its `when` is a plain comparison such as seats > 50: "
                            + Report.shown(wrong.getMessage()) + ".");
        }
        if (!seen.add(code)) {
            report.error(
                    "item-twice",
                    Report.shown(code),
                    "事项 " + Report.shown(code) + " 在服务表中列了两次。",
                    "The item " + Report.shown(code) + " stands twice in the sheet.");
        }
    }

    /** The items by code with their conditions; null where an item is always there. */
    Map<String, PlainCondition> items() {
        Map<String, PlainCondition> items = new LinkedHashMap<>();
        for (Map<?, ?> item : maps("items")) {
            Object when = item.get("when");
            items.put(
                    String.valueOf(item.get("code")), when == null ? null : PlainCondition.read(String.valueOf(when)));
        }
        return items;
    }

    /** The items as which later requests are handled. */
    Stream<String> requested() {
        return maps("requests").stream().map(request -> String.valueOf(request.get("item")));
    }

    /** The items of the application and those of later requests. */
    public Set<String> handled() {
        return Stream.concat(maps("items").stream().map(item -> String.valueOf(item.get("code"))), requested())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The ids of its steps. */
    Set<String> steps() {
        return ids("steps");
    }

    /** The ids of what it asks of the applicant. */
    Set<String> asks() {
        return ids("asks");
    }

    /** The items that may end for want of an answer of the applicant, or by one that refuses, by the id of what is asked. */
    Map<String, List<String>> ended() {
        Map<String, List<String>> ended = new LinkedHashMap<>();
        maps("asks").forEach(ask -> {
            Object refused = ask.get("confirms") instanceof Map<?, ?> said ? said.get("onRefusal") : null;
            if (ask.get("items") instanceof List<?> items
                    && ("end".equals(ask.get("onTimeout")) || "end".equals(refused))) {
                ended.put(
                        String.valueOf(ask.get("id")),
                        items.stream().map(String::valueOf).toList());
            }
        });
        return ended;
    }

    /** What it says of who has to confirm a step, by the id of that. */
    Map<String, Map<?, ?>> confirmed() {
        Map<String, Map<?, ?>> confirmed = new LinkedHashMap<>();
        maps("asks").forEach(ask -> {
            if (ask.get("confirms") instanceof Map<?, ?> said) {
                confirmed.put(String.valueOf(ask.get("id")), said);
            }
        });
        return confirmed;
    }

    /** The ids of its public notices. */
    Set<String> notices() {
        return ids("notices");
    }

    private Set<String> ids(String key) {
        Set<String> ids = new LinkedHashSet<>();
        maps(key).forEach(entry -> ids.add(String.valueOf(entry.get("id"))));
        return ids;
    }

    /** The ids of its steps, of what it asks of the applicant, and of what may be asked for later, that are filled in on that form. */
    Set<String> stepsWith(String form) {
        return Stream.of("steps", "asks", "requests")
                .flatMap(key -> maps(key).stream())
                .filter(step -> form.equals(String.valueOf(step.get(step.get("form") == null ? "id" : "form"))))
                .map(step -> String.valueOf(step.get("id")))
                .collect(Collectors.toSet());
    }

    /** Its dates. */
    UncheckedDates dates() {
        return new UncheckedDates(maps("dates"), maps("questions"));
    }

    /** What the bundle says of an item in the item's place; null when it leaves that to the item's own sheet. */
    @Nullable
    Object saidOf(String item, String key) {
        return maps("items").stream()
                .filter(part -> item.equals(String.valueOf(part.get("code"))))
                .<Object>map(part -> part.get(key))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** When the questions are asked that hang on earlier ones, as far as that can be read. */
    Map<String, PlainCondition> asked() {
        return AskedSplits.asked(maps("questions"));
    }

    /** The facts that the guide asks for, each with the answers it may have; none listed for numbers, days and several. */
    Map<String, Set<Object>> questions() {
        Map<String, Set<Object>> questions = new LinkedHashMap<>();
        for (Map<?, ?> question : maps("questions")) {
            Set<Object> answers = new LinkedHashSet<>();
            String type = String.valueOf(question.get("type"));
            if (type.equals("boolean")) {
                answers.addAll(List.of(true, false));
            } else if (!type.equals("multi") && question.get("options") instanceof List<?> options) {
                for (Object option : options) {
                    answers.add(plain(option instanceof Map<?, ?> map ? map.get("value") : option));
                }
            }
            questions.put(String.valueOf(question.get("key")), answers);
        }
        return questions;
    }

    /** What a condition may speak of: the answers of the questions, and the facts. */
    UncheckedFacts facts() {
        return new UncheckedFacts(maps("questions"), questions(), maps("facts"));
    }

    private static Object plain(Object value) {
        if (value instanceof Number number) {
            return new BigDecimal(number.toString());
        }
        return value instanceof Boolean ? value : String.valueOf(value);
    }

    private List<Map<?, ?>> maps(String key) {
        return maps(sheet.get(key));
    }

    /** The blocks of a list, without what is none; nothing of what is no list. */
    public static List<Map<?, ?>> maps(@Nullable Object list) {
        return list instanceof List<?> entries
                ? entries.stream()
                        .filter(Map.class::isInstance)
                        .<Map<?, ?>>map(entry -> (Map<?, ?>) entry)
                        .toList()
                : List.of();
    }
}
