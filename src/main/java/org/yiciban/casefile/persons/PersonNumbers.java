package org.yiciban.casefile.persons;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yiciban.casefile.application.Applicant;
import org.yiciban.casefile.application.Application;
import org.yiciban.casefile.application.Mandate;
import org.yiciban.casefile.record.CaseFile;
import org.yiciban.casefile.record.Filing;
import org.yiciban.form.component.AnswerScope;
import org.yiciban.form.component.Component;
import org.yiciban.form.component.Group;
import org.yiciban.form.component.RowList;
import org.yiciban.form.component.TextField;
import org.yiciban.form.value.NamedFormat;
import org.yiciban.form.value.ParsedValue;

/** The numbers of persons and organisations that a round of a case names: who applies, who acts, whom the answers name. */
final class PersonNumbers {

    /** How the fields of the legal representative begin in every form. */
    private static final String REPRESENTATIVE = "legalRepresentative";

    private final Set<Named> found = new LinkedHashSet<>();

    /** A number in the one form in which it is written. */
    record Named(PersonRole role, NumberKind kind, String number) {}

    private PersonNumbers() {}

    /** Each once; the applicant's own number is the first. */
    static List<Named> of(CaseFile file, Map<String, Object> data) {
        PersonNumbers numbers = new PersonNumbers();
        numbers.filed(file.filing());
        numbers.answered(Application.form(file.filedUnder()).components(), AnswerScope.form(data), false);
        return new ArrayList<>(numbers.found);
    }

    private void filed(Filing filing) {
        Applicant applicant = filing.applicant();
        Mandate mandate = filing.mandate();
        PersonRole role = mandate == null ? PersonRole.APPLICANT : PersonRole.PRINCIPAL;
        add(
                role,
                applicant.kind() == Applicant.Kind.ORGANISATION ? NumberKind.CREDIT_CODE : NumberKind.IDENTITY,
                applicant.idNumber());
        add(role, NumberKind.MOBILE, applicant.mobile());
        if (mandate != null) {
            add(PersonRole.AGENT, NumberKind.IDENTITY, mandate.agentIdNumber());
        }
    }

    private void answered(List<? extends Component> components, AnswerScope scope, boolean inRow) {
        for (Component component : components) {
            if (component instanceof Group group) {
                answered(group.children(), scope, inRow);
            } else if (component instanceof RowList list) {
                scope.rows(list).forEach(row -> answered(list.children(), row, true));
            } else if (component instanceof TextField field) {
                answered(field, scope, inRow);
            }
        }
    }

    private void answered(TextField field, AnswerScope scope, boolean inRow) {
        NamedFormat format = field.limits().format();
        if (format != null && field.at().in(scope.values()) instanceof String number) {
            PersonRole role = inRow
                    ? PersonRole.LISTED
                    : field.at().toString().startsWith(REPRESENTATIVE)
                            ? PersonRole.LEGAL_REPRESENTATIVE
                            : PersonRole.NAMED;
            NumberKind.of(format).ifPresent(kind -> add(role, kind, number));
        }
    }

    /** What an older version let through and is no such number is found by nobody. */
    private void add(PersonRole role, NumberKind kind, @Nullable String number) {
        if (number != null && kind.read(number) instanceof ParsedValue.Accepted<String> accepted) {
            found.add(new Named(role, kind, java.util.Objects.requireNonNull(accepted.value())));
        }
    }
}
