package org.yiciban.catalogue.reading;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yiciban.catalogue.procedure.HandlingProcess;
import org.yiciban.catalogue.procedure.Step;
import org.yiciban.catalogue.sheet.BundleNotice;
import org.yiciban.catalogue.sheet.CatalogueContent;
import org.yiciban.catalogue.sheet.SheetMistake;
import org.yiciban.catalogue.sheet.SheetWords;
import org.yiciban.catalogue.yaml.SheetMap;
import org.yiciban.shared.AgencyCode;
import org.yiciban.shared.LocalText;
import org.yiciban.shared.TimeLimit;

/** Reads the public notices of a bundle, and says what must hold of them. */
final class NoticeSheets {

    private static final String[] KEYS = {"id", "name", "agency", "period", "basis", "text", "fields", "answer"};
    private static final String LEAD = "lead";
    /** A notice of decades would hold every case for ever: about a year at most, an answer within half of that. */
    private static final Map<TimeLimit.Unit, Integer> LONGEST =
            Map.of(TimeLimit.Unit.CD, 366, TimeLimit.Unit.WD, 250, TimeLimit.Unit.M, 12);

    private NoticeSheets() {}

    static List<BundleNotice> read(SheetMap sheet) {
        return blocks(sheet).stream()
                .map(NoticeSheets::notice)
                .filter(Objects::nonNull)
                .toList();
    }

    private static List<SheetMap> blocks(SheetMap sheet) {
        return sheet.blocks("notices", KEYS);
    }

    private static @Nullable BundleNotice notice(SheetMap map) {
        String id = map.value("id", NoticeSheets::id);
        TimeLimit period = map.value("period", NoticeSheets::period);
        LocalText basis = map.local("basis");
        SheetMap answer = map.block("answer", "limit", "basis");
        TimeLimit within = answer.value("limit", NoticeSheets::period);
        BundleNotice.Answer answered = within == null ? null : new BundleNotice.Answer(within, answer.local("basis"));
        Optional<AgencyCode> agency =
                map.optionalText("agency").filter(LEAD::equals).isPresent()
                        ? Optional.empty()
                        : Optional.ofNullable(map.value("agency", AgencyCode::new));
        LocalText name = map.local("name");
        LocalText text = map.local("text");
        List<String> fields = map.values("fields", String::valueOf);
        if (fields.isEmpty()) {
            map.problem("fields", SheetWords.of("notice-no-fields"));
        }
        return id == null || period == null || answered == null
                ? null
                : new BundleNotice(id, name, agency, period, basis, text, fields, answered);
    }

    private static String id(String text) {
        if (Step.named(text).isPresent() || HandlingProcess.of(text).isPresent()) {
            throw new SheetMistake(SheetWords.of("notice-of-the-law", text));
        }
        if (!Step.isIdOfSheets(text)) {
            throw new SheetMistake(SheetWords.of("notice-id", text, Step.LONGEST_ID));
        }
        return text;
    }

    private static TimeLimit period(String text) {
        TimeLimit limit = TimeLimit.parse(text);
        Integer most = LONGEST.get(limit.unit());
        if (most == null) {
            throw new SheetMistake(SheetWords.of("notice-days", text));
        }
        if (limit.amount() > most) {
            throw new SheetMistake(SheetWords.of("notice-long", text, most.toString() + limit.unit()));
        }
        return limit;
    }

    /** What must hold between the notices and the other parts of the sheet. */
    static void check(CatalogueContent content, SheetMap sheet) {
        Set<String> seen = new HashSet<>();
        for (SheetMap map : blocks(sheet)) {
            String id = map.optionalText("id").orElse("?");
            if (!seen.add(id)) {
                map.problem("id", SheetWords.of("notice-twice", id));
            }
            boolean item = content.items().keySet().stream()
                    .anyMatch(code -> code.value().equals(id));
            if (item || content.bundle().step(id).isPresent()) {
                map.problem("id", SheetWords.of("notice-is-other", id));
            }
            Set<String> published = new HashSet<>();
            map.values("fields", String::valueOf).stream()
                    .filter(field -> !published.add(field))
                    .forEach(field -> map.problem("fields", SheetWords.of("notice-field-twice", field)));
            content.bundle()
                    .notice(id)
                    .flatMap(BundleNotice::agency)
                    .filter(code -> !content.agencies().containsKey(code))
                    .ifPresent(code -> map.problem("agency", ItemRules.unknownAgency(content, code)));
        }
    }
}
