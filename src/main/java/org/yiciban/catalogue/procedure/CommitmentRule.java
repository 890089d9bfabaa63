package org.yiciban.catalogue.procedure;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.yiciban.shared.LocalText;
import org.yiciban.shared.TimeLimit;

/**
 * What an applicant is told, and commits to, where an item may be decided on a commitment 告知承诺 (国办发〔2020〕42号).
 *
 * @param version raised with every change of the text
 * @param basis the rule that sets the conditions
 * @param conditions each of them is ticked by itself
 * @param checking how the authority checks afterwards
 * @param consequences what follows when a condition is not kept, or the commitment was false
 * @param share how many of a hundred grants are checked afterwards
 * @param checkWithin by when after the grant; empty where the setting of the place says it
 * @param mendWithin how long whoever doesn't keep it has to mend that; empty where the setting of the place says it
 */
public record CommitmentRule(
        int version,
        LocalText basis,
        List<LocalText> conditions,
        LocalText checking,
        LocalText consequences,
        int share,
        Optional<TimeLimit> checkWithin,
        Optional<TimeLimit> mendWithin) {

    public CommitmentRule {
        conditions = List.copyOf(conditions);
    }

    /** The numbers of its conditions, from 1. */
    public Set<Integer> numbers() {
        return IntStream.rangeClosed(1, conditions.size()).boxed().collect(Collectors.toSet());
    }
}
