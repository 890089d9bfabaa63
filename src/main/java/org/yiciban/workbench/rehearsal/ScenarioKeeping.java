package org.yiciban.workbench.rehearsal;

import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yiciban.casefile.refusals.InvalidInput;
import org.yiciban.casefile.tracking.CaseView;
import org.yiciban.casefile.tracking.ItemView;
import org.yiciban.catalogue.scenario.KeptScenario;
import org.yiciban.catalogue.scenario.KeptScenario.Expected;
import org.yiciban.catalogue.scenario.Rehearsal;
import org.yiciban.catalogue.scenario.ScenarioEnd;
import org.yiciban.catalogue.scenario.ScenarioLimit;
import org.yiciban.catalogue.scenario.ScenarioSheets;
import org.yiciban.catalogue.scenario.ScenarioText;
import org.yiciban.catalogue.sheet.SheetMistake;
import org.yiciban.deadline.calendar.ExtraDaysOff;
import org.yiciban.deadline.calendar.OfficialTime;
import org.yiciban.identity.account.Account;
import org.yiciban.publication.DraftEditing;
import org.yiciban.publication.DraftFolder;
import org.yiciban.publication.ModelDraft;
import org.yiciban.sandbox.Rehearsed;
import org.yiciban.shared.ItemCode;
import org.yiciban.shared.LocalText;

/** Writes scenarios into the file of a draft, and takes them out of it. */
@Component
class ScenarioKeeping {

    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_ID = 40;

    private final RehearsalStories stories;
    private final DraftEditing editing;
    private final DraftFolder folder;

    ScenarioKeeping(RehearsalStories stories, DraftEditing editing, DraftFolder folder) {
        this.stories = stories;
        this.editing = editing;
        this.folder = folder;
    }

    /**
     * How it is kept.
     *
     * @param id of the scenario that it takes the place of; empty where it is a new one
     * @param outcomes whether the outcomes that came are expected from now on
     * @param days whether no more working days than were taken are
     */
    record Wanted(String id, String zh, String en, boolean outcomes, boolean days) {

        static Wanted of(RehearsalAsked asked, Map<String, String[]> sent) {
            return new Wanted(
                    asked.scenario(),
                    asked.zh(),
                    asked.en(),
                    sent.containsKey("_expect.outcomes"),
                    sent.containsKey("_expect.days"));
        }

        /** Whether it lacks its name; the Chinese stands for the English that nobody has written. */
        boolean unnamed() {
            return zh.isEmpty() || Math.max(zh.length(), en.length()) > LONGEST_NAME;
        }
    }

    /**
     * Rehearses the case and keeps it.
     *
     * @param seen the version that the person has seen
     * @throws InvalidInput where it isn't named, there are too many, or it doesn't come to its end
     */
    ModelDraft keep(RehearsedService service, int seen, Rehearsal course, Wanted wanted, Account by) {
        if (wanted.unnamed()) {
            throw nameless();
        }
        boolean fresh = service.scenario(wanted.id()).isEmpty();
        if (fresh && service.scenarios().size() >= ScenarioSheets.MOST) {
            throw InvalidInput.of(RehearsalAsked.NAME_ZH, "many", "scenario.many", ScenarioSheets.MOST);
        }
        Rehearsed came = stories.rehearse(service.release().files(), course, by);
        CaseView view = came.view();
        if (view == null || !view.status().isFinal()) {
            throw InvalidInput.of(RehearsalAsked.NAME_ZH, "open", "scenario.open");
        }
        KeptScenario kept = new KeptScenario(
                fresh ? id(service, wanted) : wanted.id(),
                LocalText.of(wanted.zh(), wanted.en().isEmpty() ? wanted.zh() : wanted.en()),
                1,
                course,
                expected(wanted, outcome(view), RehearsalStrip.end(view), view, course, late(came, null)),
                items(wanted, view, came, course));
        return write(service, seen, text(() -> ScenarioText.with(file(service), kept)), by);
    }

    /** Takes a scenario away; with the last one goes the file. */
    ModelDraft remove(RehearsedService service, int seen, String id, Account by) {
        String file = file(service);
        if (file == null || service.scenario(id).isEmpty()) {
            throw InvalidInput.of(RehearsalAsked.SCENARIO, "unknown", "scenario.none");
        }
        Optional<String> rest = text(() -> ScenarioText.without(file, id));
        return rest.isPresent()
                ? write(service, seen, rest.get(), by)
                : folder.remove(service.draft().id(), seen, service.scenariosPath(), by);
    }

    private @Nullable String file(RehearsedService service) {
        return editing.files(service.draft()).get(service.scenariosPath());
    }

    private static <T> T text(Supplier<T> changed) {
        try {
            return changed.get();
        } catch (SheetMistake otherwise) {
            throw InvalidInput.of(RehearsalAsked.SCENARIO, "text", "scenario.text");
        }
    }

    private ModelDraft write(RehearsedService service, int seen, String text, Account by) {
        return editing.save(service.draft().id(), seen, service.scenariosPath(), text, by);
    }

    static InvalidInput nameless() {
        return InvalidInput.of(RehearsalAsked.NAME_ZH, "name", "scenario.name", LONGEST_NAME);
    }

    private static String outcome(CaseView view) {
        return view.outcome() == null ? view.status().name() : view.outcome().name();
    }

    /** What passed is expected, whatever else is: it was told when it was kept. */
    private static Set<ScenarioLimit> late(Rehearsed came, @Nullable ItemCode item) {
        return came.late().stream()
                .filter(one -> Objects.equals(one.item(), item))
                .map(Rehearsed.Late::limit)
                .collect(Collectors.toSet());
    }

    private static Map<ItemCode, Expected> items(Wanted wanted, CaseView view, Rehearsed came, Rehearsal course) {
        Map<ItemCode, Expected> items = new LinkedHashMap<>();
        for (ItemView item : view.items()) {
            String outcome = item.outcome() == null ? "" : item.outcome().name();
            // of the rows of a list, the last
            items.put(item.code(), expected(wanted, outcome, item.decidedAt(), view, course, late(came, item.code())));
        }
        items.values().removeIf(expected -> !expected.any());
        return items;
    }

    private static Expected expected(
            Wanted wanted,
            String outcome,
            @Nullable Instant at,
            CaseView view,
            Rehearsal course,
            Set<ScenarioLimit> late) {
        ScenarioEnd end = Arrays.stream(ScenarioEnd.values())
                .filter(one -> wanted.outcomes() && one.name().equals(outcome))
                .findFirst()
                .orElse(null);
        Integer within = wanted.days() && at != null
                ? ExtraDaysOff.calendar(course.holidays())
                        .usedWD(OfficialTime.dateOf(view.receivedAt()), OfficialTime.dateOf(at))
                : null;
        return new Expected(end, null, within, late);
    }

    private static String id(RehearsedService service, Wanted wanted) {
        return id(service.scenarios().stream().map(KeptScenario::id).toList(), wanted.en());
    }

    /** From its English name, and no other's. */
    static String id(List<String> taken, String name) {
        String words =
                name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^[-0-9]+|-+$", "");
        String plain = words.isEmpty()
                ? "scenario"
                : words.substring(0, Math.min(LONGEST_ID, words.length())).replaceAll("-$", "");
        return IntStream.rangeClosed(1, ScenarioSheets.MOST + 1)
                .mapToObj(number -> number == 1 ? plain : plain + "-" + number)
                .filter(id -> !taken.contains(id))
                .findFirst()
                .orElseThrow();
    }
}
