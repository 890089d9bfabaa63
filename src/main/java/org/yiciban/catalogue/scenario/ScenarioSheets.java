package org.yiciban.catalogue.scenario;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yiciban.catalogue.scenario.KeptScenario.Expected;
import org.yiciban.catalogue.sheet.BundleSheet;
import org.yiciban.catalogue.sheet.CatalogueContent;
import org.yiciban.catalogue.sheet.Question;
import org.yiciban.catalogue.sheet.SheetWords;
import org.yiciban.catalogue.yaml.SheetFile;
import org.yiciban.catalogue.yaml.SheetMap;
import org.yiciban.catalogue.yaml.SheetProblems;
import org.yiciban.catalogue.yaml.WordValues;
import org.yiciban.shared.AgencyCode;
import org.yiciban.shared.ItemCode;

/** Reads the scenarios that are kept with a service. */
public final class ScenarioSheets {

    /** So many are kept with one service: each takes a second or two at every check. */
    public static final int MOST = 20;

    private static final String[] KEYS = {
        "id", "name", "way", "situation", "data", "answers", "day", "holidays", "days", "longer", "expect"
    };
    /** What may become of a case as a whole: a denial is an answer of an item. */
    public static final List<TrialWay> WAYS =
            Arrays.stream(TrialWay.values()).filter(way -> way != TrialWay.DENY).toList();

    private final String[] questions;
    private final String[] items;
    private final String[] agencies;

    private ScenarioSheets(CatalogueContent content) {
        BundleSheet bundle = content.bundle();
        questions = bundle == null
                ? new String[0]
                : bundle.questions().stream().map(Question::key).toArray(String[]::new);
        items = content.items().keySet().stream().map(ItemCode::value).toArray(String[]::new);
        agencies = content.agencies().keySet().stream().map(AgencyCode::value).toArray(String[]::new);
    }

    /** What can be read of them; what can't is noted with its line. */
    public static List<KeptScenario> read(String text, CatalogueContent content, SheetProblems problems) {
        ScenarioSheets sheets = new ScenarioSheets(content);
        Set<String> ids = new HashSet<>();
        List<KeptScenario> scenarios = new ArrayList<>();
        for (SheetMap block : SheetFile.blocks(text, problems, KEYS)) {
            KeptScenario scenario = sheets.scenario(block);
            if (!ids.add(scenario.id())) {
                block.problem("id", SheetWords.of("scenario-twice", scenario.id()));
            } else if (ids.size() == MOST + 1) {
                block.problem("id", SheetWords.of("scenarios-most", MOST));
            }
            scenarios.add(scenario);
        }
        return scenarios;
    }

    private KeptScenario scenario(SheetMap block) {
        Optional<SheetMap> expect = block.optionalBlock("expect", "outcome", "by", "within", "late", "items");
        Map<ItemCode, Expected> ofItems = new LinkedHashMap<>();
        expect.flatMap(map -> map.optionalBlock("items", items)).ifPresent(map -> map.keys()
                .forEach(code -> ofItems.put(
                        new ItemCode(code),
                        expected(map.block(code, "outcome", "by", "within", "late"), ScenarioEnd.OF_ITEMS))));
        String id = block.value("id", WordValues.hyphened("scenario-id"));
        return new KeptScenario(
                id == null ? "?" : id,
                block.local("name"),
                block.line(""),
                course(block),
                expect.map(map -> expected(map, ScenarioEnd.OF_CASES)).orElse(KeptScenario.NOTHING),
                ofItems);
    }

    private Rehearsal course(SheetMap block) {
        Map<ItemCode, ItemAnswer> answers = new HashMap<>();
        ScenarioValues.of(block, "answers", items, WordValues.word(ItemAnswer.class))
                .forEach((code, answer) -> answers.put(new ItemCode(code), answer));
        List<LocalDate> holidays = block.values("holidays", ScenarioValues::day);
        if (holidays.size() > Rehearsal.MOST_HOLIDAYS) {
            block.problem("holidays", SheetWords.of("scenario-holidays", Rehearsal.MOST_HOLIDAYS));
        }
        // which questions there are is read here, what may be said in answer when the case is handed in
        block.optionalBlock("situation", questions);
        return new Rehearsal(
                block.optional("way", WordValues.word(WAYS)).orElse(TrialWay.GRANT),
                block.plain("situation"),
                block.plain("data"),
                answers,
                block.optional("day", ScenarioValues::day).orElse(null),
                Set.copyOf(holidays),
                days(block, "days"),
                days(block, "longer"));
    }

    private Map<AgencyCode, Integer> days(SheetMap block, String key) {
        Map<AgencyCode, Integer> days = new HashMap<>();
        ScenarioValues.of(block, key, agencies, ScenarioValues.number(0, Rehearsal.MOST_DAYS))
                .forEach((agency, number) -> days.put(new AgencyCode(agency), number));
        return days;
    }

    private static Expected expected(SheetMap block, List<ScenarioEnd> ends) {
        return new Expected(
                block.optional("outcome", WordValues.word(ends)).orElse(null),
                block.optional("by", ScenarioValues::day).orElse(null),
                block.optional("within", ScenarioValues.number(0, 5 * Rehearsal.MOST_DAYS))
                        .orElse(null),
                Set.copyOf(block.values("late", WordValues.word(ScenarioLimit.class))));
    }
}
