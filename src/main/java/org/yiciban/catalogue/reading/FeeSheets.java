package org.yiciban.catalogue.reading;

import java.util.List;
import java.util.Optional;
import org.yiciban.catalogue.procedure.LicensingLaw;
import org.yiciban.catalogue.sheet.BySituation;
import org.yiciban.catalogue.sheet.CatalogueContent;
import org.yiciban.catalogue.sheet.Fee;
import org.yiciban.catalogue.sheet.ItemSheet;
import org.yiciban.catalogue.sheet.Money;
import org.yiciban.catalogue.sheet.SheetWords;
import org.yiciban.catalogue.yaml.SheetMap;
import org.yiciban.catalogue.yaml.WordValues;
import org.yiciban.shared.AgencyCode;
import org.yiciban.shared.TimeLimit;

/** The fee of an item: as its sheet says it, and what must hold of it. */
public final class FeeSheets {

    private static final String[] KEYS = {"amount", "table", "legalBasis", "payee", "before", "payWithin"};

    private static final String AMOUNT = "amount";
    private static final String TABLE = "table";
    private static final String[] OF_AMOUNT = {AMOUNT, "none"};

    private FeeSheets() {}

    static Optional<Fee> read(SheetMap sheet) {
        if (!sheet.has("fee")) {
            return Optional.empty();
        }
        SheetMap map = sheet.block("fee", KEYS);
        return Optional.of(new Fee(
                amount(map),
                map.optional(TABLE, RuleSheets::key),
                map.local("legalBasis"),
                map.optional("payee", AgencyCode::new),
                map.value("before", WordValues.word(Fee.Before.class)),
                map.value("payWithin", TimeLimit::parse)));
    }

    /** The table that gives the amount, as far as the sheet of an item says. */
    public static Optional<String> table(SheetMap sheet) {
        return sheet.has("fee") ? sheet.block("fee", KEYS).textIfScalar(TABLE) : Optional.empty();
    }

    private static BySituation<Optional<Money>> amount(SheetMap map) {
        if (map.has(TABLE)) {
            return BySituation.always(Optional.empty());
        }
        return map.isList(AMOUNT)
                ? SituationRows.read(map, AMOUNT, FeeSheets::amountOfRow, OF_AMOUNT)
                : BySituation.always(Optional.ofNullable(map.value(AMOUNT, Money::parse)));
    }

    private static Optional<Money> amountOfRow(SheetMap row) {
        if (!row.flag("none")) {
            return Optional.ofNullable(row.value(AMOUNT, Money::parse));
        }
        if (row.has(AMOUNT)) {
            row.problem("none", SheetWords.of("fee-none-and-amount"));
        }
        return Optional.empty();
    }

    /** Notes every breach. */
    static void check(CatalogueContent content, ItemSheet item, SheetMap sheet) {
        item.fee().ifPresent(fee -> check(content, item, fee, sheet.block("fee", KEYS)));
    }

    private static void check(CatalogueContent content, ItemSheet item, Fee fee, SheetMap map) {
        if (map.has(TABLE) && map.has(AMOUNT)) {
            map.problem(TABLE, SheetWords.of("fee-table-and-amount"));
        }
        List<SheetMap> rows = map.has(TABLE) ? List.of() : SituationRows.blocks(map, AMOUNT, OF_AMOUNT);
        new SituationRules(map, content.bundle()).check(AMOUNT, AMOUNT, fee.amount(), rows);
        if (!rows.isEmpty() && rows.stream().allMatch(row -> row.flag("none"))) {
            map.problem(AMOUNT, SheetWords.of("fee-free"));
        }
        if (item.isLicence() && map.has("legalBasis") && !fee.citesLaw()) {
            map.problem("legalBasis", SheetWords.of("fee-law"));
        }
        fee.payee()
                .filter(payee -> !content.agencies().containsKey(payee))
                .ifPresent(payee -> map.problem("payee", ItemRules.unknownAgency(content, payee)));
        if (item.internalCheck()) {
            map.problem(AMOUNT, SheetWords.of("fee-internal"));
        }
        if (fee.before() == Fee.Before.RESULT && item.result().electronic()) {
            map.problem("before", SheetWords.of("fee-electronic"));
        }
        if (fee.payWithin() != null && fee.before() != null) {
            checkWait(item, fee, fee.payWithin(), map);
        }
    }

    /** Nothing stands for the fee; so whoever waits for it must have time left after its last day. */
    private static void checkWait(ItemSheet item, Fee fee, TimeLimit wait, SheetMap map) {
        if (wait.unit() == TimeLimit.Unit.WH) {
            map.problem("payWithin", SheetWords.of("fee-hours", wait));
        } else if (fee.before() == Fee.Before.RESULT) {
            if (reaches(wait, LicensingLaw.DELIVERY)) {
                map.problem("payWithin", SheetWords.of("fee-delivery", wait, LicensingLaw.DELIVERY));
            }
        } else {
            item.statutory()
                    .values()
                    .flatMap(law -> law.limit().stream())
                    .filter(limit -> reaches(wait, limit))
                    .findFirst()
                    .ifPresent(limit -> map.problem("payWithin", SheetWords.of("fee-statutory", wait, limit)));
        }
    }

    /** Whether a wait takes as long as that limit, or may do so. */
    private static boolean reaches(TimeLimit wait, TimeLimit limit) {
        return limit.amount() == 1 || Limits.exceeds(wait, new TimeLimit(limit.amount() - 1, limit.unit()));
    }
}
