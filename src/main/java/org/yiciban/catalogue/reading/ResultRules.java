package org.yiciban.catalogue.reading;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.yiciban.catalogue.sheet.BundleSheet;
import org.yiciban.catalogue.sheet.CatalogueContent;
import org.yiciban.catalogue.sheet.ItemSheet;
import org.yiciban.catalogue.sheet.Need;
import org.yiciban.catalogue.sheet.SheetWords;
import org.yiciban.catalogue.sheet.SituationCondition;
import org.yiciban.catalogue.sheet.Suggestion;
import org.yiciban.catalogue.yaml.SheetMap;
import org.yiciban.shared.ItemCode;

/** What must hold between items of a bundle where one needs the result of another. */
final class ResultRules {

    private final CatalogueContent content;
    private final ItemSheet item;
    private final SheetMap sheet;

    ResultRules(CatalogueContent content, ItemSheet item, SheetMap sheet) {
        this.content = content;
        this.item = item;
        this.sheet = sheet;
    }

    void check() {
        checkResults();
        checkClockStart();
        if (reaches(item.code(), item.code(), new HashSet<>())) {
            sheet.problem("needs", SheetWords.of("waits-for-itself", item.code(), path()));
        }
    }

    private void checkResults() {
        for (SheetMap.Entry entry : sheet.entries("needs")) {
            read(entry).ifPresent(need -> checkNeed(entry, need));
        }
        for (SheetMap.Entry gift : sheet.entries("gives")) {
            content.giver(gift.text())
                    .filter(other -> !other.code().equals(item.code()))
                    .ifPresent(other -> sheet.problem(gift, SheetWords.of("given-already", gift.text(), other.code())));
        }
    }

    /** What can't be read is told where the sheet is read. */
    private Optional<Need> read(SheetMap.Entry entry) {
        return item.needs().stream()
                .filter(need -> entry.text().equals(need.toString()))
                .findFirst();
    }

    private void checkNeed(SheetMap.Entry entry, Need need) {
        Optional<ItemSheet> giver = content.giver(need.result());
        if (giver.isEmpty() && !content.bundle().externalResults().contains(need.result())) {
            sheet.problem(
                    entry,
                    SheetWords.of(
                            "no-giver",
                            content.bundle().key(),
                            need.result(),
                            Suggestion.of(need.result(), allResults())));
        }
        giver.filter(other -> !need.ifThere() && mayBeMissing(other.code()))
                .ifPresent(other ->
                        sheet.problem(entry, SheetWords.of("giver-missing", need.result(), other.code(), item.code())));
        if (need.ifThere() && item.needs().contains(new Need(need.result(), false))) {
            sheet.problem(entry, SheetWords.of("need-twice", need.result()));
        }
    }

    private Set<String> allResults() {
        Set<String> results = new HashSet<>();
        content.items().values().forEach(sheetOfItem -> results.addAll(sheetOfItem.gives()));
        return results;
    }

    private boolean mayBeMissing(ItemCode giver) {
        Optional<SituationCondition> condition = content.bundle().part(giver).flatMap(BundleSheet.Part::when);
        Optional<SituationCondition> own = content.bundle().part(item.code()).flatMap(BundleSheet.Part::when);
        return condition.isPresent()
                && !own.map(mine -> mine.implies(condition.get())).orElse(false);
    }

    private void checkClockStart() {
        boolean byResult = item.clockStarts() == ItemSheet.ClockStart.RESULT;
        if (byResult != sheet.has("after")) {
            sheet.problem("clockStarts", SheetWords.of("clock-after"));
        }
        if (byResult != sheet.has("because")) {
            sheet.problem(byResult ? "clockStarts" : "because", SheetWords.of("clock-because"));
        }
        item.after().filter(after -> byResult).ifPresent(this::checkAwaited);
    }

    /** Only what doesn't exist before may hold up the law's time; that an agency is slow may not. */
    private void checkAwaited(ItemCode after) {
        ItemSheet giver = content.items().get(after);
        if (giver == null) {
            sheet.problem(
                    "after",
                    SheetWords.of("after-no-item", after, content.bundle().key()));
        } else if (!content.dependsOn(item).contains(after)) {
            sheet.problem("after", SheetWords.of("after-not-needed", after));
        } else if (!content.endsWithout(item).contains(after)) {
            sheet.problem("after", SheetWords.of("after-optional", after));
        } else if (giver.internalCheck()) {
            sheet.problem("after", SheetWords.of("after-internal", after));
        }
    }

    private boolean reaches(ItemCode from, ItemCode goal, Set<ItemCode> seen) {
        ItemSheet sheetOfItem = content.items().get(from);
        if (sheetOfItem == null || !seen.add(from)) {
            return false;
        }
        Set<ItemCode> givers = content.dependsOn(sheetOfItem);
        return givers.contains(goal) || givers.stream().anyMatch(giver -> reaches(giver, goal, seen));
    }

    private String path() {
        return String.join(
                " and ",
                content.dependsOn(item).stream()
                        .filter(giver -> giver.equals(item.code()) || reaches(giver, item.code(), new HashSet<>()))
                        .map(giver -> "it needs a result of “" + giver + "”")
                        .toList());
    }
}
