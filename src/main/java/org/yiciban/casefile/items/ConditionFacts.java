package org.yiciban.casefile.items;

import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.yiciban.casefile.ports.KnownFacts;
import org.yiciban.casefile.store.CaseFacts;
import org.yiciban.casefile.transactions.CaseTransactions;
import org.yiciban.shared.CaseNumber;

/** What conditions of a model read of a case. */
@Component
class ConditionFacts implements KnownFacts {

    private final CaseTransactions caseTransactions;
    private final CaseFacts facts;

    ConditionFacts(CaseTransactions caseTransactions, CaseFacts facts) {
        this.caseTransactions = caseTransactions;
        this.facts = facts;
    }

    @Override
    public Map<String, Object> known(CaseNumber caseNumber, Set<String> names) {
        return caseTransactions.within(caseNumber, (file, now) -> facts.of(file, names));
    }
}
