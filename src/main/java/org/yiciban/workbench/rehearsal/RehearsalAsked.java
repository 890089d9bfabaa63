package org.yiciban.workbench.rehearsal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.yiciban.catalogue.scenario.KeptScenario;
import org.yiciban.catalogue.scenario.Rehearsal;
import org.yiciban.catalogue.scenario.TrialWay;
import org.yiciban.shared.AgencyCode;
import org.yiciban.workbench.sample.SampleSituation;

/**
 * What somebody asks of a rehearsal, as it is typed. The names of its fields begin with a stroke, which no question's key of
 * a form does.
 *
 * @param scenario id of the kept scenario that is changed; empty where it is none
 * @param answers by the code of an item
 * @param days by the code of an agency
 * @param longer likewise
 * @param holidays as many as there are fields for them
 * @param situation by the key of a question: a text, or several
 * @param fields whether the data of the sample are shown to be changed
 * @param zh its name as a scenario in Chinese, {@code en} in English
 */
record RehearsalAsked(
        String scenario,
        String way,
        String day,
        Map<String, String> answers,
        Map<String, String> days,
        Map<String, String> longer,
        List<String> holidays,
        Map<String, Object> situation,
        boolean fields,
        String zh,
        String en) {

    static final String NAME_ZH = "_name.zh";
    static final String NAME_EN = "_name.en";
    static final String SCENARIO = "_scenario";
    static final String WAY = "_way";
    static final String DAY = "_day";
    static final String ANSWER = "_answer.";
    static final String DAYS = "_days.";
    static final String LONGER = "_longer.";
    static final String HOLIDAY = "_holiday.";
    static final String FIELDS = "_data";
    /** The button that shows the form. */
    static final String OPEN = "_open";

    /** More are written into the file itself. */
    private static final int HOLIDAYS = 3;

    /** What a page or a program sent. */
    static RehearsalAsked of(Map<String, String[]> sent) {
        return new RehearsalAsked(
                first(sent, SCENARIO),
                first(sent, WAY).isEmpty() ? TrialWay.GRANT.name() : first(sent, WAY),
                first(sent, DAY),
                firsts(ANSWER, sent),
                firsts(DAYS, sent),
                firsts(LONGER, sent),
                filled(IntStream.rangeClosed(1, Rehearsal.MOST_HOLIDAYS)
                        .mapToObj(number -> first(sent, HOLIDAY + number))
                        .filter(day -> !day.isEmpty())
                        .toList()),
                SampleSituation.typed(sent),
                Boolean.parseBoolean(first(sent, FIELDS)) || sent.containsKey(OPEN),
                first(sent, NAME_ZH),
                first(sent, NAME_EN));
    }

    /** What a scenario asks. */
    static RehearsalAsked of(KeptScenario kept) {
        Rehearsal course = kept.course();
        Map<String, String> answers = new HashMap<>();
        course.answers().forEach((item, answer) -> answers.put(item.value(), answer.name()));
        return new RehearsalAsked(
                kept.id(),
                course.way().name(),
                course.day() == null ? "" : course.day().toString(),
                answers,
                texts(course.days()),
                texts(course.longer()),
                filled(course.holidays().stream()
                        .sorted()
                        .map(LocalDate::toString)
                        .toList()),
                course.situation(),
                !course.data().isEmpty(),
                kept.name().zh(),
                kept.name().en());
    }

    private static Map<String, String> texts(Map<AgencyCode, Integer> numbers) {
        Map<String, String> texts = new HashMap<>();
        numbers.forEach((agency, number) -> texts.put(agency.value(), number.toString()));
        return texts;
    }

    private static List<String> filled(List<String> holidays) {
        List<String> all = new ArrayList<>(holidays);
        while (all.size() < HOLIDAYS) {
            all.add("");
        }
        return all;
    }

    static String first(Map<String, String[]> sent, String name) {
        String[] values = sent.getOrDefault(name, new String[0]);
        return values.length == 0 ? "" : values[0].strip();
    }

    private static Map<String, String> firsts(String beginning, Map<String, String[]> sent) {
        Map<String, String> firsts = new HashMap<>();
        below(beginning, sent).forEach((key, values) -> firsts.put(key, first(sent, beginning + key)));
        return firsts;
    }

    private static Map<String, String[]> below(String beginning, Map<String, String[]> sent) {
        Map<String, String[]> below = new LinkedHashMap<>();
        sent.forEach((name, values) -> {
            if (name.startsWith(beginning)) {
                below.put(name.substring(beginning.length()), values);
            }
        });
        return below;
    }
}
