package org.yiciban.portal.service;

import java.util.List;
import org.yiciban.catalogue.sheet.ApplicantStep;
import org.yiciban.shared.LocalText;
import org.yiciban.shared.TimeLimit;

/**
 * What a guide tells of a step that the applicant is asked for while his case runs.
 *
 * @param byPersons whether those whom the application names confirm it, each for himself
 */
record AskLine(LocalText name, TimeLimit limit, ApplicantStep.OnTimeout onTimeout, boolean byPersons) {

    /** Those of a guide that are for any of its items. */
    static List<AskLine> of(ServiceGuidePage guide) {
        return guide.release().bundle().asks().stream()
                .filter(ask -> guide.items().stream().anyMatch(item -> ask.isFor(item.code())))
                .map(ask -> new AskLine(
                        ask.name(),
                        ask.limit(),
                        ask.onTimeout(),
                        ask.confirmation().isPresent()))
                .toList();
    }
}
