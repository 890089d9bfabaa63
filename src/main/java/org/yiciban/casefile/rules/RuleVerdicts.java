package org.yiciban.casefile.rules;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.yiciban.casefile.facts.ItemFacts;
import org.yiciban.casefile.facts.RuleFacts;
import org.yiciban.casefile.record.ActContext;
import org.yiciban.casefile.record.CaseFile;
import org.yiciban.casefile.record.CaseItem;
import org.yiciban.casefile.record.JournalLine;
import org.yiciban.casefile.states.AcceptanceMode;
import org.yiciban.casefile.states.ItemOutcome;
import org.yiciban.casefile.states.JournalEvent;
import org.yiciban.casefile.store.CaseFacts;
import org.yiciban.catalogue.procedure.ByRules;
import org.yiciban.catalogue.procedure.Step;
import org.yiciban.catalogue.release.Release;
import org.yiciban.catalogue.sheet.Fact;
import org.yiciban.catalogue.sheet.ItemSheet;
import org.yiciban.catalogue.sheet.Situation;
import org.yiciban.catalogue.table.DecisionTable;
import org.yiciban.deadline.clock.ClockKind;
import org.yiciban.shared.ItemKey;

/**
 * What the decision table of an item says of it, from the answers of the guide and of the application alone: it is granted,
 * or a person decides. The same is asked before the application is sent (智能预审).
 */
@Component
public class RuleVerdicts {

    private final CaseFacts facts;
    private final RuleTables tables;

    RuleVerdicts(CaseFacts facts, RuleTables tables) {
        this.facts = facts;
        this.tables = tables;
    }

    /**
     * What a table said before anything was sent.
     *
     * @param why what it looked at in the row that leads to a person; empty where it grants
     */
    public record Forecast(ItemSheet item, String table, boolean grants, List<ItemFacts.TableAsked.Given> why) {}

    /** Whether an item has been granted by rules, without a person. */
    public static boolean grantedByRules(CaseFile file, CaseItem item) {
        return file.release().item(item.code()).decides().isPresent()
                && item.outcome() == ItemOutcome.GRANTED
                && ActContext.LAW.equals(item.decidedBy());
    }

    /** What people call the table by which an item may be granted; its key where it can't be read. */
    public static String nameOf(Release release, ByRules rules) {
        return RuleTables.table(release, rules).map(DecisionTable::name).orElse(rules.table());
    }

    /** What the tables of its items would say of an application as it is now. */
    public List<Forecast> forecast(
            Release release, List<ItemSheet> items, Situation situation, Map<String, Object> answers) {
        Map<String, Object> known = new HashMap<>(situation.facts());
        release.bundle().facts().stream()
                .filter(fact -> fact.from() == Fact.From.ANSWER)
                .forEach(fact ->
                        known.put(fact.key(), fact.of(answers.get(fact.field().orElseThrow()))));
        List<Forecast> said = new ArrayList<>();
        for (ItemSheet item : items) {
            item.decides().ifPresent(rules -> {
                RuleFacts.Asked asked =
                        tables.ask(release, ItemKey.read(item.code().value()), rules, known);
                boolean grants = asked.result() == RuleFacts.Result.GRANTED;
                said.add(new Forecast(item, asked.name(), grants, grants ? List.of() : asked.given()));
            });
        }
        return said;
    }

    /**
     * Whether the table of an item grants it, which the journal tells with its hash, its row and what it looked at. A person
     * decides where the applicant wants one, where the law has accepted the application, where a paper is owed, where
     * the form of the review has conditions of granting, and where the case goes on after its end.
     */
    public boolean grants(CaseFile file, CaseItem item, Instant now) {
        Optional<ByRules> rules = file.release().item(item.code()).decides();
        if (rules.isEmpty() || !mayGrant(file, item)) {
            return false;
        }
        RuleFacts.Asked asked = ask(file, item, rules.get());
        file.record(JournalLine.of(JournalEvent.RULES_ASKED, item.part(), ActContext.byLaw(now), now)
                .facts(asked));
        return asked.result() == RuleFacts.Result.GRANTED;
    }

    /** Whether it grants it still; nothing is noted. */
    boolean stands(CaseFile file, CaseItem item) {
        return mayGrant(file, item)
                && file.release()
                        .item(item.code())
                        .decides()
                        .filter(rules -> ask(file, item, rules).result() == RuleFacts.Result.GRANTED)
                        .isPresent();
    }

    private static boolean mayGrant(CaseFile file, CaseItem item) {
        return !file.filing().byPerson()
                && file.acceptanceMode() != AcceptanceMode.DEEMED
                && !item.apart()
                && !item.committed()
                && !file.reopened()
                && file.running(item.part(), ClockKind.DEFERRAL).isEmpty()
                && file.release().form(item.code(), Step.REVIEW.id()).stream()
                        .noneMatch(form -> form.contains("\"grantsWhen\""));
    }

    private RuleFacts.Asked ask(CaseFile file, CaseItem item, ByRules rules) {
        Set<String> names = new HashSet<>(file.filing().situation().keySet());
        file.release().bundle().facts().stream()
                .filter(fact -> fact.from() == Fact.From.ANSWER)
                .forEach(fact -> names.add(fact.key()));
        return tables.ask(file.release(), item.key(), rules, facts.of(file, names));
    }
}
