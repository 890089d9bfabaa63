package org.yiciban.casefile.revocation;

import java.util.ArrayList;
import java.util.List;
import org.yiciban.casefile.record.CaseFile;
import org.yiciban.casefile.record.CaseItem;
import org.yiciban.casefile.refusals.InvalidInput;
import org.yiciban.form.component.FieldError;
import org.yiciban.shared.Refusal;
import org.yiciban.shared.Unseen;

/** What people write of a revocation, checked at whatever door it comes. */
final class RevocationInput {

    static final int SHORTEST_FACTS = 10;
    static final int LONGEST = 2000;
    private static final int LONGEST_BASIS = 300;

    private RevocationInput() {}

    /**
     * What was found, and by which rule it leads there.
     *
     * @param field in which the facts were typed
     * @throws InvalidInput with everything that is missing
     */
    static Revocation.Said said(CaseFile file, CaseItem item, String facts, String basis, String field) {
        List<FieldError> wrong = new ArrayList<>();
        String found = Unseen.readable(facts).strip();
        String rule = Unseen.oneLine(basis).strip();
        if (found.length() < SHORTEST_FACTS || found.length() > LONGEST) {
            wrong.add(new FieldError(field, "required", Refusal.of("revocation.facts", SHORTEST_FACTS, LONGEST)));
        }
        if (rule.length() > LONGEST_BASIS) {
            wrong.add(new FieldError("basis", "max-length", Refusal.of("revocation.basis-long", LONGEST_BASIS)));
        }
        if (rule.isEmpty() && !file.release().item(item.code()).isLicence()) {
            wrong.add(new FieldError("basis", "required", Refusal.of("revocation.basis")));
        }
        if (!wrong.isEmpty()) {
            throw new InvalidInput(wrong);
        }
        return new Revocation.Said(found, rule);
    }
}
