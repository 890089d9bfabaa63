package org.yiciban.casefile.store;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yiciban.casefile.parts.CasePart;
import org.yiciban.casefile.record.CaseFile;
import org.yiciban.casefile.record.CaseItem;
import org.yiciban.casefile.states.ItemStatus;
import org.yiciban.catalogue.sheet.Fact;
import org.yiciban.shared.ItemKey;

/**
 * What givers of facts have given so far, each table read once.
 *
 * @param noted what decision tables gave, notices and confirmations came to, by the key of the fact
 * @param steps how each step of the bundle, and of the applicant, ended, by its id; only those that were done
 */
record FactGivers(Map<String, String> noted, Map<String, StepRecords.Kept> steps) {

    boolean hasEnded(CaseFile file, Fact fact) {
        return switch (fact.from()) {
            case ANSWER -> file.acceptedAt() != null;
            case TABLE, NOTICE -> noted.containsKey(fact.key());
            case STEP -> steps.containsKey(fact.step().orElseThrow());
            case ASK -> file.clocks().stream()
                    .anyMatch(clock -> clock.ended()
                            && clock.part().equals(CasePart.ofAsk(fact.step().orElseThrow())));
            case RESULT, DECISION -> item(file, fact)
                    .map(item -> item.status().isFinal() && (!item.granted() || item.issuedAt() != null))
                    .orElse(true);
        };
    }

    static @Nullable Object decision(CaseFile file, Fact fact) {
        return item(file, fact)
                .filter(item -> item.status() == ItemStatus.DECIDED || item.status() == ItemStatus.ENDED)
                .map(CaseItem::outcome)
                .map(outcome -> outcome.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .orElse(null);
    }

    @Nullable
    Object step(Fact fact) {
        if (fact.ofConfirmation()) {
            return noted.get(fact.key());
        }
        StepRecords.Kept ended = steps.get(fact.step().orElseThrow());
        return ended == null
                ? null
                : fact.field().map(field -> ended.data().get(field)).orElse(ended.outcome());
    }

    static @Nullable Object result(List<Results.Given> pool, Fact fact) {
        return pool.stream()
                .filter(one -> fact.item().map(ItemKey::of).equals(Optional.of(one.item())))
                .filter(one -> fact.field().equals(Optional.of(one.result())))
                .map(Results.Given::value)
                .findFirst()
                .orElse(null);
    }

    private static Optional<CaseItem> item(CaseFile file, Fact fact) {
        return fact.item().map(ItemKey::of).flatMap(file::find);
    }
}
