package org.yiciban.sandbox.told;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yiciban.casefile.tracking.CaseView;
import org.yiciban.casefile.tracking.ItemView;
import org.yiciban.catalogue.scenario.ItemAnswer;
import org.yiciban.catalogue.scenario.KeptScenario;
import org.yiciban.catalogue.scenario.KeptScenario.Expected;
import org.yiciban.catalogue.scenario.ScenarioLimit;
import org.yiciban.catalogue.scenario.TrialWay;
import org.yiciban.shared.ItemCode;
import org.yiciban.shared.LocalText;

/** The limits that passed in the case of a kept scenario, beside those that it says. */
final class ExpectedLimits {

    private final KeptScenario kept;
    private final CaseView view;
    private final List<PassedLimit> passed;

    ExpectedLimits(KeptScenario kept, CaseView view) {
        this.kept = kept;
        this.view = view;
        this.passed = PassedLimit.of(view);
    }

    /** What is told of those that passed and of which it says nothing. Who is silent on purpose lets limits pass. */
    List<LocalText> unexpected() {
        return passed.stream()
                .filter(one ->
                        !isSilent(one.item()) && !expected(one.item()).late().contains(one.limit()))
                .map(one -> SandboxWords.of(
                        "late",
                        kept.name(),
                        one.part(),
                        word(one.limit()),
                        one.due(),
                        one.limit().name().toLowerCase(java.util.Locale.ROOT)))
                .distinct()
                .toList();
    }

    /** Those that it says and that didn't pass: of what, and which. */
    void missing(BiConsumer<LocalText, LocalText> told) {
        missing(null, SandboxWords.of("the-case"), told);
        view.items().stream()
                .collect(Collectors.toMap(ItemView::code, ItemView::name, (one, other) -> one))
                .forEach((code, name) -> missing(code, name, told));
    }

    private void missing(@Nullable ItemCode item, LocalText name, BiConsumer<LocalText, LocalText> told) {
        Set<ScenarioLimit> missing = new TreeSet<>(expected(item).late());
        passed.stream()
                .filter(one -> Objects.equals(one.item(), item))
                .map(PassedLimit::limit)
                .forEach(missing::remove);
        missing.forEach(limit -> told.accept(name, word(limit)));
    }

    private Expected expected(@Nullable ItemCode item) {
        return item == null ? kept.expected() : kept.items().getOrDefault(item, KeptScenario.NOTHING);
    }

    private boolean isSilent(@Nullable ItemCode item) {
        return kept.course().way() == TrialWay.SILENCE
                || (item == null
                        ? kept.course().answers().containsValue(ItemAnswer.SILENT)
                        : kept.course().answers().get(item) == ItemAnswer.SILENT);
    }

    private static LocalText word(ScenarioLimit limit) {
        return SandboxWords.of("limit." + limit);
    }
}
