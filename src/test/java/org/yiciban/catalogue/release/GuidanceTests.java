package org.yiciban.catalogue.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yiciban.catalogue.sheet.Situation;
import org.yiciban.shared.ItemCode;

class GuidanceTests {

    private final Release startUp = ShippedFiles.release(ShippedFiles.START_UP);
    private final Release restaurant = ShippedFiles.release(ShippedFiles.RESTAURANT);

    /** Every combination of yes and no. */
    private static List<Map<String, Object>> combinations(String... keys) {
        List<Map<String, Object>> all = new ArrayList<>();
        for (int bits = 0; bits < 1 << keys.length; bits++) {
            Map<String, Object> answers = new HashMap<>();
            for (int i = 0; i < keys.length; i++) {
                answers.put(keys[i], (bits >> i & 1) == 1);
            }
            all.add(answers);
        }
        return all;
    }

    private static List<String> codes(List<ItemCode> items) {
        return items.stream().map(ItemCode::value).toList();
    }

    @Test
    void a_company_gets_exactly_the_items_it_asks_for() {
        for (Map<String, Object> answers : combinations("needBank", "needInvoice", "hasEmployees")) {
            List<String> expected = new ArrayList<>(List.of("name-declaration", "business-licence", "company-seal"));
            if (answers.get("needBank").equals(true)) {
                expected.add("bank-account");
            }
            expected.add("tax-confirmation");
            if (answers.get("needInvoice").equals(true)) {
                expected.add("first-invoices");
            }
            if (answers.get("hasEmployees").equals(true)) {
                expected.addAll(List.of("social-insurance", "medical-insurance", "housing-fund"));
            }

            assertThat(codes(startUp.guidance(Situation.of(startUp.bundle(), answers))
                            .items()))
                    .as("%s", answers)
                    .isEqualTo(expected);
        }
    }

    @Test
    void in_every_situation_an_item_has_all_it_waits_for() {
        for (Map<String, Object> answers : combinations("needBank", "needInvoice", "hasEmployees")) {
            List<ItemCode> items =
                    startUp.guidance(Situation.of(startUp.bundle(), answers)).items();
            assertThat(items).allSatisfy(item -> assertThat(items).containsAll(startUp.dependsOn(item)));
        }
    }

    @Test
    void each_material_is_asked_for_once_with_all_its_users() {
        Guidance guidance = startUp.guidance(Situation.of(startUp.bundle(), Map.of("hasEmployees", true)));

        assertThat(guidance.materials())
                .extracting(needed ->
                        needed.material().code().value() + " " + needed.required() + " " + codes(needed.usedBy()))
                .containsExactly(
                        "identity-document true [business-licence, company-seal, tax-confirmation, social-insurance]",
                        "premises-proof true [business-licence]",
                        "articles-of-association true [business-licence]",
                        "appointment-documents true [business-licence]",
                        "power-of-attorney false [business-licence, company-seal, tax-confirmation,"
                                + " social-insurance, medical-insurance, housing-fund]",
                        "employee-list true [social-insurance, medical-insurance, housing-fund]");
    }

    @Test
    void a_material_may_hang_on_the_situation() {
        for (String business : List.of("hot-food", "cold-food", "drinks")) {
            Guidance guidance = restaurant.guidance(Situation.of(restaurant.bundle(), Map.of("business", business)));

            assertThat(guidance.materials().stream()
                            .anyMatch(needed -> needed.material().code().value().equals("cold-room-plan")))
                    .isEqualTo(business.equals("cold-food"));
        }
    }

    @Test
    void the_whole_guide_requires_only_what_every_situation_requires() {
        Guidance whole = Guidance.whole(startUp);

        assertThat(whole.items()).hasSize(9);
        assertThat(whole.materials().stream()
                        .filter(Guidance.NeededMaterial::required)
                        .map(needed -> needed.material().code().value()))
                .containsExactly(
                        "identity-document", "premises-proof", "articles-of-association", "appointment-documents");
    }
}
