package org.yiciban.modelling.doubts;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yiciban.modelling.context.ReleaseContext;
import org.yiciban.modelling.context.UncheckedBundleSheet;
import org.yiciban.modelling.report.Report;

/**
 * Whoever reads that a service is free isn't asked to pay for it (行政许可法 Art. 58 para 1; 优化营商环境条例 Art. 12): a text that
 * says so stands beside no item with a fee. A text that speaks of money elsewhere says what is paid for, and is left alone.
 */
final class FreeOfCharge {

    private static final Pattern BETWEEN = Pattern.compile("[\\s]*[。；;，,、：:.!！()（）][\\s]*");
    private static final Pattern FREE =
            Pattern.compile("(全程|办理|申请|本事项|本服务|一律|均|全部|全部事项)*(不收费|免费|免费办理|不收取费用|不收取任何费用|零收费|无费用|无需缴费)"
                    + "|(?i:(and )?(it is |this is |all of it is |everything is |always )?(free|free of charge|without charge)"
                    + "|no fees?|no charges?|there (is|are) no (fees?|charges?)|nothing is charged)");
    private static final Pattern MONEY =
            Pattern.compile("费|元|(?i:\\bfees?\\b|\\bcharge|\\bpaid\\b|\\bpay\\b|\\btariff|\\byuan\\b)");

    private final ReleaseContext context;
    private final Report report;

    FreeOfCharge(ReleaseContext context, Report report) {
        this.context = context;
        this.report = report;
    }

    void check(String bundle) {
        Map<String, Object> sheet = context.sheets().getOrDefault(bundle, Map.of());
        List<String> paid = items(sheet).filter(this::costs).toList();
        if (paid.isEmpty()) {
            return;
        }
        Set<String> told = new HashSet<>();
        for (String key : List.of("fee", "description", "conditions")) {
            texts(sheet.get(key)).forEach(text -> check(bundle, key, text, paid.get(0), told));
        }
        for (String item : paid) {
            context.sheets().getOrDefault(item, Map.of()).forEach((key, said) -> texts(said)
                    .forEach(text -> check(item, key, text, item, told)));
        }
    }

    private void check(String sheet, String key, String text, String item, Set<String> told) {
        String place = sheet + " " + key;
        if (!isFree(text) || !told.add(place)) {
            return;
        }
        String shown = Report.shown(item);
        context.atSheet(sheet, report)
                .warning(
                        "fee-said-free",
                        place,
                        "“" + place + "”说不收费，事项 " + shown + " 却要收费（fee）。请写明收什么费、依据什么，或者去掉这个事项的 fee。",
                        "“" + place + "” says that it is free, but the item " + shown
                                + " has a fee. Say what is paid for and by which rule, or take the fee out of the item.");
    }

    /** A sentence that says so and nothing else of money. */
    static boolean isFree(String text) {
        List<String> parts = BETWEEN.splitAsStream(text.strip()).toList();
        return parts.stream().anyMatch(part -> FREE.matcher(part).matches())
                && parts.stream()
                        .noneMatch(part -> MONEY.matcher(part).find()
                                && !FREE.matcher(part).matches());
    }

    private boolean costs(String item) {
        Object fee = context.sheets().getOrDefault(item, Map.of()).get("fee");
        List<?> rows = fee instanceof List<?> list ? list : fee == null ? List.of() : List.of(fee);
        return rows.stream().anyMatch(FreeOfCharge::isPaid);
    }

    private static boolean isPaid(@Nullable Object row) {
        if (!(row instanceof Map<?, ?> map)) {
            return false;
        }
        return map.get("amount") instanceof List<?> amounts
                ? amounts.stream().anyMatch(FreeOfCharge::isPaid)
                : map.get("amount") != null || map.get("table") != null;
    }

    private static Stream<String> items(Map<String, Object> sheet) {
        return UncheckedBundleSheet.maps(sheet.get("items")).stream().map(item -> String.valueOf(item.get("code")));
    }

    /** What stands there in either language. */
    private static Stream<String> texts(@Nullable Object said) {
        return Optional.ofNullable(said).stream().flatMap(value -> {
            if (value instanceof Map<?, ?> map) {
                return map.values().stream().flatMap(FreeOfCharge::texts);
            }
            return value instanceof List<?> list
                    ? list.stream().flatMap(FreeOfCharge::texts)
                    : Stream.of(value).filter(String.class::isInstance).map(String.class::cast);
        });
    }
}
