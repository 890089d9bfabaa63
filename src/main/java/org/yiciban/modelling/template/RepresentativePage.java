package org.yiciban.modelling.template;

import java.util.List;
import java.util.Map;
import org.yiciban.shared.LocalText;

/**
 * The page on which an organisation names who acts for it: only its legal representative may send the application (民法典
 * Art. 61), and he is known by his number.
 */
final class RepresentativePage {

    private static final String NAME = "legalRepresentativeName";
    private static final String NUMBER = "legalRepresentativeIdNumber";

    private RepresentativePage() {}

    /** @param items that need it: codes, joined by commas */
    static Map<String, Object> of(String items) {
        return FormFile.page(
                "representative",
                new LocalText("法定代表人", "Legal representative"),
                Map.of(
                        "items",
                        items,
                        "purpose",
                        "用于核验由谁代表单位申请",
                        "purposeEn",
                        "To verify who acts for the organisation"),
                List.of(
                        FormFile.field(
                                "textfield",
                                NAME,
                                new LocalText("法定代表人姓名", "Name of the legal representative"),
                                Map.of("required", true, "maxLength", 50),
                                Map.of()),
                        FormFile.field(
                                "textfield",
                                NUMBER,
                                new LocalText("法定代表人居民身份证号码", "Identity number of the legal representative"),
                                Map.of("required", true),
                                Map.of("format", "id-card", "sensitive", "true"))));
    }

    /** What the sample says there: who files in a trial is the legal representative. */
    static Map<String, Object> sample(String name, String number) {
        return Map.of(NAME, name, NUMBER, number);
    }
}
