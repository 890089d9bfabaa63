package org.yiciban.casefile.notices;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.yiciban.casefile.terms.InvalidInput;
import org.yiciban.catalogue.procedure.PauseReason;
import org.yiciban.deadline.clock.LegalBasis;
import org.yiciban.shared.LocalText;

/** What every pause of a decision clock needs: a ground that the sheet lists, its rule, and the time it will take. */
public final class Pauses {

    private static final int LONGEST = 365;

    private Pauses() {}

    /** The ground, if the sheet lists it; the refusal names those that it lists. */
    public static PauseReason ground(String named, Set<PauseReason> listed) {
        return listed.stream()
                .filter(procedure -> procedure.name().equals(named))
                .findFirst()
                .orElseThrow(() -> listed.isEmpty()
                        ? InvalidInput.of(
                                "reason",
                                "pause-reason",
                                "这件事的清单没有列出可以中止计时的情形，整件事的计时不能中止；个别事项需要检验、评审等的，由承办部门对该事项启动特别程序。",
                                "The service's sheet lists no ground for a pause, so the clocks of the whole case can't stand;"
                                        + " an agency may start a special procedure for its item.")
                        : InvalidInput.of(
                                "reason",
                                "pause-reason",
                                "请选择清单所列的情形："
                                        + listed.stream()
                                                .sorted()
                                                .map(one -> one.text().zh())
                                                .collect(Collectors.joining("、"))
                                        + "。",
                                "Choose a ground that the sheet lists: "
                                        + listed.stream()
                                                .sorted()
                                                .map(PauseReason::name)
                                                .collect(Collectors.joining(", "))
                                        + "."));
    }

    /** The working days it will take: the applicant is told (licensing law Art. 45). */
    public static int days(Object told) {
        if (told != null && told.toString().strip().matches("[0-9]{1,3}(\\.0+)?")) {
            int days = new BigDecimal(told.toString().strip()).intValue();
            if (days >= 1 && days <= LONGEST) {
                return days;
            }
        }
        throw InvalidInput.of(
                "expectedDays",
                "expected-days",
                "请填写预计所需的工作日，1 至 " + LONGEST + " 的整数，将书面告知申请人。",
                "Say how many working days it will take, a whole number from 1 to " + LONGEST
                        + "; the applicant is told in writing.");
    }

    /** What the notice says of it. */
    public static void tell(Map<String, Object> facts, PauseReason kind, int days, Optional<LocalText> basis) {
        DocumentFacts.put(facts, "procedure", kind.text());
        facts.put("expectedDays", String.valueOf(days));
        if (!kind.ofLicensingLaw()) {
            facts.put("mode", "OTHER");
            DocumentFacts.put(facts, "basis", basis.orElseThrow());
        }
    }

    /** The rule that really allows that ground. */
    public static String citation(PauseReason kind, Optional<LocalText> basis) {
        return kind.ofLicensingLaw()
                ? LegalBasis.SPECIAL_PROCEDURE.citation()
                : basis.orElseThrow().zh();
    }
}
