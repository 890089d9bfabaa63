package org.yiciban.catalogue.reading;

import java.util.List;
import java.util.Optional;
import org.yiciban.catalogue.sheet.BundleSheet;
import org.yiciban.catalogue.sheet.BySituation;
import org.yiciban.catalogue.sheet.ItemSheet;
import org.yiciban.catalogue.sheet.SheetWords;
import org.yiciban.catalogue.sheet.StatutoryLimit;
import org.yiciban.catalogue.yaml.SheetMap;
import org.yiciban.shared.LocalText;
import org.yiciban.shared.TimeLimit;

/** Reads and compares limits of sheets. */
public final class Limits {

    /** Opening hours of a working day, for comparing hours with days only. */
    private static final int HOURS_A_DAY = 7;

    private static final LocalText NO_BASIS = new LocalText("补正告知书所定期限", "the limit that the notice sets");

    static final String STATUTORY = "statutory";
    static final String PROMISED = "promised";

    private Limits() {}

    private static final String[] OF_ITEM = {"limit", "basis", "extension", "none", "reason"};
    private static final String[] OF_BUNDLE = {"limit", "basis", "extension", "decidedBy", "none", "reason"};
    /** The paper that set it is looked at when a change of it is to be published. */
    private static final String[] OF_PROMISE = {"limit", "basis"};

    static BySituation<StatutoryLimit> statutory(SheetMap sheet) {
        return SituationRows.read(sheet, STATUTORY, map -> statutory(map, Optional.empty()), OF_ITEM);
    }

    /** The cap of joint handling; it exists only where the government has decided that licences are handled together. */
    static BySituation<StatutoryLimit> ofBundle(SheetMap sheet) {
        return SituationRows.read(sheet, STATUTORY, map -> statutory(map, map.optionalLocal("decidedBy")), OF_BUNDLE);
    }

    /** The rows of the limits with their places: first those of the law, then those of the promise. */
    static List<SheetMap> rows(SheetMap sheet, String key) {
        return SituationRows.blocks(sheet, key, key.equals(PROMISED) ? OF_PROMISE : OF_BUNDLE);
    }

    private static StatutoryLimit statutory(SheetMap map, Optional<LocalText> decidedBy) {
        if (!map.flag("none")) {
            Optional<TimeLimit> limit = Optional.ofNullable(map.value("limit", TimeLimit::parse));
            Optional<TimeLimit> extension = map.optional("extension", TimeLimit::parse);
            if (limit.isPresent()
                    && extension
                            .filter(extra -> extra.unit() != limit.get().unit())
                            .isPresent()) {
                map.problem("extension", SheetWords.of("extension"));
            }
            return new StatutoryLimit(limit, extension, map.local("basis"), decidedBy);
        }
        if (map.has("limit") || map.has("extension")) {
            map.problem("none", SheetWords.of("none-and-limit"));
        }
        return new StatutoryLimit(Optional.empty(), Optional.empty(), map.local("reason"), Optional.empty());
    }

    /** Within what the reception of the item has to speak, where a rule of its own says so. */
    static Optional<ItemSheet.Reception> reception(SheetMap map) {
        if (!map.has("reception")) {
            return Optional.empty();
        }
        SheetMap reception = map.block("reception", "limit", "basis");
        return Optional.ofNullable(reception.value("limit", TimeLimit::parse))
                .map(limit -> new ItemSheet.Reception(limit, reception.local("basis")));
    }

    /** How long the applicant has for a correction, by a rule; or that no rule lets the application lapse. */
    static BundleSheet.Correction correction(SheetMap sheet) {
        Optional<String> bare = sheet.textIfScalar("correctionLimit");
        if (bare.isPresent()) {
            sheet.problem("correctionLimit", SheetWords.of("correction-basis"));
            // releases from before this rule have no more than the limit
            return new BundleSheet.Correction(sheet.optional("correctionLimit", TimeLimit::parse), NO_BASIS);
        }
        SheetMap map = sheet.block("correctionLimit", "limit", "basis", "none", "reason");
        if (!map.flag("none")) {
            return new BundleSheet.Correction(
                    Optional.ofNullable(map.value("limit", TimeLimit::parse)), map.local("basis"));
        }
        if (map.has("limit")) {
            map.problem("none", SheetWords.of("none-and-limit"));
        }
        return new BundleSheet.Correction(Optional.empty(), map.local("reason"));
    }

    /** What is promised; nothing where the sheet promises nothing. */
    static BySituation<Optional<TimeLimit>> promised(SheetMap sheet) {
        return sheet.has(PROMISED)
                ? SituationRows.read(sheet, PROMISED, Limits::limit, OF_PROMISE)
                : BySituation.always(Optional.empty());
    }

    /** Within what decisions are served for which the law has no limit (licensing law Art. 44 is for granted licences only). */
    static Optional<TimeLimit> delivery(SheetMap sheet) {
        return sheet.has("delivery") ? limit(sheet.block("delivery", OF_PROMISE)) : Optional.empty();
    }

    private static Optional<TimeLimit> limit(SheetMap map) {
        map.optionalLocal("basis");
        return Optional.ofNullable(map.value("limit", TimeLimit::parse));
    }

    /** Whether a limit of a sheet is, or may be, longer than one of the law. */
    public static boolean exceeds(TimeLimit limit, TimeLimit law) {
        return mostOf(limit, law.unit()) > law.amount();
    }

    /** The most units that a limit can take when it is measured in another unit, holidays included. */
    private static long mostOf(TimeLimit limit, TimeLimit.Unit unit) {
        if (limit.unit() == unit) {
            return limit.amount();
        }
        long days = limit.unit() == TimeLimit.Unit.WH ? ceil(limit.amount(), HOURS_A_DAY) : limit.amount();
        boolean working = limit.unit() == TimeLimit.Unit.WH || limit.unit() == TimeLimit.Unit.WD;
        long calendar = limit.unit() == TimeLimit.Unit.M ? 31 * days : working ? 2 * days + 10 : days;
        return switch (unit) {
            case WD -> working ? days : calendar;
            case WH -> working ? days * HOURS_A_DAY : Long.MAX_VALUE;
            case CD -> calendar;
            case M -> ceil(calendar, 28);
        };
    }

    private static long ceil(long amount, long part) {
        return (amount + part - 1) / part;
    }
}
