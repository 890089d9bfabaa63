package org.yiciban.catalogue.reading;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.yiciban.catalogue.sheet.ApplicantStep;
import org.yiciban.catalogue.sheet.CatalogueContent;
import org.yiciban.catalogue.sheet.Material;
import org.yiciban.catalogue.sheet.SheetMistake;
import org.yiciban.catalogue.sheet.SheetWords;
import org.yiciban.catalogue.yaml.SheetMap;
import org.yiciban.catalogue.yaml.WordValues;
import org.yiciban.shared.ItemCode;
import org.yiciban.shared.LocalText;
import org.yiciban.shared.MaterialCode;
import org.yiciban.shared.TimeLimit;

/** Reads what a bundle asks of the applicant, and says what must hold of it. */
final class AskSheets {

    private static final String[] KEYS = {
        "id", "name", "form", "papers", "items", "limit", "basis", "onTimeout", "confirms", "pauses"
    };

    private static final String CONFIRMS = "confirms";

    private AskSheets() {}

    static List<ApplicantStep> read(SheetMap sheet) {
        return blocks(sheet).stream()
                .map(AskSheets::ask)
                .filter(Objects::nonNull)
                .toList();
    }

    private static List<SheetMap> blocks(SheetMap sheet) {
        return sheet.blocks("asks", KEYS);
    }

    private static ApplicantStep ask(SheetMap map) {
        String id = map.value("id", StepSheets::id);
        TimeLimit limit = map.value("limit", AskSheets::days);
        ApplicantStep ask = new ApplicantStep(
                id == null ? "?" : id,
                map.local("name"),
                map.has(CONFIRMS)
                        ? ""
                        : map.optional("form", WordValues.hyphened("step-form")).orElse(id == null ? "?" : id),
                new LinkedHashSet<>(map.values("papers", MaterialCode::new)),
                new LinkedHashSet<>(map.values("items", ItemCode::new)),
                limit,
                map.local("basis"),
                map.value("onTimeout", WordValues.word(ApplicantStep.OnTimeout.class)),
                PauseSheets.read(map),
                confirmation(map));
        return id == null || limit == null || ask.onTimeout() == null ? null : ask;
    }

    private static Optional<ApplicantStep.Confirmation> confirmation(SheetMap map) {
        if (!map.has(CONFIRMS)) {
            return Optional.empty();
        }
        Stream.of("form", "papers")
                .filter(map::has)
                .forEach(place -> map.problem(place, SheetWords.of("ask-confirms-only", place)));
        SheetMap block = map.block(CONFIRMS, "list", "name", "number", "text", "onRefusal");
        String name = block.value("name", Questions::key);
        String number = block.value("number", Questions::key);
        ApplicantStep.OnTimeout onRefusal = block.value("onRefusal", WordValues.word(ApplicantStep.OnTimeout.class));
        LocalText text = block.local("text");
        Optional<String> list = block.optional("list", Questions::key);
        return name == null || number == null || onRefusal == null
                ? Optional.empty()
                : Optional.of(new ApplicantStep.Confirmation(list, name, number, text, onRefusal));
    }

    /** An applicant's time runs to the end of a day. */
    static TimeLimit days(String text) {
        TimeLimit limit = TimeLimit.parse(text);
        if (limit.unit() != TimeLimit.Unit.CD && limit.unit() != TimeLimit.Unit.WD) {
            throw new SheetMistake(SheetWords.of("ask-limit", text));
        }
        return limit;
    }

    /** What must hold between the steps and the other sheets and files. */
    static void check(CatalogueContent content, BundleFiles files, SheetMap sheet) {
        Set<String> seen = new HashSet<>();
        for (SheetMap map : blocks(sheet)) {
            String id = map.optionalText("id").orElse("?");
            if (!seen.add(id) || content.bundle().step(id).isPresent()) {
                map.problem("id", SheetWords.of("step-twice", id));
            }
            if (content.items().keySet().stream().anyMatch(item -> item.value().equals(id))) {
                map.problem("id", SheetWords.of("step-is-item", id));
            }
            content.bundle().ask(id).ifPresent(ask -> check(content, files, map, ask));
        }
    }

    private static void check(CatalogueContent content, BundleFiles files, SheetMap map, ApplicantStep ask) {
        ask.items().forEach(item -> StepSheets.known(content, map, "items", item));
        if (!ask.form().isEmpty()) {
            StepSheets.files(files, map, ask.id(), ask.form());
        }
        ask.papers().forEach(code -> paper(content, map, code, ofItems(content, code)));
        ends(content, map, ask, "onTimeout", ask.onTimeout());
        PauseSheets.check(content, map, ask);
        ask.confirmation().ifPresent(one -> ends(content, map, ask, CONFIRMS, one.onRefusal()));
    }

    private static void ends(
            CatalogueContent content, SheetMap map, ApplicantStep ask, String place, ApplicantStep.OnTimeout then) {
        if (then == ApplicantStep.OnTimeout.END) {
            if (ask.items().isEmpty()) {
                map.problem(place, SheetWords.of("ask-ends-what"));
            }
            ask.items().stream()
                    .flatMap(item -> Optional.ofNullable(content.items().get(item)).stream())
                    .filter(item -> item.isLicence())
                    .forEach(item -> map.problem(place, SheetWords.of("ask-ends-licence", item.code())));
        }
    }

    /**
     * What is handed in on the way is a paper of the applicant's that nobody else asks him for.
     *
     * @param askedElsewhere whether somebody does
     */
    static void paper(CatalogueContent content, SheetMap map, MaterialCode code, boolean askedElsewhere) {
        Material material = content.materials().get(code);
        if (material == null) {
            map.problem("papers", SheetWords.of("ask-paper", code));
        } else if (!material.handedIn()) {
            map.problem("papers", SheetWords.of("ask-paper-shared", code));
        } else if (askedElsewhere) {
            map.problem("papers", SheetWords.of("ask-paper-twice", code));
        }
    }

    /** Whether it comes with the application. */
    static boolean ofItems(CatalogueContent content, MaterialCode code) {
        return content.items().values().stream()
                .flatMap(item -> item.materials().stream())
                .anyMatch(use -> use.code().equals(code));
    }
}
