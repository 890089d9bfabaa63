package org.yiciban.modelling.decision;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yiciban.catalogue.sheet.Fee;
import org.yiciban.catalogue.sheet.Money;
import org.yiciban.catalogue.table.DecisionTable;
import org.yiciban.catalogue.table.Domain;
import org.yiciban.catalogue.table.HitPolicy;
import org.yiciban.catalogue.table.TableFault;
import org.yiciban.catalogue.table.TableProof;
import org.yiciban.modelling.report.Report;

/**
 * A table that says what an item costs has an amount for every situation, and none that is less than nothing, more than any
 * fee, or no whole number of fen. What is worked out is a sum of rates and counts, so that its ends are those of what it counts.
 */
public final class FeeAmounts {

    private static final String RULE = "table-fee";
    private static final Set<HitPolicy> ONE_ANSWER = Set.of(HitPolicy.UNIQUE, HitPolicy.FIRST, HitPolicy.ANY);
    private static final Pattern AMOUNT = Pattern.compile("[0-9]+(\\.[0-9]{1,2})?");
    private static final Pattern TERM =
            Pattern.compile("(?<rate>[0-9]+(?:\\.[0-9]{1,2})?)(?:\\s*\\*\\s*(?<counted>[a-z]\\w*))?"
                    + "|(?<first>[a-z]\\w*)(?:\\s*\\*\\s*(?<by>[0-9]+(?:\\.[0-9]{1,2})?))?");
    /** What such a table gives. */
    public static final Map<String, Domain> GIVEN = Map.of(Fee.OUTPUT, Domain.between(BigDecimal.ZERO, Money.MOST));

    private FeeAmounts() {}

    /**
     * Tells what is wrong with it.
     *
     * @param known what is fixed once the application is accepted
     * @param names what people call it
     */
    public static void check(TableFile file, Map<String, Domain> known, FactNames names, Report report) {
        DecisionTable table = file.table();
        if (!ONE_ANSWER.contains(table.policy())
                || table.outputs().size() != 1
                || !table.outputs().get(0).fact().equals(Fee.OUTPUT)) {
            file.tell(
                    RULE,
                    "定收费金额的表只能有一列输出，名为 amount（元）；命中策略用 UNIQUE、FIRST 或 ANY。",
                    "one that says what is paid has one output called amount, in yuan, and the policy UNIQUE, FIRST or"
                            + " ANY.",
                    report);
            return;
        }
        List<TableFault> faults = TableProof.faults(table, known, GIVEN);
        faults.forEach(fault -> file.tell(fault, names, report));
        if (faults.isEmpty()) {
            table.rows().stream()
                    .filter(row -> !isLawful(row.values().get(0), known))
                    .forEach(row -> file.tellValue(
                            row,
                            Fee.OUTPUT,
                            RULE,
                            "“" + Report.shown(row.values().get(0))
                                    + "”不一定是金额。写 0 至 9999999.99、最多两位小数的数；要计算的，只能用单价乘以情形问题里有 min 和 max 的数再相加，"
                                    + "例如 tables * 12.5 + 20。",
                            "“" + Report.shown(row.values().get(0))
                                    + "” need not be an amount. Write a number from 0 to 9999999.99 with two decimals"
                                    + " at most; what is worked out adds rates, each times a number that a question"
                                    + " with min and max asks for, such as tables * 12.5 + 20.",
                            report));
        }
    }

    /** Whether it is an amount for whatever is counted. */
    private static boolean isLawful(String value, Map<String, Domain> known) {
        List<BigDecimal> most = new ArrayList<>();
        for (String term : value.split("\\+", -1)) {
            Optional<BigDecimal> highest = highest(term.strip(), known);
            if (highest.isEmpty()) {
                return false;
            }
            most.add(highest.get());
        }
        return most.stream().reduce(BigDecimal.ZERO, BigDecimal::add).compareTo(Money.MOST) <= 0;
    }

    private static Optional<BigDecimal> highest(String term, Map<String, Domain> known) {
        Matcher parts = TERM.matcher(term);
        if (!parts.matches()) {
            return Optional.empty();
        }
        String counted = parts.group("counted") == null ? parts.group("first") : parts.group("counted");
        String said = parts.group("rate") == null ? parts.group("by") : parts.group("rate");
        BigDecimal rate = said == null ? BigDecimal.ONE : new BigDecimal(said);
        if (counted == null) {
            return AMOUNT.matcher(term).matches() ? Optional.of(rate) : Optional.empty();
        }
        return Optional.ofNullable(known.get(counted))
                .filter(domain -> domain.least() != null && domain.least().signum() >= 0)
                .flatMap(domain -> Optional.ofNullable(domain.most()))
                .map(rate::multiply);
    }
}
