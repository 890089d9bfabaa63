package org.yiciban.catalogue.reading;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.yiciban.catalogue.sheet.ApplicantStep;
import org.yiciban.catalogue.sheet.CatalogueContent;
import org.yiciban.catalogue.sheet.Handling;
import org.yiciban.catalogue.sheet.Material;
import org.yiciban.catalogue.sheet.SheetMistake;
import org.yiciban.catalogue.sheet.SheetWords;
import org.yiciban.catalogue.yaml.SheetMap;
import org.yiciban.shared.ItemCode;
import org.yiciban.shared.MaterialCode;
import org.yiciban.shared.TimeLimit;

/** Reads what a bundle asks of the applicant, and says what must hold of it. */
final class AskSheets {

    private static final String[] KEYS = {"id", "name", "form", "papers", "items", "limit", "basis", "onTimeout"};

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
                map.optional("form", SheetMap.hyphened("step-form")).orElse(id == null ? "?" : id),
                new LinkedHashSet<>(map.values("papers", MaterialCode::new)),
                new LinkedHashSet<>(map.values("items", ItemCode::new)),
                limit,
                map.local("basis"),
                map.value("onTimeout", SheetMap.word(ApplicantStep.OnTimeout.class)));
        return id == null || limit == null || ask.onTimeout() == null ? null : ask;
    }

    /** An applicant's time runs to the end of a day. */
    private static TimeLimit days(String text) {
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
        StepSheets.files(files, map, ask.id(), ask.form());
        ask.papers().forEach(code -> paper(content, map, code));
        if (ask.onTimeout() == ApplicantStep.OnTimeout.END) {
            if (ask.items().isEmpty()) {
                map.problem("onTimeout", SheetWords.of("ask-ends-what"));
            }
            ask.items().stream()
                    .flatMap(item -> Optional.ofNullable(content.items().get(item)).stream())
                    .filter(item -> item.handling() == Handling.LICENCE)
                    .forEach(item -> map.problem("onTimeout", SheetWords.of("ask-ends-licence", item.code())));
        }
    }

    private static void paper(CatalogueContent content, SheetMap map, MaterialCode code) {
        Material material = content.materials().get(code);
        if (material == null) {
            map.problem("papers", SheetWords.of("ask-paper", code));
        } else if (!material.handedIn()) {
            map.problem("papers", SheetWords.of("ask-paper-shared", code));
        } else if (content.items().values().stream().anyMatch(item -> item.materials().stream()
                .anyMatch(use -> use.code().equals(code)))) {
            map.problem("papers", SheetWords.of("ask-paper-twice", code));
        }
    }
}
