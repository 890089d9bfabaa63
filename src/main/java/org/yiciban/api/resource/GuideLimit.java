package org.yiciban.api.resource;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.yiciban.catalogue.release.FeeCases;
import org.yiciban.catalogue.release.Release;
import org.yiciban.catalogue.sheet.BySituation;
import org.yiciban.catalogue.sheet.Fee;
import org.yiciban.catalogue.sheet.ItemSheet;
import org.yiciban.catalogue.sheet.Money;
import org.yiciban.catalogue.sheet.SituationCondition;
import org.yiciban.catalogue.sheet.StatutoryLimit;
import org.yiciban.catalogue.table.DecisionTable;
import org.yiciban.shared.AgencyCode;
import org.yiciban.shared.TimeLimit;

/**
 * A limit that holds in some situations only; in all others the one of the item or the service itself does.
 *
 * @param item null for the service as a whole
 * @param when the condition, as in the sheet
 * @param statutory null where the condition leaves the limit of the law as it is, or the law sets none
 * @param promised null where the condition leaves the promise as it is
 */
record GuideLimit(String item, String when, String statutory, String promised) {

    /** Those of the whole, then those of its items in their order. */
    static List<GuideLimit> of(Release release) {
        List<GuideLimit> limits = new ArrayList<>(
                of(null, release.bundle().statutory(), release.bundle().promised()));
        for (ItemSheet item : release.items()) {
            limits.addAll(of(item.code().value(), item.statutory(), item.promised()));
        }
        return limits;
    }

    private static List<GuideLimit> of(
            String item, BySituation<StatutoryLimit> statutory, BySituation<Optional<TimeLimit>> promised) {
        Set<SituationCondition> conditions = new LinkedHashSet<>(statutory.conditions());
        conditions.addAll(promised.conditions());
        return conditions.stream()
                .map(when -> new GuideLimit(
                        item,
                        when.toString(),
                        word(statutory.under(when).flatMap(StatutoryLimit::limit)),
                        word(promised.under(when).flatMap(limit -> limit))))
                .toList();
    }

    private static String word(Optional<TimeLimit> limit) {
        return limit.map(TimeLimit::toString).orElse(null);
    }

    /**
     * What is paid in some situations only, in yuan.
     *
     * @param when the condition, as in the sheet; null for the row of a table that holds otherwise
     * @param amount null where nothing is paid; by a table also how it is worked out
     */
    record GuideAmount(String when, String amount) {}

    /**
     * What has to be paid for an item, in yuan.
     *
     * @param amount null where nothing is paid; that of every situation for which {@code amounts} says no other
     * @param table the decision table that gives the amount, whose rows then stand in {@code amounts}; else null
     * @param payee null where it is the agency that the applicant chooses
     * @param payWithin how long something waits for it
     */
    record GuideFee(
            String amount,
            String table,
            List<GuideAmount> amounts,
            String legalBasis,
            String payee,
            Fee.Before before,
            String payWithin) {

        /** Null where nothing is paid. */
        static GuideFee of(Release release, ItemSheet item, Locale locale) {
            return item.fee()
                    .map(fee -> new GuideFee(
                            word(fee.amount().otherwise()),
                            fee.table().orElse(null),
                            FeeCases.table(release, fee).map(GuideFee::rows).orElseGet(() -> fee.amount()
                                    .special()
                                    .map(row -> new GuideAmount(
                                            row.when().orElseThrow().toString(), word(row.value())))
                                    .toList()),
                            fee.legalBasis().in(locale),
                            payee(fee, item),
                            fee.before(),
                            fee.payWithin().toString()))
                    .orElse(null);
        }

        private static List<GuideAmount> rows(DecisionTable table) {
            return FeeCases.of(table).stream()
                    .map(one -> new GuideAmount(
                            one.when().map(SituationCondition::toString).orElse(null),
                            one.workedOut() ? one.value() : word(one.amount())))
                    .toList();
        }

        private static String word(Optional<Money> amount) {
            return amount.map(Money::toString).orElse(null);
        }

        private static String payee(Fee fee, ItemSheet item) {
            return fee.payee()
                    .or(() -> item.agency().chosen()
                            ? Optional.empty()
                            : Optional.of(item.agency().all().get(0)))
                    .map(AgencyCode::value)
                    .orElse(null);
        }
    }
}
